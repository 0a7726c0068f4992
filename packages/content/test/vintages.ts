import {
  observation,
  parsePeriod,
  planVintage,
  type Observation,
  type SeriesHistory,
  type SeriesVintage,
} from "@frontera/domain";

/** The series that the vintages here are of. */
export const seriesId = "usbp-sw-apprehensions";

export const obs = (period: string, value: string | null, more: Partial<Observation> = {}): Observation =>
  observation({ period: parsePeriod(period), value, ...more });

export const vintage = (first: string, last: string, ...observations: Observation[]): SeriesVintage => ({
  seriesId,
  span: { first: parsePeriod(first), last: parsePeriod(last) },
  observations,
});

/** What the database does with a plan: append under a new id, and restate under the named later ones. */
export function append(history: SeriesHistory, incoming: SeriesVintage, vintageDate: string): SeriesHistory {
  const plan = planVintage(history, incoming, vintageDate);
  const vintageId = history.spans.length + 1;
  const dateOf = (id: number): string =>
    history.spans.find((span) => span.vintageId === id)?.vintageDate ?? vintageDate;
  return {
    seriesId,
    spans: [...history.spans, { vintageId, vintageDate, ...incoming.span }],
    observations: [
      ...history.observations,
      ...[...plan.added, ...plan.revised, ...plan.withdrawn].map(({ to }) => ({ ...to, vintageId, vintageDate })),
      ...plan.reasserted.map((again) => ({
        ...again.observation,
        vintageId: again.vintageId,
        vintageDate: dateOf(again.vintageId),
      })),
    ],
  };
}
