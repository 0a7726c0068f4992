import { type Catalogue, isComplete } from "../catalogue.ts";
import { type DecimalText, decimal, sameDecimal } from "../decimal.ts";
import type { SeriesHistory } from "../observation.ts";
import { type Period, comparePeriods } from "../period.ts";

/** The lowest and the highest whole value that the vintages held have stated of one period. */
export interface RevisionRange {
  readonly period: Period;
  readonly low: DecimalText;
  readonly high: DecimalText;
}

/**
 * The periods of which vintages state different whole values, ascending; a period stated alike by all of them has no range. Values of part of a
 * period are left out, and constant dollars have no ranges: every vintage of them has its own base year.
 */
export function revisionRangesOf(
  catalogue: Catalogue,
  { seriesId, observations }: SeriesHistory,
): readonly RevisionRange[] {
  if (catalogue.seriesOf(seriesId).priceBasis === "constant") return [];
  const whole = observations.flatMap((row) =>
    row.value !== null && isComplete(catalogue, row) ? [{ period: row.period, value: row.value }] : [],
  );
  return [...Map.groupBy(whole, ({ period }) => period)]
    .map(([period, stated]) => {
      const ascending = stated.map(({ value }) => value).toSorted((a, b) => decimal(a).cmp(decimal(b)));
      return { period, low: ascending[0] ?? "", high: ascending.at(-1) ?? "" };
    })
    .filter(({ low, high }) => !sameDecimal(low, high))
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}
