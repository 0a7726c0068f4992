import { CATALOGUE } from "@frontera/content";
import { readHistories, readValuesAt, type Transaction } from "@frontera/db";
import {
  observationsAsOf,
  type Finding,
  type Period,
  type SeriesHistory,
  type SeriesId,
  type SeriesPlan,
} from "@frontera/domain";
import type { BatchedVintage } from "@frontera/sources";
import { areTelling, canonical, tellingPair } from "./older-edition.ts";
import type { Planned } from "./planned.ts";
import type { Valued } from "./steps.ts";

/** What is odd in a file beside what is stored of other series: values of another one, or of another year. Reads a few periods of them. */
export async function besideStored(
  tx: Transaction,
  { releaseId, seriesCount }: Pick<BatchedVintage, "releaseId" | "seriesCount">,
  planned: Planned,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const one of planned.values()) found.push(...(await ofAnotherSeries(tx, one)));
  if (seriesCount === planned.size) found.push(...(await copied(tx, releaseId, planned)));
  return found;
}

/** So many new periods are looked at, and so many stored ones say whether two series are always the same. */
const looked = { added: 40, stored: 20, fewest: 5 } as const;

const valuesIn = (changes: SeriesPlan["added"]): Valued[] =>
  changes.flatMap(({ to: { period, value } }) => (value === null ? [] : [{ period, value }]));

/** Series of the same thing in the same unit, told apart by who publishes it or by which day it is dated. */
function siblingsOf(id: SeriesId): readonly SeriesId[] {
  const own = CATALOGUE.findSeries(id);
  if (!own || own.id !== own.family) return [];
  return CATALOGUE.series.flatMap((one) =>
    one.id === one.family &&
    one.id !== id &&
    one.indicator === own.indicator &&
    one.unit === own.unit &&
    one.frequency === own.frequency &&
    one.calendar === own.calendar
      ? [one.id]
      : [],
  );
}

/** New values that are all those of another series in the same periods, of a series that was never the same: the other's file. */
async function ofAnotherSeries(
  tx: Transaction,
  { history, plan }: { readonly history: SeriesHistory; readonly plan: SeriesPlan },
): Promise<Finding[]> {
  const added = valuesIn(plan.added).slice(-looked.added);
  const siblings = added.length > 1 && history.observations.length > 0 ? siblingsOf(plan.seriesId) : [];
  if (siblings.length === 0) return [];
  const stored = [...observationsAsOf(history.observations, "9999-12-31").values()]
    .flatMap(({ period, value }): Valued[] => (value === null ? [] : [{ period, value }]))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const newest = stored.slice(-looked.stored);
  const others = await readValuesAt(
    tx,
    siblings,
    [...added, ...newest].map(({ period }) => period),
  );
  return siblings.flatMap((other): Finding[] => {
    const values = others.get(other) ?? new Map<Period, string>();
    const pairs = (own: readonly Valued[]) =>
      own.flatMap(({ period, value }) => {
        const beside = values.get(period);
        return beside === undefined ? [] : [{ value, isSame: canonical(beside) === canonical(value) }];
      });
    const [now, before] = [pairs(added), pairs(newest)];
    const same = now.filter(({ isSame }) => isSame);
    const isOdd =
      same.length > 1 &&
      same.length >= now.length * 0.9 &&
      areTelling(
        same.map(({ value }) => value),
        tellingPair,
      ) &&
      before.length >= looked.fewest &&
      before.filter(({ isSame }) => isSame).length <= before.length * 0.2;
    return isOdd
      ? [{ code: "of-another-series", severity: "hold", seriesId: plan.seriesId, other, count: same.length }]
      : [];
  });
}

/** A file of a year has a few values; what has more is told by its series. */
const fewValues = { least: 4, most: 60 } as const;

/** A file of one period whose values are those that are held of another period of the same release: its year was changed. */
async function copied(tx: Transaction, releaseId: string, planned: Planned): Promise<Finding[]> {
  const values = [...planned.values()].flatMap(({ plan }) =>
    valuesIn([...plan.added, ...plan.revised]).map((one) => ({ ...one, seriesId: plan.seriesId })),
  );
  const [first] = values;
  const telling = new Set(values.flatMap(({ value }) => (Number(value) === 0 ? [] : [canonical(value)])));
  if (!first || values.some(({ period }) => period !== first.period)) return [];
  if (telling.size < fewValues.least || telling.size > fewValues.most || !areTelling([...telling])) return [];
  const ids = CATALOGUE.series.filter(({ release }) => release === releaseId).map(({ id }) => id);
  const held = new Map<Period, Set<string>>();
  for (const { observations } of (await readHistories(tx, ids)).values())
    for (const { period, value } of observations) {
      if (value === null || period === first.period || !telling.has(canonical(value))) continue;
      held.set(period, (held.get(period) ?? new Set<string>()).add(canonical(value)));
    }
  const [found] = [...held].filter(([, own]) => own.size >= telling.size * 0.9);
  return found
    ? [
        {
          code: "copied",
          severity: "hold",
          seriesId: first.seriesId,
          period: first.period,
          other: found[0],
          count: found[1].size,
        },
      ]
    : [];
}
