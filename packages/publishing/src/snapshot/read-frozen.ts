import { parse } from "csv-parse/sync";
import { OBSERVATION_COLUMNS } from "../files/index.ts";
import type { FrozenRow, Row } from "@frontera/domain";

const needed = ["series_id", "period", "value", "obs_status", "vintage_date"] as const;

/** What tells rows apart. */
export const frozenKey = (row: FrozenRow): string => `${row["series_id"] ?? ""} ${row["period"] ?? ""}`;

const isObservations = (header: readonly string[]): boolean => needed.every((name) => header.includes(name));

/** No line of column names of ours is as long, in characters. */
const longestHeader = 10_000;

/** Reads an observations file, in either profile. Throws RangeError when it is none, naming the column or the row. */
export function readFrozenRows(csv: Uint8Array): readonly FrozenRow[] {
  let records: string[][] = [];
  let header: readonly string[] = [];
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(csv);
    // Its first line tells: what is none is not read to its end.
    [header = []] = parse(text.slice(0, longestHeader), { record_delimiter: "\r\n", to: 1 });
    if (isObservations(header)) records = parse(text, { record_delimiter: "\r\n" });
  } catch (cause) {
    throw new RangeError(`not a CSV file of ours: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  const missing = needed.find((name) => !header.includes(name));
  if (missing !== undefined) throw new RangeError(`not an observations file: it has no column ${missing}`);
  return records.slice(1).map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] || null])));
}

/** A row as it would be frozen. */
export const toFrozenRow = (row: Row): FrozenRow =>
  Object.fromEntries(OBSERVATION_COLUMNS.map(({ name, read }) => [name, read(row)]));
