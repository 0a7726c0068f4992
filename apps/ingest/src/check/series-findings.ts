import {
  comparePeriods,
  decimal,
  isRounding,
  observationsAsOf,
  periodInfo,
  sameDecimal,
  type CheckRules,
  type DecimalText,
  type Finding,
  type IsoDate,
  type Observation,
  type Period,
  type SeriesHistory,
  type SeriesPlan,
  type SeriesVintage,
} from "@frontera/domain";
import { canonical, isNoChance } from "./older-edition.ts";
import { lostPoint, middle, stepLimit, type Valued } from "./steps.ts";

type Revision = SeriesPlan["revised"][number];

/** A share of restated or withdrawn values below this is usual where a release restates some. */
const usualShare = 0.1;

/** So few are never a large share. */
const fewCells = 3;

/** No edition held restates a value by more than this factor; counts of a handful, and by what chance makes of a count, aside. */
const largeFactor = 1.2;

const handful = 50;

/** A value restated by less than this part of itself is no large change. */
const smallPart = 0.05;

type Values = ReadonlyMap<Period, DecimalText>;

/** What is odd in one planned vintage of a series, against everything stored of it before. */
export function seriesFindings(
  history: SeriesHistory,
  incoming: SeriesVintage,
  planned: SeriesPlan,
  vintageDate: IsoDate,
  rules: CheckRules,
): readonly Finding[] {
  const stated = valuesOf(incoming.observations);
  const stored = valuesOf(observationsAsOf(history.observations, vintageDate).values(), stated);
  // A file dated before everything stored is set beside what came out later.
  const ever = valuesOf(observationsAsOf(history.observations, "9999-12-31").values(), stated);
  const plan = { ...planned, revised: planned.revised.filter(({ from, to }) => !isRounding(from, to.value)) };
  return [
    ...(rules.looksAhead === true ? [] : endsLater(incoming, vintageDate)),
    ...outliers(stored.size > 0 ? stored : ever, stated, plan, rules).filter(
      ({ period, value }) => !bornOut(value, ever.get(period)),
    ),
    ...(rules.restates === "never" ? contradicted(stored, ever, stated, plan) : []),
    ...largeRevisions(plan),
    ...scaled(plan),
    ...exchanged(stored, plan),
    ...restated(stored, stated, plan, rules),
    ...withdrawnFindings(plan, rules),
    ...rounded(plan),
    ...shifted(stored, stated, plan),
  ];
}

/** What is stated; for a printed rounding the exact value it was made of, where that is stated now: it is no other. */
const valuesOf = (observations: Iterable<Observation>, exact: Values = new Map()): Values =>
  new Map(
    [...observations].flatMap((one) => {
      const now = exact.get(one.period) ?? null;
      const value = isRounding(one, now) ? now : one.value;
      return value === null ? [] : [[one.period, value] as const];
    }),
  );

const ordered = (values: Values): readonly Valued[] =>
  [...values].map(([period, value]) => ({ period, value })).sort((a, b) => comparePeriods(a.period, b.period));

function endsLater({ seriesId, observations }: SeriesVintage, vintageDate: IsoDate): Finding[] {
  const late = observations.find(
    ({ period, value, status, completeness }) =>
      value !== null && status !== "E" && completeness === "complete" && periodInfo(period).end > vintageDate,
  );
  return late ? [{ code: "ends-later", severity: "refuse", seriesId, period: late.period, vintageDate }] : [];
}

function outliers(
  stored: Values,
  stated: Values,
  { seriesId, added }: SeriesPlan,
  { typed = false }: CheckRules,
): Outlier[] {
  const after = ordered(new Map([...stored, ...stated]));
  const [first] = after;
  if (!first) return [];
  const { frequency } = periodInfo(first.period);
  const known = ordered(stored);
  const limit = stepLimit(known, frequency);
  // What lies before all that is stored is like a first file, as is that of a daily rate: counts and money begin as they like.
  const atFirst = known.length > 0 || frequency === "D" ? stepLimit(after, "first") : null;
  const begins = known[0]?.period;
  // What had a value before was as far from its neighbour, or is told as restated.
  const isNew = new Set(added.map(({ to: { period } }) => period));
  return after.flatMap(({ period, value }, index): Outlier[] => {
    const neighbour = after[index - 1] ?? after[index + 1];
    if (!isNew.has(period) || neighbour === undefined) return [];
    const usual = limit && begins !== undefined && comparePeriods(period, begins) > 0 ? limit : atFirst;
    const own = usual ?? (typed && areNear(period, neighbour.period) ? lostPoint : null);
    return own?.isOdd(neighbour.value, value, period)
      ? [{ code: "outlier", severity: "hold", seriesId, period, value, neighbour: neighbour.value }]
      : [];
  });
}

