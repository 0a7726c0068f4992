import { CATALOGUE, type KnownSeriesId } from "@frontera/content";
import { monthOfRow } from "./months.ts";
import type { Cells } from "./rows.ts";

/** A column that breaks a total down, and the part each of its labels stands for. */
export interface Breakdown {
  readonly column: string;
  readonly labels: Readonly<Record<string, string>>;
}

const isKnown = (row: Cells, { column, labels }: Breakdown): boolean => Object.hasOwn(labels, row[column] ?? "");

/**
 * Rows by the part they belong to, parts without rows too. Beside a label that is not known, a part without a row in any of its months is left out, and so
 * stays at its last edition: it may be the one that was renamed, and its months would pass for zeros.
 */
export function byPart(rows: readonly Cells[], breakdown: Breakdown): ReadonlyMap<string, readonly Cells[]> {
  const { column, labels } = breakdown;
  const known = Map.groupBy(
    rows.filter((row) => isKnown(row, breakdown)),
    (row) => labels[row[column] ?? ""] ?? "",
  );
  const unsure = new Set(rows.filter((row) => !isKnown(row, breakdown)).map(monthOfRow));
  const codes = [...new Set(Object.values(labels))];
  return new Map(
    codes
      .map((code): [string, readonly Cells[]] => [code, known.get(code) ?? []])
      .filter(([, own]) => unsure.size === 0 || own.some((row) => unsure.has(monthOfRow(row)))),
  );
}

/** The labels of a column that none of its breakdowns knows. */
export function unknownLabels(rows: readonly Cells[], breakdowns: readonly Breakdown[]): Record<string, string[]> {
  const unknown = breakdowns.map(({ column }): [string, string[]] => {
    const ofColumn = breakdowns.filter((one) => one.column === column);
    const labels = rows.filter((row) => !ofColumn.some((one) => isKnown(row, one))).map((row) => row[column] ?? "");
    return [column, [...new Set(labels)].sort()];
  });
  return Object.fromEntries(unknown.filter(([, labels]) => labels.length > 0));
}

/** The series of one part of a family. Throws RangeError for a breakdown the catalogue does not hold. */
export function partSeries(family: KnownSeriesId, code: string): KnownSeriesId {
  const id: KnownSeriesId = `${family}.${code}`;
  if (!CATALOGUE.isSeriesId(id)) throw new RangeError(`unknown series: ${id}`);
  return id;
}
