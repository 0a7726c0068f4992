import type { Catalogue } from "../catalogue.ts";
import { type LastRun, isOverdue } from "../freshness.ts";
import type { SeriesId } from "../keys.ts";
import type { DatedObservation } from "../observation.ts";
import { type IsoDate, addDays, periodInfo } from "../period.ts";
import { followNewest, inLoads } from "./loads.ts";
import type { FailureNotice, OverdueNotice } from "./notice.ts";
import type { ReleaseTerms } from "./terms.ts";

/** How one run of a source ended. */
export interface SourceRun extends LastRun {
  readonly id: number;
  readonly sourceId: string;
}

/**
 * The runs with ids above `since` in which a source of the release began to fail, or a file of it to be held for review; a failure after a failure tells
 * nothing new.
 */
export function failureNotices(
  { release, sources }: ReleaseTerms,
  since: number,
  runs: readonly SourceRun[],
): readonly FailureNotice[] {
  const inOrder = runs.toSorted((a, b) => a.id - b.id);
  return inOrder.flatMap(({ id, sourceId, outcome, finishedAt: at, error }) => {
    if (id <= since || (outcome !== "failed" && outcome !== "held") || !sources.includes(sourceId)) return [];
    const before = inOrder.findLast((run) => run.sourceId === sourceId && run.id < id);
    if (before?.outcome === outcome) return [];
    const kind = outcome === "held" ? "held" : "failure";
    return [{ id: `${kind}/${sourceId}/${String(id)}`, at, kind, release, sourceId, error: error ?? "" }];
  });
}

/**
 * The days after `begun` (an instant) on which the release became overdue: when that day began, in UTC, the newest value then stored of one
 * of its series was too old, and when the day before began, or the watch was begun, none was.
 */
export function overdueNotices(
  catalogue: Catalogue,
  { release, overdueAfterDays }: ReleaseTerms,
  begun: string,
  everything: (id: SeriesId) => readonly DatedObservation[],
  today: IsoDate,
): readonly OverdueNotice[] {
  if (overdueAfterDays === null) return [];
  const parts = catalogue
    .seriesOfRelease(release)
    .filter(({ concluded }) => concluded === undefined)
    .map(({ id }) => ({ series: id, steps: coverageOf(everything(id)) }));
  const lateAt = (instant: string, day: IsoDate) =>
    parts
      .map(({ series, steps }) => ({ series, covers: steps.findLast(({ at }) => at < instant)?.covers }))
      .find(({ covers }) => covers !== undefined && isOverdue(covers, overdueAfterDays, day));
  const notices: OverdueNotice[] = [];
  let before = lateAt(begun, begun.slice(0, 10));
  for (let day = addDays(begun.slice(0, 10), 1); day <= today; day = addDays(day, 1)) {
    const at = `${day}T00:00:00.000Z`;
    const late = lateAt(at, day);
    if (late?.covers !== undefined && !before)
      notices.push({
        id: `overdue/${release}/${day}`,
        at,
        kind: "overdue",
        release,
        series: late.series,
        covers: late.covers,
        afterDays: overdueAfterDays,
      });
    before = late;
  }
  return notices;
}

/** The last day covered from each instant on at which a vintage was stored. */
function coverageOf(
  everything: readonly DatedObservation[],
): readonly { readonly at: string; readonly covers: IsoDate | undefined }[] {
  const follow = followNewest((row): row is DatedObservation => row.value !== null);
  return inLoads(everything, (load) => {
    const newest = follow(load);
    return [{ at: load.at, covers: newest ? (newest.coversUntil ?? periodInfo(newest.period).end) : undefined }];
  });
}
