import { z } from "zod";
import { isDecimalText } from "@frontera/domain";
import type { Table } from "../csv.ts";
import { shaped } from "../json.ts";
import { SourceError } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

/** Whole dollars or cents, below nothing too: commitments taken back. `NULL` and nothing both say that there is no amount. */
const amount = z
  .string()
  .refine((text) => text === "" || text === "NULL" || isDecimalText(text), {
    error: ({ input }) => `not an amount: "${String(input)}"`,
  })
  .transform((text) => (text === "" || text === "NULL" ? null : text));

export const transactionType = z.enum(
  ["President's Budget Requests", "Initial Allocations", "Appropriated and Planned", "Obligations", "Disbursements"],
  { error: ({ input }) => `unknown transaction type: "${String(input)}"` },
);

/** The columns that are read, by their names without case, spaces and underscores: these have changed from edition to edition. */
export const CountryRow = z.object({
  countrycode: z.string(),
  transactiontypename: transactionType,
  fiscalyear: z.string().regex(/^(\d{4}|1976tq)$/, { error: ({ input }) => `not a fiscal year: "${String(input)}"` }),
  currentamount: amount,
  constantamount: amount,
});
export type CountryRow = z.infer<typeof CountryRow>;

const normalised = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, "");

/** Mexico's rows, of the columns that `shape` names. Throws SourceError by value and row, and where a column is missing or there twice. */
export function mexicanRows<T>(
  fileName: string,
  { header, rows }: Table,
  shape: z.ZodObject & z.ZodType<T>,
): readonly { readonly row: number; readonly cells: T }[] {
  const names = header.map(normalised);
  for (const name of Object.keys(shape.shape))
    if (names.filter((each) => each === name).length !== 1)
      throw unknownHeader(fileName, header, Object.keys(shape.shape), `one column ${name}, in any spelling`);
  const country = names.indexOf("countrycode");
  const found = rows
    .filter(({ cells }) => cells[country] === "MEX")
    .map(({ row, cells }) => ({
      row,
      cells: shaped(
        fileName,
        shape,
        Object.fromEntries(names.map((name, index) => [name, cells[index]])),
        `row ${String(row)}`,
      ),
    }));
  if (found.length === 0) throw new SourceError("not-the-file", `${fileName} has no rows of the country MEX`);
  return found;
}
