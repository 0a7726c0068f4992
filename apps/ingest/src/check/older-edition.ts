import {
  sameDecimal,
  type DecimalText,
  type Finding,
  type IsoDate,
  type SeriesHistory,
  type SeriesPlan,
} from "@frontera/domain";
import type { Planned } from "./planned.ts";

const tellingDigits = 12;
/** Of a few values that stand where others stood fewer digits say that it is no chance. */
export const tellingPair = 8;

/** Whether two values have changed places by more than chance: of two counts that are nearly the same it may be. */
export const isNoChance = (a: DecimalText, b: DecimalText): boolean =>
  areTelling([a, b], Math.abs(Number(a) - Number(b)) > Math.abs(Number(a)) * 0.03 ? tellingPair : tellingPair + 2);

/** Without zeros behind its decimal point. */
export const canonical = (value: DecimalText): DecimalText =>
  value.includes(".") ? value.replace(/\.?0+$/, "") : value;

const digitsOf = (value: DecimalText): number => value.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;

/** Whether values have too many digits together to be others by chance. */
export const areTelling = (values: readonly DecimalText[], digits = tellingDigits): boolean =>
  values.reduce((sum, value) => sum + digitsOf(value), 0) >= digits;

/** A value that a file changes, with what older editions of its series said of the period, by their dates. */
interface Changed {
  readonly value: DecimalText;
  readonly editions: ReadonlySet<IsoDate>;
  readonly said: readonly {
    readonly vintageDate: IsoDate;
    readonly vintageId: number;
    readonly value: DecimalText | null;
  }[];
}

/**
 * Whether what a file dated after everything stored changes goes back to an older edition: it is that edition, loaded late. Told of any of its series by
 * itself, and of all of them together, where each changes too little to tell.
 */
export function olderEdition(vintageDate: IsoDate, planned: Planned): Finding[] {
  const bySeries = [...planned.values()].flatMap(({ history, plan }) => {
    const changed = changedIn(vintageDate, history, plan);
    return changed.length > 0 ? [changed] : [];
  });
  const alone = bySeries.flatMap((changed) => goesBackTo(changed) ?? []);
  const [first] = alone;
  const found = first
    ? { editionDate: first.editionDate, count: alone.reduce((sum, { count }) => sum + count, 0) }
    : goesBackTo(bySeries.flat());
  return found ? [{ code: "older-edition", severity: "hold", vintageDate, ...found }] : [];
}

function changedIn(vintageDate: IsoDate, history: SeriesHistory, { revised }: SeriesPlan): Changed[] {
  const wanted = revised.flatMap(({ period, to: { value } }) => (value === null ? [] : [{ period, value }]));
  if (wanted.length === 0) return [];
  const editions = [...new Set(history.spans.map((span) => span.vintageDate))].sort();
  // What is dated before another edition that is held is an older one, and says so.
  if (vintageDate < (editions.at(-1) ?? "")) return [];
  const periods = new Set(wanted.map(({ period }) => period));
  const said = Map.groupBy(
    history.observations.filter(({ period }) => periods.has(period)),
    ({ period }) => period,
  );
  const older = new Set(editions.slice(0, -1));
  return wanted.map(({ period, value }) => ({ value, editions: older, said: said.get(period) ?? [] }));
}

/** The newest older edition whose values nearly all of the changed ones are; null for none, or where they are too few to tell. */
function goesBackTo(changed: readonly Changed[]): { readonly editionDate: IsoDate; readonly count: number } | null {
  const dates = [...new Set(changed.flatMap(({ editions }) => [...editions]))].sort().reverse();
  for (const editionDate of dates) {
    const same = changed.filter(
      (one) => one.editions.has(editionDate) && sameDecimal(one.value, saidOn(one, editionDate)),
    );
    if (same.length >= changed.length * 0.9 && areTelling(same.map(({ value }) => value)))
      return { editionDate, count: same.length };
  }
  return null;
}

/** What was said of a period on a day. */
function saidOn({ said }: Changed, day: IsoDate): DecimalText | null {
  let newest: Changed["said"][number] | null = null;
  for (const one of said)
    if (
      one.vintageDate <= day &&
      (!newest ||
        one.vintageDate > newest.vintageDate ||
        (one.vintageDate === newest.vintageDate && one.vintageId > newest.vintageId))
    )
      newest = one;
  return newest?.value ?? null;
}
