import writeXlsxFile, { type SheetData } from "write-excel-file/node";

export type KhsmRow = readonly [year: number | string, month: string, region: string, quantity: number | string];

const months = ["01 October", "02 November", "03 December"];

/** October to December of a fiscal year, in the three regions; the first rows are those OHSS printed for FY2000. */
export const khsmRows: readonly KhsmRow[] = months.flatMap((month, index): KhsmRow[] => [
  [2000, month, "Coastal Border", [740, 500, 620][index] ?? 0],
  [2000, month, "Northern Land Border", [1250, 960, 810][index] ?? 0],
  [2000, month, "Southwest Land Border", [87_820, 73_680, 66_240][index] ?? 0],
]);

export interface KhsmOptions {
  readonly rows?: readonly KhsmRow[];
  readonly header?: readonly string[];
  readonly sheet?: string;
}

/** A workbook as OHSS publishes it: a sheet of annual figures before the one by month and region, a line break inside the first header. */
export function khsmWorkbook({
  rows = khsmRows,
  header = ["Fiscal\nYear", "Month", "Region", "Quantity"],
  sheet = "Monthly Region",
}: KhsmOptions = {}): Promise<Buffer> {
  const head = header.map((value) => ({ value, wrap: true, fontWeight: "bold" as const }));
  const body = rows.map((row) => row.map((value) => ({ value })));
  const annual: SheetData = [
    [{ value: "Fiscal\nYear" }, { value: "Quantity" }],
    [{ value: 2000 }, { value: 1_616_900 }],
  ];
  return writeXlsxFile([
    { sheet: "Annual Count", data: annual },
    { sheet, data: [head, ...body] },
  ]).toBuffer();
}
