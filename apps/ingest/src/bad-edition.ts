import {
  comparePeriods,
  observationsAsOf,
  planVintage,
  type IncomingVintage,
  type IsoDate,
  type SeriesHistory,
  type SeriesVintage,
} from "@frontera/domain";
import type { Planned } from "./planned.ts";

type VintageKey = Pick<SeriesHistory["spans"][number], "vintageId" | "vintageDate">;

/** The newest edition held of some series, as it came in, and what a file after it would change had it not come. */
interface NewestEdition extends Pick<IncomingVintage, "vintageDate" | "series"> {
  /** What storing the newest edition changed. */
  readonly planned: Planned;
  /** What the file would change in what is held without it. */
  readonly instead: Planned;
}

/** Null where fewer than two editions are held by the day the file is dated. */
export function withoutBadEdition(
  vintageDate: IsoDate,
  series: IncomingVintage["series"],
  planned: Planned,
): NewestEdition | null {
  const keys = [...planned.values()].flatMap(({ history }) =>
    history.spans.filter((span) => span.vintageDate <= vintageDate),
  );
  const [first, ...others] = keys;
  if (!first) return null;
  const newest = others.reduce<VintageKey>((held, key) => (isAfter(key, held) ? key : held), first);
  if (keys.every(({ vintageId }) => vintageId === newest.vintageId)) return null;
  const came: SeriesVintage[] = [];
  const then = new Map<string, Entry>();
  const instead = new Map<string, Entry>();
  for (const incoming of series) {
    const history = planned.get(incoming.seriesId)?.history;
    if (!history) continue;
    const before = without(history, newest);
    instead.set(incoming.seriesId, { history: before, plan: planVintage(before, incoming, vintageDate) });
    const stated = statedIn(history, newest);
    if (!stated) continue;
    came.push(stated);
    then.set(incoming.seriesId, { history: before, plan: planVintage(before, stated, newest.vintageDate) });
  }
  return { vintageDate: newest.vintageDate, series: came, planned: then, instead };
}

type Entry = Planned extends ReadonlyMap<string, infer V> ? V : never;

const isAfter = (a: VintageKey, b: VintageKey): boolean =>
  a.vintageDate > b.vintageDate || (a.vintageDate === b.vintageDate && a.vintageId > b.vintageId);

const without = ({ seriesId, spans, observations }: SeriesHistory, { vintageId }: VintageKey): SeriesHistory => ({
  seriesId,
  spans: spans.filter((span) => span.vintageId !== vintageId),
  observations: observations.filter((each) => each.vintageId !== vintageId),
});

/** What an edition that is held stated of a series, what it left as it was included. */
function statedIn({ seriesId, spans, observations }: SeriesHistory, edition: VintageKey): SeriesVintage | null {
  const span = spans.find(({ vintageId }) => vintageId === edition.vintageId);
  if (!span) return null;
  const held = observationsAsOf(
    observations.filter((each) => !isAfter(each, edition)),
    edition.vintageDate,
  );
  return {
    seriesId,
    span,
    observations: [...held.values()]
      .filter(({ period }) => comparePeriods(period, span.first) >= 0 && comparePeriods(period, span.last) <= 0)
      .sort((a, b) => comparePeriods(a.period, b.period)),
  };
}
