import writeXlsxFile from "write-excel-file/node";

type Cell = number | string | null;
type Grid = readonly (readonly Cell[])[];

const workbook = (sheets: Readonly<Record<string, Grid>>): Promise<Buffer> =>
  writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    })),
  ).toBuffer();

const monthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const flow = (letter: string): string[] => [...monthNames, "YR"].map((name) => `${letter}${name}`);
export const countryHeader = ["year", "CTY_CODE", "CTYNAME", ...flow("I"), ...flow("E")];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** A country's year: twelve months and their sum in each flow. */
export const countryRow = (
  year: number,
  code: string,
  name: string,
  imports: readonly number[],
  exports: readonly number[],
): Cell[] => [year, code, name, ...imports, sum(imports), ...exports, sum(exports)];

const twelve = (first: number): number[] => Array.from({ length: 12 }, (_, index) => first + index);
const oneOf = (first: number): number[] => [first, ...Array.from({ length: 11 }, () => 0)];

/** Two whole years and a January, as the Census Bureau prints them: months to come are 0, and groups are named with Mexico too. */
export const countryRows = [
  countryRow(1986, "2010", "Mexico", twelve(1401.3), twelve(1001.1)),
  countryRow(1987, "0005", "NAFTA with Mexico (Consump)", twelve(5000), twelve(4000)),
  countryRow(1987, "0015", "World, Not Seasonally Adjusted", twelve(33_000.5), twelve(20_000.5)),
  countryRow(1987, "2010", "Mexico", twelve(1501.3), twelve(1101.1)),
  countryRow(1987, "4810", "San Marino", twelve(0.000_096), twelve(0)),
  countryRow(1988, "0015", "World, Not Seasonally Adjusted", oneOf(34_000.5), oneOf(21_000.5)),
  countryRow(1988, "2010", "Mexico", oneOf(1601.3), oneOf(1201.1)),
];

export const countryWorkbook = (rows: Grid = countryRows, header: readonly string[] = countryHeader): Promise<Buffer> =>
  workbook({ country: [header, ...rows] });

export interface PositionOptions {
  readonly years?: readonly Cell[];
  readonly mexico?: readonly (readonly Cell[])[];
  readonly basis?: string;
}

/** BEA's positions by country: titles above, years across, countries down. */
export const positionWorkbook = ({
  years = [2012, 2013, 2014, 2015],
  mexico = [["  Mexico", 104_388, "(D)", "(*)", 92_812]],
  basis = "U.S. Direct Investment Position Abroad on a Historical-Cost Basis",
}: PositionOptions = {}): Promise<Buffer> =>
  workbook({
    Position: [
      [basis],
      ["[Millions of dollars]"],
      [null, ...years],
      ["All countries", 4_410_015, 4_579_713, 4_910_096, 5_048_773],
      ["Latin America and Other Western Hemisphere", 829_157, 883_192, 890_000, 847_634],
      ...mexico,
    ],
    Notes: [["(D) Suppressed to avoid disclosure of data of individual companies."]],
  });

/** Banco de México's table of incomes by remittances: nine rows of head, months across, titles down. */
export const remittanceWorkbook = (total = "Total", unit = "Millones de dólares"): Promise<Buffer> =>
  workbook({
    Hoja1: [
      ...Array.from({ length: 8 }, (_, index) => [index === 0 ? "Banco de México" : null]),
      [null, unit],
      [null, "Título", "Ene 1995", "Feb 1995", "Mar 1995", "Abr 1995"],
      [null, "Ingresos por remesas"],
      [null, "Remesas"],
      [null, total, 254.572352, 248.060497, 287.364472, "N/E"],
      [null, "Money orders", 107.1, 99.2, 120.3, "N/E"],
    ],
  });
