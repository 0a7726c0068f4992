import { isDecimalText } from "@frontera/domain";

export type ColumnKind = "text" | "number" | "date" | "code";

/** One column of a file. `read` gives text as the column's kind writes it: plain decimals, `YYYY-MM-DD`; null when missing. */
export interface Column<T> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly read: (row: T) => string | null;
}

/** How a file is written for a program; its cells are the same in all. */
interface Profile {
  readonly start: string;
  readonly separator: string;
  readonly decimal: string;
}

const byteOrderMark = "\uFEFF";

const PROFILES = {
  /** UTF-8 without a byte order mark. */
  canonical: { start: "", separator: ",", decimal: "." },
  /** The same bytes behind a byte order mark, by which Excel knows UTF-8. */
  excel: { start: byteOrderMark, separator: ",", decimal: "." },
  /** For a spreadsheet set to Spanish, whose decimals have a comma. */
  "excel-es": { start: byteOrderMark, separator: ";", decimal: "," },
} as const satisfies Record<string, Profile>;

export type CsvProfile = keyof typeof PROFILES;

export const CSV_PROFILES = ["canonical", "excel", "excel-es"] as const satisfies readonly CsvProfile[];

const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/u;

/** A text a spreadsheet would run as a formula gets a leading apostrophe; numbers are never touched. */
const guardFormula = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

const quote = (field: string, separator: string): string =>
  /["\r\n]/.test(field) || field.includes(separator) ? `"${field.replaceAll('"', '""')}"` : field;

/** Lines of any table as RFC 4180 has them, each with its CRLF: header first, missing values empty. */
export function* csvLines<T>(
  columns: readonly Column<T>[],
  rows: Iterable<T>,
  profile: CsvProfile = "canonical",
): Generator<string> {
  const { start, separator } = PROFILES[profile];
  yield `${start}${columns.map(({ name }) => quote(name, separator)).join(separator)}\r\n`;
  for (const row of rows) yield csvLine(columns, row, profile);
}

export function csvLine<T>(columns: readonly Column<T>[], row: T, profile: CsvProfile = "canonical"): string {
  const written = PROFILES[profile];
  return `${columns.map((column) => toField(column, row, written)).join(written.separator)}\r\n`;
}

/** The whole text of a table. */
export const toCsv = <T>(columns: readonly Column<T>[], rows: Iterable<T>, profile?: CsvProfile): string =>
  [...csvLines(columns, rows, profile)].join("");

function toField<T>({ name, kind, read }: Column<T>, row: T, { separator, decimal }: Profile): string {
  const value = read(row);
  if (value === null) return "";
  if (kind !== "number") return quote(kind === "text" ? guardFormula(value.normalize("NFC")) : value, separator);
  if (!isDecimalText(value)) throw new RangeError(`column ${name}: not a decimal number: "${value}"`);
  return value.replace(".", decimal);
}