/** Over more years than this a series may come to any value. */
const nearYears = 3;

const areNear = (...periods: readonly [Period, Period]): boolean => {
  const [one, other] = periods.map((period) => Number(periodInfo(period).start.slice(0, 4))) as [number, number];
  return Math.abs(one - other) <= nearYears;
};

type Outlier = Extract<Finding, { readonly code: "outlier" }>;

/** What an edition that came out later says nearly as well is as far from its neighbour as the series went. */
const bornOut = (value: DecimalText, later: DecimalText | undefined): boolean =>
  later !== undefined && Math.abs(Number(later) - Number(value)) <= Math.abs(Number(later)) * smallPart;

function largeRevisions({ seriesId, revised }: SeriesPlan): Finding[] {
  return revised.flatMap(({ period, from, to }): Finding[] => {
    if (from?.value == null || to.value === null || from.completeness !== "complete") return [];
    const [before, after] = [Number(from.value), Number(to.value)];
    const counted = /^\d+$/.test(from.value) && /^\d+$/.test(to.value);
    const most = Math.max(before, after);
    if (counted && (most < handful || Math.abs(after - before) < 3 * Math.sqrt(most))) return [];
    const factor = before > 0 && after > 0 ? Math.max(after / before, before / after) : Infinity;
    return factor > largeFactor
      ? [{ code: "large-revision", severity: "hold", seriesId, period, from: from.value, to: to.value }]
      : [];
  });
}

/** So many values are not restated by one factor by chance. */
const fewestScaled = 6;
/** Nearly all of them lie so near to it, as a part of how far it is from one. */
const nearFactor = { share: 0.9, part: 0.1 };

/** Values restated by one and the same factor: a unit, a currency or a base was changed, and nothing was counted anew. */
function scaled({ seriesId, revised }: SeriesPlan): Finding[] {
  const ratios = revised.flatMap(({ from, to }): { readonly by: number; readonly noise: number }[] => {
    const [before, after] = [Number(from?.value), Number(to.value)];
    return before > 0 && after > 0 ? [{ by: Math.log(after / before), noise: lastPlace(to.value) / after }] : [];
  });
  if (ratios.length < fewestScaled) return [];
  const factor = middle(ratios.map(({ by }) => by));
  const near = ratios.filter(({ by, noise }) => Math.abs(by - factor) <= Math.abs(factor) * nearFactor.part + noise);
  // Where rounding alone makes such a difference, no factor is told.
  const isTold = middle(ratios.map(({ noise }) => noise)) < Math.abs(factor) * nearFactor.part;
  return isTold && near.length >= ratios.length * nearFactor.share
    ? [
        {
          code: "scaled",
          severity: "hold",
          seriesId,
          factor: Math.exp(factor).toFixed(4),
          count: near.length,
          of: revised.length,
        },
      ]
    : [];
}

/** One in the last place of a printed value. */
const lastPlace = (value: DecimalText | null): number => 10 ** -(value?.split(".")[1]?.length ?? 0);

/** A value as a print says it that rounds to `unit`. */
const printed = (value: DecimalText, unit: DecimalText | null): string =>
  unit === null ? canonical(value) : String(Math.round(Number(value) / Number(unit)));

/** Two periods of which each is restated to what the other one had: their rows were exchanged. */
function exchanged(stored: Values, { seriesId, revised }: SeriesPlan): Finding[] {
  const heldOf = ({ to: { period } }: Revision): DecimalText => stored.get(period) ?? "";
  const had = Map.groupBy(revised, (one) => printed(heldOf(one), one.to.roundedTo));
  return revised.flatMap((one): Finding[] => {
    const { period, value, roundedTo } = one.to;
    const own = heldOf(one);
    if (value === null || own === "" || sameDecimal(own, value)) return [];
    const other = had
      .get(printed(value, roundedTo))
      ?.find(
        ({ to }) =>
          comparePeriods(to.period, period) > 0 &&
          to.value !== null &&
          printed(to.value, to.roundedTo) === printed(own, to.roundedTo),
      );
    return other && isNoChance(own, value)
      ? [{ code: "exchanged", severity: "hold", seriesId, period, other: other.to.period, value, neighbour: own }]
      : [];
  });
}

