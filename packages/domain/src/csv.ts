import type { Row } from "./rows.ts";

type ColumnKind = "text" | "number" | "date" | "code";

interface Column<T> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly read: (row: T) => string | null;
}

/** canonical: UTF-8 without BOM. excel: the same bytes behind a byte order mark. */
export const CSV_PROFILES = ["canonical", "excel"] as const;

export type CsvProfile = (typeof CSV_PROFILES)[number];

/** Columns of an observations file, in order. */
export const OBSERVATION_COLUMNS: readonly Column<Row>[] = [
  { name: "series_id", kind: "code", read: (row) => row.seriesId },
  { name: "period", kind: "code", read: (row) => row.period },
  { name: "period_start", kind: "date", read: (row) => row.periodStart },
  { name: "period_end", kind: "date", read: (row) => row.periodEnd },
  { name: "value", kind: "number", read: (row) => row.value },
  { name: "unit", kind: "text", read: (row) => row.unit },
  { name: "obs_status", kind: "code", read: (row) => row.status },
  { name: "completeness", kind: "code", read: (row) => row.completeness },
  { name: "covers_until", kind: "date", read: (row) => row.coversUntil },
  { name: "rounded_to", kind: "number", read: (row) => row.roundedTo },
  { name: "caveat", kind: "code", read: (row) => row.caveat },
  { name: "vintage_date", kind: "date", read: (row) => row.vintageDate },
  { name: "vintage_date_basis", kind: "code", read: (row) => row.vintageDateBasis },
  { name: "evidence", kind: "code", read: (row) => row.evidence },
  { name: "provenance", kind: "text", read: (row) => row.provenance },
];

const byteOrderMark = "\uFEFF";
const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/u;

/** A text a spreadsheet would run as a formula gets a leading apostrophe; numbers are never touched. */
const guardFormula = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

const quote = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** RFC 4180 text of any table: header first, CRLF after every row, missing values empty. */
export function toCsv<T>(columns: readonly Column<T>[], rows: Iterable<T>, profile: CsvProfile = "canonical"): string {
  const lines = [columns.map(({ name }) => quote(name)).join(",")];
  for (const row of rows) lines.push(columns.map((column) => toField(column, row)).join(","));
  return `${profile === "excel" ? byteOrderMark : ""}${lines.join("\r\n")}\r\n`;
}

function toField<T>({ kind, read }: Column<T>, row: T): string {
  const value = read(row);
  if (value === null) return "";
  return quote(kind === "text" ? guardFormula(value.normalize("NFC")) : value);
}

/** The observations file of a series: the rows every other view shows. */
export const toObservationsCsv = (rows: readonly Row[], profile?: CsvProfile): string =>
  toCsv(OBSERVATION_COLUMNS, rows, profile);
