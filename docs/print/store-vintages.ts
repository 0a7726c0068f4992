import {
  comparePeriods,
  emptyHistory,
  planVintage,
  type IncomingVintage,
  type SeriesHistory,
  type SeriesId,
  type StoredObservation,
} from "@frontera/domain";

type Stored = SeriesHistory & { readonly observations: readonly StoredObservation[] };

/** What storing these vintages in their order keeps of every series: as the database would, without one. */
export function storeVintages(vintages: readonly IncomingVintage[]): ReadonlyMap<SeriesId, Stored> {
  const stored = new Map<SeriesId, Stored>();
  for (const [index, { series, vintageDate, vintageDateBasis, evidence, provenance }] of vintages.entries())
    for (const incoming of series) {
      const key = { vintageId: index + 1, vintageDate };
      const history = stored.get(incoming.seriesId) ?? { ...emptyHistory(incoming.seriesId), observations: [] };
      const plan = planVintage(history, incoming, vintageDate);
      const origin = { vintageDateBasis, evidence, provenance };
      const changed = [...plan.added, ...plan.revised, ...plan.withdrawn].map(({ to }) => ({
        ...to,
        ...key,
        ...origin,
      }));
      const again = plan.reasserted.flatMap(({ vintageId, observation }) => {
        const vintage = vintages[vintageId - 1];
        return vintage ? [{ ...observation, ...vintage, vintageId }] : [];
      });
      stored.set(incoming.seriesId, {
        seriesId: incoming.seriesId,
        spans: [...history.spans, { ...key, ...incoming.span }],
        observations: [...history.observations, ...changed, ...again].toSorted((a, b) =>
          comparePeriods(a.period, b.period),
        ),
      });
    }
  return stored;
}
