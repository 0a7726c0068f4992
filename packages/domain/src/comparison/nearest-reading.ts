import { type Catalogue, isComplete } from "../catalogue.ts";
import { bandOf, printedInterval } from "../claims/band.ts";
import { type Interval, closed, contains, intersects } from "../claims/interval.ts";
import { decimal } from "../decimal.ts";
import type { Figure } from "../document.ts";
import type { Row, ValuedRow } from "../rows.ts";

type Stated = Pick<Figure, "printed" | "hedge">;

/** A value rounded by its publisher stands for every value that rounds to it. */
function spanOf({ value, roundedTo }: ValuedRow): Interval {
  const half = decimal(roundedTo ?? "0").div(2);
  return closed(decimal(value).minus(half), decimal(value).plus(half));
}

/** Whether a record lies in what a figure allows. A record that is itself stated as about so much is taken as a figure's "about" is. */
export function agrees(catalogue: Catalogue, figure: Stated, record: ValuedRow): boolean {
  const hedge = record.caveat === null ? undefined : catalogue.caveats[record.caveat]?.hedge;
  const allowed =
    hedge === undefined
      ? spanOf(record)
      : bandOf({ printed: { digits: record.value, scale: 0, inWords: true }, hedge });
  return intersects(bandOf(figure), allowed);
}

/**
 * Of a figure that misses its record, the other period of the series that it equals within its printed digits, as the series stood when the document came
 * out. An observation, never a correction: null where none does, and where several do, since they then point to no one period.
 */
export function nearestReading(
  catalogue: Catalogue,
  figure: Stated,
  record: ValuedRow,
  rowsThen: readonly ValuedRow[],
): Row | null {
  if (agrees(catalogue, figure, record)) return null;
  // What lies just between two printed numbers is printed as the higher one.
  const digits = { ...printedInterval(figure.printed), highOpen: true };
  const [only, ...more] = rowsThen.filter(
    (row) => row.period !== record.period && isComplete(catalogue, row) && contains(digits, decimal(row.value)),
  );
  return only && more.length === 0 ? only : null;
}
