import { type IsoDate, addDays, periodInfo } from "./period.ts";
import type { Row } from "./rows.ts";
import type { Release, Series } from "./series.ts";

/** Worst first: the state of a whole is that of its oldest part. */
export const FRESHNESS_STATES = [
  "not-held",
  "source-error",
  "held",
  "overdue",
  "held-in-part",
  "due",
  "fresh",
  "concluded",
] as const;

export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** What was last heard from a source. */
export interface LastRun {
  readonly outcome: "appended" | "unchanged" | "held" | "failed";
  /** Instant. */
  readonly finishedAt: string;
  /** The kind of failure; null unless it failed. */
  readonly errorCode: string | null;
  readonly error: string | null;
}

/** How current a series is on a day. Instants and dates as text. */
export interface Freshness {
  readonly state: FreshnessState;
  /** When the vintage that states the latest value became public or was first seen. */
  readonly vintageDate: IsoDate | null;
  /** When the next period's value is expected; null when none is. */
  readonly nextExpected: IsoDate | null;
  /** The last try to fetch, if there was one. */
  readonly lastRun: LastRun | null;
}

/** Whether the longest usual wait for what comes after the last day covered is over. */
export const isOverdue = (covered: IsoDate, overdueAfterDays: number, today: IsoDate): boolean =>
  today > addDays(covered, overdueAfterDays);

/**
 * A series is due when the publisher's usual lag after its latest period has passed, overdue when the longest usual one has. A failed
 * last fetch once it is due, and a file that waits for a person, outrank both: what is shown may be old for that reason. Of a past day it is said how current the series
 * was then, and a fetch since says nothing of it.
 */
export function freshnessOf(
  series: Series,
  release: Release,
  latest: Row | null,
  heard: LastRun | null,
  { asOf, today }: { readonly asOf: IsoDate; readonly today: IsoDate },
): Freshness {
  const isPast = asOf < today;
  const day = isPast ? asOf : today;
  const lastRun = isPast ? null : heard;
  const vintageDate = latest?.vintageDate ?? null;
  const whole = (state: FreshnessState, nextExpected: IsoDate | null): Freshness => ({
    state,
    vintageDate,
    nextExpected,
    lastRun,
  });
  if (!latest) return whole("not-held", null);
  const covered = latest.coversUntil ?? latest.periodEnd;
  const end = series.concluded === undefined ? null : periodInfo(series.concluded).end;
  // That a publisher ended a series is said of what it published; of what is held, whether that is all of it.
  if (end !== null && end < day) return whole(covered < end ? "held-in-part" : "concluded", null);
  if (!release.cadence) return whole("held-in-part", null);
  const due = addDays(covered, release.cadence.dueAfterDays);
  if (lastRun?.outcome === "failed" && day >= due) return whole("source-error", due);
  if (lastRun?.outcome === "held") return whole("held", due);
  if (isOverdue(covered, release.cadence.overdueAfterDays, day)) return whole("overdue", due);
  return whole(day >= due ? "due" : "fresh", due);
}

/** The worst of several states; `fresh` for none. */
export const worstState = (states: readonly FreshnessState[]): FreshnessState =>
  FRESHNESS_STATES.find((state) => states.includes(state)) ?? "fresh";
