import {
  observation,
  parsePeriod,
  planTakingBack,
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

/** What the database does with rows that a plan supersedes, and with those that later vintages state again. */
function withLaterRows(
  { observations, ...history }: SeriesHistory,
  { superseded, reasserted }: ReturnType<typeof planTakingBack>,
): SeriesHistory {
  const gone = new Set(superseded.map(({ vintageId, period }) => `${String(vintageId)} ${period}`));
  const dateOf = (id: number): string => history.spans.find((span) => span.vintageId === id)?.vintageDate ?? "";
  return {
    ...history,
    observations: [
      ...observations.filter(({ vintageId, period }) => !gone.has(`${String(vintageId)} ${period}`)),
      ...reasserted.map(({ vintageId, observation: again }) => ({
        ...again,
        vintageId,
        vintageDate: dateOf(vintageId),
      })),
    ],
  };
}

/** What the database does when a vintage is taken back. */
export function takeBack(history: SeriesHistory, vintageId: number): SeriesHistory {
  const taken = history.spans.find((span) => span.vintageId === vintageId);
  if (!taken) throw new Error(`no vintage ${String(vintageId)}`);
  const { spans, ...rest } = withLaterRows(history, planTakingBack(history, taken));
  return { ...rest, spans: spans.filter((span) => span.vintageId !== vintageId) };
}

/** What the database does with a plan: append under a new id, restate under the named later ones, and supersede what says nothing new. */
export function append(
  history: SeriesHistory,
  incoming: SeriesVintage,
  vintageDate: string,
  vintageId = history.spans.length + 1,
): SeriesHistory {
  const plan = planVintage(history, incoming, vintageDate);
  const { spans, observations } = withLaterRows(history, plan);
  return {
    seriesId,
    spans: [...spans, { vintageId, vintageDate, ...incoming.span }],
    observations: [
      ...observations,
      ...[...plan.added, ...plan.revised, ...plan.withdrawn].map(({ to }) => ({ ...to, vintageId, vintageDate })),
    ],
  };
}
