import { isDecimalText } from "@frontera/domain";

export type ColumnKind = "text" | "number" | "date" | "code";

/** One column of a file. `read` gives text as the column's kind writes it: plain decimals, `YYYY-MM-DD`; null when missing. */
export interface Column<T> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly read: (row: T) => string | null;
}

/** canonical: UTF-8 without BOM. excel: the same bytes behind a byte order mark. */
export const CSV_PROFILES = ["canonical", "excel"] as const;

export type CsvProfile = (typeof CSV_PROFILES)[number];

const byteOrderMark = "\uFEFF";
const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/u;

/** A text a spreadsheet would run as a formula gets a leading apostrophe; numbers are never touched. */
const guardFormula = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

const quote = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** Lines of any table as RFC 4180 has them, each with its CRLF: header first, missing values empty. */
export function* csvLines<T>(
  columns: readonly Column<T>[],
  rows: Iterable<T>,
  profile: CsvProfile = "canonical",
): Generator<string> {
  yield `${profile === "excel" ? byteOrderMark : ""}${columns.map(({ name }) => quote(name)).join(",")}\r\n`;
  for (const row of rows) yield csvLine(columns, row);
}

export const csvLine = <T>(columns: readonly Column<T>[], row: T): string =>
  `${columns.map((column) => toField(column, row)).join(",")}\r\n`;

/** The whole text of a table. */
export const toCsv = <T>(columns: readonly Column<T>[], rows: Iterable<T>, profile?: CsvProfile): string =>
  [...csvLines(columns, rows, profile)].join("");

function toField<T>({ name, kind, read }: Column<T>, row: T): string {
  const value = read(row);
  if (value === null) return "";
  if (kind === "number" && !isDecimalText(value))
    throw new RangeError(`column ${name}: not a decimal number: "${value}"`);
  return quote(kind === "text" ? guardFormula(value.normalize("NFC")) : value);
}
