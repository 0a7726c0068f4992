import { z } from "zod";
import { isDecimalText, isIsoDate, type IsoDate } from "@frontera/domain";
import { readCsv, type Table } from "./csv.ts";
import { SourceError, type Download } from "./source.ts";
import { unknownHeader } from "./unknown-header.ts";

/** A day or the first of a month, and the value above zero that FRED prints for it; null where it prints none. */
export interface FredRow {
  readonly row: number;
  readonly date: IsoDate;
  readonly value: string | null;
}

/** As FRED prints it: an ISO date, and a number or nothing (`.` until 2024, an empty cell since). */
const Cells = (what: string) =>
  z.tuple([
    z.string().refine(isIsoDate, { error: ({ input }) => `not a date: "${String(input)}"` }),
    z.string().refine((text) => text === "" || text === "." || (isDecimalText(text) && Number(text) > 0), {
      error: ({ input }) => `not a ${what}: "${String(input)}"`,
    }),
  ]);

/** The rows of a file of FRED's graph service. Throws SourceError where it holds another series than this one. */
export function readFredGraph(download: Download, id: string): Table["rows"] {
  const { fileName } = download;
  const { header, rows } = readCsv(download);
  const [first, name, ...more] = header;
  if (name !== id || more.length > 0 || !["observation_date", "DATE"].includes(first ?? ""))
    throw unknownHeader(fileName, header, ["observation_date", "DATE", id], `observation_date,${id}`);
  return rows;
}

/** Rows of FRED in whatever form it sent them: ascending, each date once, none to come. `what` names a value. Throws SourceError by value and row. */
export function fredRows(rows: Table["rows"], { fileName, fetchedAt }: Download, what: string): readonly FredRow[] {
  const shape = Cells(what);
  let previous: IsoDate | null = null;
  return rows.map(({ row, cells }) => {
    const place = `(row ${String(row)})`;
    const parsed = shape.safeParse(cells);
    if (!parsed.success)
      throw new SourceError("bad-value", `${fileName}: ${parsed.error.issues[0]?.message ?? "bad row"} ${place}`);
    const [date, value] = parsed.data;
    if (previous !== null && date <= previous)
      throw new SourceError(
        date === previous ? "duplicate-row" : "bad-value",
        `${fileName}: ${date} comes after ${previous} ${place}; expected ascending dates, each once`,
      );
    if (date > fetchedAt.slice(0, 10))
      throw new SourceError("bad-value", `${fileName}: ${date} lies in the future ${place}`);
    previous = date;
    return { row, date, value: value === "" || value === "." ? null : value };
  });
}
