import { z } from "zod";
import { shaped } from "../json.ts";
import { readOnce } from "../read-once.ts";
import { unknownHeader } from "../unknown-header.ts";
import { readWorkbook, sheetOf } from "../workbook.ts";

/** Imports at customs value, exports f.a.s. */
export type Flow = "I" | "E";

const monthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const columnsOf = (flow: Flow): readonly string[] => [...monthNames, "YR"].map((name) => `${flow}${name}`);

/** One row a country and year; millions of dollars. */
const header = ["year", "CTY_CODE", "CTYNAME", ...columnsOf("I"), ...columnsOf("E")];

/** A workbook writes very small amounts with an exponent: 9.6e-05 million dollars. */
const Row = z.object({
  year: z.string().regex(/^(19|20)\d{2}$/, { error: ({ input }) => `not a year: "${String(input)}"` }),
  code: z.string().regex(/^\d{1,4}$/, { error: ({ input }) => `not a country code: "${String(input)}"` }),
  name: z.string().min(1),
  amounts: z
    .array(z.string().regex(/^-?\d+(\.\d+)?(e-?\d+)?$/i, { error: ({ input }) => `not an amount: "${String(input)}"` }))
    .length(26),
});

/** Twelve months and the year of each flow, as printed. */
export interface CountryYear {
  readonly row: number;
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly months: Readonly<Record<Flow, readonly string[]>>;
  readonly totals: Readonly<Record<Flow, string>>;
}

/** Every row of the sheet `country`. Throws SourceError by sheet, value and row. */
export const readRows = readOnce(async ({ fileName, bytes }): Promise<readonly CountryYear[]> => {
  const { name: sheet, rows } = sheetOf(fileName, await readWorkbook(fileName, bytes), "country");
  const [head = [], ...body] = rows;
  if (head.join() !== header.join()) throw unknownHeader(fileName, head, header, header.slice(0, 4).join(), sheet);
  return body.map((cells, index) => {
    const [year = "", code = "", name = "", ...amounts] = cells;
    const read = shaped(fileName, Row, { year, code, name, amounts }, `"${sheet}", row ${String(index + 2)}`);
    return {
      row: index + 2,
      year: Number(read.year),
      // A spreadsheet drops the zeros in front.
      code: read.code.padStart(4, "0"),
      name: read.name,
      months: { I: read.amounts.slice(0, 12), E: read.amounts.slice(13, 25) },
      totals: { I: read.amounts[12] ?? "", E: read.amounts[25] ?? "" },
    };
  });
});
