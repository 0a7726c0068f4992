import {
  changeBetweenRows,
  type Catalogue,
  type Change,
  type DecimalText,
  type IsoDate,
  type Row,
} from "@frontera/domain";

interface SparkPoint {
  readonly date: IsoDate;
  readonly value: DecimalText;
}

/** A series in a line as small as a word: what is drawn, both ends, and how it changed between them. */
export interface Sparkline {
  readonly points: readonly SparkPoint[];
  readonly first: Row;
  readonly last: Row;
  readonly change: Change | null;
}

/** The line is this many stretches wide: of each, its lowest and its highest value are drawn. */
const stretches = 40;

/** Null where a series has fewer than two values. */
export function sparklineOf(catalogue: Catalogue, rows: readonly Row[]): Sparkline | null {
  const valued = rows.filter(({ value }) => value !== null);
  const [first, last] = [valued.at(0), valued.at(-1)];
  if (!first || !last || first === last) return null;
  const inStretch = Map.groupBy(valued.entries(), ([index]) => Math.floor((index * stretches) / valued.length));
  const drawn = new Set([
    first,
    ...[...inStretch.values()].flatMap((each) => extremesOf(each.map(([, row]) => row))),
    last,
  ]);
  return {
    points: valued
      .filter((row) => drawn.has(row))
      .map(({ periodEnd, value }) => ({ date: periodEnd, value: value ?? "" })),
    first,
    last,
    change: changeBetweenRows(catalogue, first, last),
  };
}

function extremesOf(rows: readonly Row[]): readonly Row[] {
  const ascending = rows.toSorted((a, b) => Number(a.value) - Number(b.value));
  return [ascending.at(0), ascending.at(-1)].filter((row) => row !== undefined);
}