function restated(stored: Values, stated: Values, plan: SeriesPlan, { restates }: CheckRules): Finding[] {
  const { seriesId } = plan;
  const of = [...stated.keys()].filter((period) => stored.has(period)).length;
  const moved = plan.revised.filter(
    ({ from, to }) => from?.value != null && to.value !== null && !sameDecimal(from.value, to.value),
  );
  const count = restates === "never" ? moved.length : moved.filter(movesMuch).length;
  const most = restates === "never" ? 0 : restates === "some" ? Math.max(fewCells, of * usualShare) : of / 2;
  return count > most ? [{ code: "many-restated", severity: "hold", seriesId, count, of }] : [];
}

/** Of a publisher that does not revise: what differs from what it said of the same day in editions that came out later. */
function contradicted(stored: Values, ever: Values, stated: Values, { seriesId }: SeriesPlan): Finding[] {
  const both = [...stated].filter(([period]) => ever.has(period) && !stored.has(period));
  const count = both.filter(([period, value]) => !sameDecimal(value, ever.get(period) ?? null)).length;
  return count > 0 ? [{ code: "many-restated", severity: "hold", seriesId, count, of: both.length }] : [];
}

/** Most of what changed is what was stored, rounded or cut. One digit of one value may be chance. */
function rounded({ seriesId, revised }: SeriesPlan): Finding[] {
  const lost = revised.map(digitsLost).filter((digits) => digits > 0);
  const isOdd = lost.length > revised.length / 2 && lost.reduce((sum, digits) => sum + digits, 0) > 2;
  return isOdd ? [{ code: "fewer-digits", severity: "hold", seriesId, count: lost.length, of: revised.length }] : [];
}

/** By how many digits a value is said less exactly; 0 where it is another. */
function digitsLost({ from, to }: Revision): number {
  if (from?.value == null || to.value === null || Number(to.value) === 0) return 0;
  const [before, after] = [decimal(from.value), decimal(to.value)];
  const [last, least] = [after, before].map((value) => value.e - value.precision() + 1) as [number, number];
  return before.minus(after).abs().lt(decimal("10").pow(last)) ? Math.max(0, last - least) : 0;
}

function movesMuch({ from, to }: Revision): boolean {
  const [before, after] = [Number(from?.value), Number(to.value)];
  return Math.abs(after - before) > Math.max(Math.abs(before) * smallPart, 2);
}

function withdrawnFindings(plan: SeriesPlan, { restates }: CheckRules): Finding[] {
  const { seriesId, withdrawn, revised, unchanged } = plan;
  // A day that never had a value is not taken back.
  const gone = [...withdrawn, ...revised].filter(({ from, to }) => from?.value != null && to.value === null);
  const of = withdrawn.length + revised.length + unchanged;
  // A year is never a small part of a series of years.
  const isSparse = gone.some(({ period }) => periodInfo(period).frequency === "A");
  const most = restates === "never" || isSparse ? 0 : Math.max(fewCells, of * usualShare);
  return gone.length > most ? [{ code: "withdrawn", severity: "hold", seriesId, count: gone.length, of }] : [];
}

/** Most of what changed is what was stored of the period before or after it. */
function shifted(stored: Values, stated: Values, { seriesId, revised }: SeriesPlan): Finding[] {
  const before = ordered(stored);
  const place = new Map(before.map(({ period }, index) => [period, index]));
  const slipsBy = (by: number): number =>
    revised.filter(({ to: { period } }) => {
      const beside = before[(place.get(period) ?? NaN) + by]?.value;
      const now = stated.get(period);
      return beside !== undefined && now !== undefined && sameDecimal(beside, now);
    }).length;
  const count = Math.max(slipsBy(-1), slipsBy(1));
  return count > fewCells && count > revised.length / 2 ? [{ code: "shifted", severity: "hold", seriesId, count }] : [];
}
