import { decimal, isDecimalText, parsePeriod, toDecimalText, type Period } from "@frontera/domain";
import { SourceError, type Download } from "../source.ts";
import { readWorkbook, type Sheet } from "../workbook.ts";
import type { Month, Months } from "./series-months.ts";

const monthNames = ["Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic"];

/**
 * The table of incomes (CE81) as Banco de México sends it: titles in a column, months (`Ene 1995`) beside them under a head of nine rows, millions of
 * dollars. The first row with numbers is the total. Throws SourceError by value and row.
 */
export async function readWorkbookMonths({ fileName, bytes }: Download): Promise<Months> {
  const sheets = await readWorkbook(fileName, bytes);
  for (const sheet of sheets) {
    const head = sheet.rows.findIndex((cells) => cells.filter((cell) => monthOf(cell) !== null).length > 2);
    if (head >= 0) return { "mx-remittances": totalOf(fileName, sheet, head) };
  }
  throw new SourceError("not-the-file", `${fileName} has no row of months such as "Ene 1995"`);
}

function monthOf(cell: string): Period | null {
  const [, name = "", year = ""] = /^([A-Z][a-z]{2}) (\d{4})$/.exec(cell.trim()) ?? [];
  const month = monthNames.indexOf(name) + 1;
  return month === 0 ? null : parsePeriod(`${year}-${String(month).padStart(2, "0")}`);
}

function totalOf(fileName: string, { name, rows }: Sheet, head: number): readonly Month[] {
  const columns = (rows[head] ?? []).flatMap((cell, column) => {
    const month = monthOf(cell);
    return month === null ? [] : [{ month, column }];
  });
  const at = rows.findIndex((cells, row) => row > head && columns.some(({ column }) => (cells[column] ?? "") !== ""));
  const title = (rows[at] ?? []).slice(0, columns[0]?.column).join(" ").trim();
  const place = `("${name}", row ${String(at + 1)})`;
  if (at < 0 || !/total/i.test(title))
    throw new SourceError("not-the-file", `${fileName}: the first row of values is "${title}", not the total ${place}`);
  if (
    !rows
      .slice(0, at + 1)
      .flat()
      .some((cell) => /millones de d[oó]lares/i.test(cell))
  )
    throw new SourceError("not-the-file", `${fileName} does not say that it counts in millions of dollars ${place}`);
  return columns.flatMap(({ month, column }) => {
    const cell = rows[at]?.[column] ?? "";
    // N/E: not stated yet.
    if (cell === "N/E" || cell === "") return [];
    if (!isDecimalText(cell) || Number(cell) <= 0)
      throw new SourceError("bad-value", `${fileName}: not millions of dollars: "${cell}" in ${month} ${place}`);
    return [{ month, value: toDecimalText(decimal(cell).toDecimalPlaces(6).times(1_000_000)) }];
  });
}
