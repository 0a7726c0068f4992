import { z } from "zod";
import { parsePeriod, type Period } from "@frontera/domain";
import { readCsv } from "../csv.ts";
import { shaped } from "../json.ts";
import { SourceError, type Download } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";
import type { Month, Months } from "./series-months.ts";

const header = ["PERIODO", "ID_FLUJO", "FLUJO", "OPERACIONES", "VALOR_USD"] as const;
const flows = { "1": "mx-remittances", "2": "mx-remittances-sent" } as const;
const names = { "1": "Ingresos", "2": "Egresos" } as const;

const count = (what: string) =>
  z.string().regex(/^[1-9]\d*$/, { error: ({ input }) => `not ${what}: "${String(input)}"` });

/** One row a month and flow: the first of the month, transfers, and dollars. */
const Row = z
  .object({
    PERIODO: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])-01$/, { error: ({ input }) => `not a month: "${String(input)}"` }),
    ID_FLUJO: z.enum(["1", "2"], { error: ({ input }) => `unknown flow: "${String(input)}"` }),
    FLUJO: z.string(),
    OPERACIONES: count("a number of transfers"),
    VALOR_USD: count("dollars"),
  })
  .refine(({ ID_FLUJO, FLUJO }) => names[ID_FLUJO] === FLUJO, { error: "the flow's number and name disagree" });

/** The table that others have made of CE81 and CE165, the money and the transfers of each flow. Throws SourceError by value and row. */
export function readTidyMonths(download: Download): Months {
  const { fileName } = download;
  const table = readCsv(download);
  if (table.header.join() !== header.join()) throw unknownHeader(fileName, table.header, header, header.join());
  const months: Record<string, Month[]> = {};
  const add = (id: string, month: Period, value: string, row: number): void => {
    const own = (months[id] ??= []);
    if ((own.at(-1)?.month ?? "") >= month)
      throw new SourceError(
        own.at(-1)?.month === month ? "duplicate-row" : "bad-value",
        `${fileName}: ${month} of ${id} comes after ${own.at(-1)?.month ?? ""} (row ${String(row)})`,
      );
    own.push({ month, value });
  };
  for (const { row, cells } of table.rows) {
    const named = Object.fromEntries(header.map((name, index) => [name, cells[index]]));
    const read = shaped(fileName, Row, named, `row ${String(row)}`);
    const [month, id] = [parsePeriod(read.PERIODO.slice(0, 7)), flows[read.ID_FLUJO]] as const;
    add(id, month, read.VALOR_USD, row);
    add(`${id}-operations`, month, read.OPERACIONES, row);
  }
  for (const [flow, id] of Object.entries(flows))
    if (!months[id])
      throw new SourceError("not-the-file", `${fileName} has no rows of flow ${flow}: a part of it is missing`);
  return months;
}
