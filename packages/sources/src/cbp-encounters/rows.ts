import { z } from "zod";
import { addDays, periodInfo, type IsoDate, type Period, type VintageDateBasis } from "@frontera/domain";
import type { Table } from "../csv.ts";
import { SourceError, type Download } from "../source.ts";

/** Calendar months in the order of the US fiscal year. */
export const fiscalMonths = [
  "OCT",
  "NOV",
  "DEC",
  "JAN",
  "FEB",
  "MAR",
  "APR",
  "MAY",
  "JUN",
  "JUL",
  "AUG",
  "SEP",
] as const;

/** A validated row, by the publisher's column names. */
export type Cells = Readonly<Record<string, string>>;

export const known = (name: string, values: readonly string[]) =>
  z.string().refine((value) => values.includes(value), { error: ({ input }) => `unknown ${name}: "${String(input)}"` });

/** The running year is the text `2026 (FYTD)`. */
export const fiscalYear = z
  .string()
  .regex(/^20\d{2}( \(FYTD\))?$/, { error: ({ input }) => `unknown fiscal year: "${String(input)}"` });

export const count = z.string().regex(/^\d+$/, { error: ({ input }) => `not a count: "${String(input)}"` });

/** Cells that both files have, as published. `Remaining` months are those past the running year's last one. */
export const sharedShape = {
  "Fiscal Year": fiscalYear,
  "Month Grouping": known("month grouping", ["FYTD", "Remaining"]),
  "Month (abbv)": known("month", fiscalMonths),
  "Title of Authority": known("title of authority", ["Title 8", "Title 42"]),
  "Encounter Count": count,
};

/** `Other` regions hold airports and the interior: the southwest is a region, not its states. */
export const regionShape = {
  "Land Border Region": known("land border region", ["Southwest Land Border", "Northern Land Border", "Other"]),
};

/** Who met them and how, in the files that tell it. */
export const componentShape = {
  Component: known("component", ["U.S. Border Patrol", "Office of Field Operations"]),
  "Encounter Type": known("encounter type", ["Apprehensions", "Expulsions", "Inadmissibles"]),
};

/** Validated rows, each dimension combination once; the last `measures` columns are what is counted. Throws SourceError naming value and row. */
export function validateRows<T extends Record<string, string>>(
  fileName: string,
  table: Table,
  shape: z.ZodType<T>,
  measures = 1,
): readonly T[] {
  const seen = new Map<string, number>();
  return table.rows.map(({ row, cells }) => {
    const parsed = shape.safeParse(Object.fromEntries(table.header.map((name, index) => [name, cells[index]])));
    if (!parsed.success)
      throw new SourceError(
        "bad-value",
        `${fileName}: ${parsed.error.issues[0]?.message ?? "bad row"} (row ${String(row)})`,
      );
    const key = cells.slice(0, -measures).join("|");
    const before = seen.get(key);
    if (before !== undefined)
      throw new SourceError("duplicate-row", `${fileName}: row ${String(row)} repeats row ${String(before)}: ${key}`);
    seen.set(key, row);
    return parsed.data;
  });
}

/** Refuses months that had not begun. Without better knowledge a file was public no earlier than the day after its last month. */
export function dateVintage(
  last: Period,
  { fileName, fetchedAt, lastModified }: Download,
  given: IsoDate | undefined,
): { vintageDate: IsoDate; vintageDateBasis: VintageDateBasis } {
  const { start, end } = periodInfo(last);
  if (start > fetchedAt.slice(0, 10))
    throw new SourceError("bad-value", `${fileName}: its last month, ${last}, lies in the future`);
  if (given !== undefined) return { vintageDate: given, vintageDateBasis: "published" };
  // A mirror's own date can lie before the months it serves: then it says nothing of the publication.
  if (lastModified !== null && lastModified > end) return { vintageDate: lastModified, vintageDateBasis: "published" };
  return { vintageDate: addDays(end, 1), vintageDateBasis: "not-before" };
}
