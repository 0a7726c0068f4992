import { nextPeriod, comparePeriods, type Finding, type Period, type SeriesId } from "@frontera/domain";
import { canonical, isNoChance } from "./older-edition.ts";
import type { Planned } from "./planned.ts";

/** What is odd in series of a file beside each other: two of them exchanged, one that ends before the others. */
export const besideOthers = (planned: Planned): readonly Finding[] => [
  ...exchangedSeries(planned),
  ...endsEarlier(planned),
];

/** Two series of which each is restated to what the other one had in the same period. */
function exchangedSeries(planned: Planned): Finding[] {
  const cells = [...planned.values()].flatMap(({ plan }) =>
    plan.revised.flatMap(({ seriesId, period, from, to }) =>
      from?.value == null || to.value === null
        ? []
        : [{ seriesId, period, had: canonical(from.value), has: canonical(to.value) }],
    ),
  );
  const keyOf = (period: Period, had: string, has: string): string => `${period} ${had} ${has}`;
  const byKey = Map.groupBy(cells, ({ period, had, has }) => keyOf(period, had, has));
  return cells.flatMap(({ seriesId, period, had, has }): Finding[] => {
    const other = byKey.get(keyOf(period, has, had))?.find((one) => one.seriesId > seriesId);
    return other && had !== has && isNoChance(had, has)
      ? [
          {
            code: "exchanged-series",
            severity: "hold",
            seriesId,
            period,
            other: other.seriesId,
            value: has,
            neighbour: had,
          },
        ]
      : [];
  });
}

/** A series that ended with others of its file in the last edition held, and now ends before them: a part of the file is missing. */
function endsEarlier(planned: Planned): Finding[] {
  const series = [...planned.values()].flatMap(({ history, plan }) => {
    const newest = history.spans.reduce<(typeof history.spans)[number] | null>(
      (held, span) => (held && held.vintageDate >= span.vintageDate ? held : span),
      null,
    );
    return newest ? [{ seriesId: history.seriesId, before: newest, last: plan.span.last }] : [];
  });
  const together = Map.groupBy(series, ({ before }) => `${String(before.vintageId)} ${before.last}`);
  return [...together.values()].flatMap((own) => {
    const last = own.reduce(
      (newest, one) => (comparePeriods(one.last, newest) > 0 ? one.last : newest),
      own[0]?.last as Period,
    );
    return own.flatMap((one): Finding[] =>
      comparePeriods(one.last, last) < 0 ? [cutShort(one.seriesId, one.last, last)] : [],
    );
  });
}

function cutShort(seriesId: SeriesId, from: Period, last: Period): Finding {
  const period = nextPeriod(from);
  let count = 1;
  for (let at = period; comparePeriods(at, last) < 0 && count < 1_000; at = nextPeriod(at)) count += 1;
  return { code: "period-gap", severity: "hold", seriesId, period, last, count };
}
