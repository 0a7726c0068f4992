import { type Catalogue, isComplete } from "../catalogue.ts";
import { type DecimalText, decimal, sameDecimal } from "../decimal.ts";
import type { DatedObservation } from "../observation.ts";
import type { Period } from "../period.ts";
import { type Row, toRows } from "../rows.ts";
import type { Series } from "../series.ts";
import { type Change, type Load, followNewest, inLoads } from "./loads.ts";
import type { SeriesNotice } from "./notice.ts";
import type { SeriesTerms } from "./terms.ts";

/**
 * What the vintages with ids above `since` brought of what a watch waits for, in the order in which they were stored. `everything` is all
 * that is stored of the series: each vintage is set against what was known when it came, whatever its own date.
 */
export function seriesNotices(
  catalogue: Catalogue,
  terms: SeriesTerms,
  since: number,
  everything: readonly DatedObservation[],
): readonly SeriesNotice[] {
  const awaited = awaitedBy(catalogue, terms);
  return inLoads(everything, (load) => {
    const found = awaited(load);
    return load.vintageId > since ? noticesOf(catalogue.seriesOf(terms.series), terms, load, found) : [];
  });
}

/** Which changes of a load are waited for. Every load has to be shown to it. */
function awaitedBy(catalogue: Catalogue, terms: SeriesTerms): (load: Load) => readonly Change[] {
  const { kind } = terms;
  switch (kind) {
    case "new-value":
      return ({ changes }) => changes.filter(({ before, after }) => before?.value == null && after.value !== null);
    case "revision":
      // A caution that comes or goes, or a status, revises no value.
      return ({ changes }) =>
        changes.filter(({ before, after }) => before?.value != null && !sameDecimal(before.value, after.value));
    case "above":
    case "below": {
      // Part of a period says nothing of a threshold: it goes on growing.
      const follow = followNewest((row): row is Valued => row.value !== null && isComplete(catalogue, row));
      const isBeyond = (row: Valued): boolean => beyond[kind](row.value, terms.threshold);
      let newest: Valued | null = null;
      return (load) => {
        const before = newest;
        const after = (newest = follow(load));
        return before && after && !isBeyond(before) && isBeyond(after) ? [{ before, after }] : [];
      };
    }
    default:
      return kind satisfies never;
  }
}

type Valued = DatedObservation & { readonly value: DecimalText };

/** A value equal to the threshold is beyond it on neither side. */
const beyond = {
  above: (value: DecimalText, threshold: DecimalText): boolean => decimal(value).gt(threshold),
  below: (value: DecimalText, threshold: DecimalText): boolean => decimal(value).lt(threshold),
};

function noticesOf(
  series: Series,
  terms: SeriesTerms,
  { vintageId, vintageDate, at, changes, known }: Load,
  found: readonly Change[],
): readonly SeriesNotice[] {
  if (found.length === 0) return [];
  const threshold = terms.kind === "above" || terms.kind === "below" ? terms.threshold : null;
  const before = rowsOf(
    series,
    found.flatMap((change) => change.before ?? []),
    () => knownBefore(known, changes),
  );
  const after = rowsOf(
    series,
    found.map((change) => change.after),
    () => known,
  );
  return found.flatMap((change): readonly SeriesNotice[] => {
    const row = after.get(change.after.period);
    if (!row) return [];
    return [
      {
        id: [terms.kind, series.id, threshold ?? row.period, String(vintageId)].join("/"),
        at,
        kind: terms.kind,
        series: series.id,
        threshold,
        vintageDate,
        before: change.before && (before.get(change.before.period) ?? null),
        after: row,
      },
    ];
  });
}

function knownBefore(known: Load["known"], changes: readonly Change[]): Load["known"] {
  const held = new Map(known);
  for (const { before, after } of changes)
    if (before) held.set(after.period, before);
    else held.delete(after.period);
  return held;
}

/** As a reader gets them. Which value is the first after a break is told by those around it: where there is no break, the others are spared. */
const rowsOf = (
  series: Series,
  wanted: readonly DatedObservation[],
  known: () => Load["known"],
): ReadonlyMap<Period, Row> =>
  new Map(
    toRows(series, series.breaks.length === 0 ? wanted : [...known().values()]).map((row): [Period, Row] => [
      row.period,
      row,
    ]),
  );
