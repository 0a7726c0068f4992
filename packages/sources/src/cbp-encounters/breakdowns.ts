import { CATALOGUE, type KnownSeriesId } from "@frontera/content";
import { SourceError } from "../source.ts";
import type { Cells } from "./rows.ts";

/** A column that breaks a total down, and the part each of its labels stands for. */
export interface Breakdown {
  readonly column: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Rows by the part they belong to. Every part has an entry, also one without rows. Throws SourceError naming an unknown label. */
export function byPart(
  fileName: string,
  rows: readonly Cells[],
  { column, labels }: Breakdown,
): ReadonlyMap<string, readonly Cells[]> {
  const parts = new Map<string, Cells[]>(Object.values(labels).map((code) => [code, []]));
  for (const row of rows) {
    const label = row[column] ?? "";
    const code = Object.hasOwn(labels, label) ? labels[label] : undefined;
    if (code === undefined)
      throw new SourceError(
        "bad-value",
        `${fileName}: unknown ${column.toLowerCase()}: "${label}"; if it is an old part under a new name, its months would pass for zeros`,
      );
    parts.get(code)?.push(row);
  }
  return parts;
}

/** The series of one part of a family. Throws RangeError for a breakdown the catalogue does not hold. */
export function partSeries(family: KnownSeriesId, code: string): KnownSeriesId {
  const id: KnownSeriesId = `${family}.${code}`;
  if (!CATALOGUE.isSeriesId(id)) throw new RangeError(`unknown series: ${id}`);
  return id;
}
