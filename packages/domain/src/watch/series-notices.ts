import { isWhole } from "../comparison/gate.ts";
import { decimal, type DecimalText } from "../decimal.ts";
import { comparePeriods, type Period } from "../period.ts";
import type { DatedObservation } from "../realtime.ts";
import { toRows, type Row } from "../rows.ts";
import { seriesOf, type Series } from "../series.ts";
import { inLoads, type Known, type Load } from "./loads.ts";
import type { SeriesNotice } from "./notice.ts";
import type { SeriesTerms } from "./terms.ts";

/** One period's state before and after a vintage was stored. */
interface Step {
  readonly before: DatedObservation | null;
  readonly after: DatedObservation;
}

/**
 * What the vintages with ids above `since` brought of what a watch waits for, in the order in which they were stored. `everything` is all that is
 * stored of the series: each vintage is set against what was known when it came, whatever its own date.
 */
export function seriesNotices(
  terms: SeriesTerms,
  since: number,
  everything: readonly DatedObservation[],
): readonly SeriesNotice[] {
  return inLoads(everything, (load) => (load.vintageId > since ? noticesOfLoad(terms, load) : []));
}

function noticesOfLoad(terms: SeriesTerms, load: Load): readonly SeriesNotice[] {
  const [first] = load.stated;
  const steps = stepsFor(terms, load);
  if (!first || steps.length === 0) return [];
  const series = seriesOf(terms.series);
  const threshold = terms.kind === "above" || terms.kind === "below" ? terms.threshold : null;
  const before = rowsOf(
    series,
    load.before,
    steps.flatMap((step) => step.before ?? []),
  );
  const after = rowsOf(
    series,
    load.after,
    steps.map((step) => step.after),
  );
  return steps.flatMap((step): readonly SeriesNotice[] => {
    const row = after.get(step.after.period);
    if (!row) return [];
    return [
      {
        id: [terms.kind, series.id, threshold ?? row.period, String(load.vintageId)].join("/"),
        at: first.appendedAt,
        kind: terms.kind,
        series: series.id,
        threshold,
        vintageDate: first.vintageDate,
        before: step.before && (before.get(step.before.period) ?? null),
        after: row,
      },
    ];
  });
}

function stepsFor(terms: SeriesTerms, { stated, before, after }: Load): readonly Step[] {
  const { kind } = terms;
  const steps = stated
    .filter((row) => after.get(row.period) === row)
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .map((row): Step => ({ before: before.get(row.period) ?? null, after: row }));
  switch (kind) {
    case "new-value":
      return steps.filter((step) => step.before?.value == null && step.after.value !== null);
    case "revision":
      return steps.filter((step) => step.before?.value != null);
    case "above":
    case "below": {
      const [was, is] = [newestWhole(before), newestWhole(after)];
      const passed = was && is && !isBeyond(kind, terms.threshold, was) && isBeyond(kind, terms.threshold, is);
      return passed ? [{ before: was, after: is }] : [];
    }
    default:
      return kind satisfies never;
  }
}

type Valued = DatedObservation & { readonly value: DecimalText };

/** A value equal to the threshold is beyond it on neither side. */
const isBeyond = (kind: "above" | "below", threshold: DecimalText, { value }: Valued): boolean =>
  kind === "above" ? decimal(value).gt(threshold) : decimal(value).lt(threshold);

/** Part of a period says nothing of a threshold: it goes on growing. */
function newestWhole(known: Known): Valued | null {
  let newest: Valued | null = null;
  for (const row of known.values())
    if (hasValue(row) && isWhole(row) && (newest === null || comparePeriods(row.period, newest.period) > 0))
      newest = row;
  return newest;
}

const hasValue = (row: DatedObservation): row is Valued => row.value !== null;

/** As a reader gets them. Which value is the first after a break is told by those around it: where there is none, the others are spared. */
const rowsOf = (series: Series, known: Known, wanted: readonly DatedObservation[]): ReadonlyMap<Period, Row> =>
  new Map(
    toRows(series, series.breaks.length === 0 ? wanted : [...known.values()]).map((row): [Period, Row] => [
      row.period,
      row,
    ]),
  );
