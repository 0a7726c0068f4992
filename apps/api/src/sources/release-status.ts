import {
  freshnessOf,
  latestRow,
  toRows,
  worstState,
  type Catalogue,
  type Freshness,
  type IsoDate,
  type ReleaseId,
  type SeriesId,
  type StoredObservation,
} from "@frontera/domain";

type FreshnessState = Freshness["state"];
type LastRun = NonNullable<Freshness["lastRun"]>;

/** not-configured: every source that could fetch the release lacks a key. */
type ReleaseState = FreshnessState | "not-configured";

/** How current a release is, as a whole. Dates as text. */
interface ReleaseStatus {
  readonly releaseId: ReleaseId;
  readonly state: ReleaseState;
  /** The next day on which one of its series expects a value, else the last one that has passed. */
  readonly nextExpected: IsoDate | null;
  /** The last day covered by its newest value. */
  readonly covers: IsoDate | null;
}

/** The state of a release is that of its oldest series, of those that are held at all. */
export function statusOfRelease(
  catalogue: Catalogue,
  releaseId: ReleaseId,
  read: (id: SeriesId) => readonly StoredObservation[],
  { lastRun, isConfigured, today }: { lastRun: LastRun | null; isConfigured: boolean; today: IsoDate },
): ReleaseStatus {
  const release = catalogue.releaseOf(releaseId);
  const judged = catalogue.seriesOfRelease(releaseId).map((series) => {
    const latest = latestRow(toRows(series, read(series.id)));
    return { latest, freshness: freshnessOf(series, release, latest, lastRun, { asOf: today, today }) };
  });
  const held = judged.filter(({ latest }) => latest !== null);
  const expected = held.flatMap(({ freshness }) => freshness.nextExpected ?? []).sort();
  const covered = held.flatMap(({ latest }) => latest?.coversUntil ?? latest?.periodEnd ?? []).sort();
  const states = held.map(({ freshness }) => freshness.state);
  // That a publisher did not answer is no fault of values that are the newest there are to have.
  const failed = lastRun?.outcome === "failed" ? "source-error" : "not-held";
  const state: FreshnessState = states.length === 0 ? failed : worstState(states);
  return {
    releaseId,
    state: isConfigured ? state : "not-configured",
    nextExpected: expected.find((day) => day >= today) ?? expected.at(-1) ?? null,
    covers: covered.at(-1) ?? null,
  };
}
