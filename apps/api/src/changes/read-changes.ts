import { CATALOGUE } from "@frontera/content";
import { readEventCount, readTakenBackBetween, type TakenBackVintage } from "@frontera/db";
import {
  addDays,
  latestRow,
  freshnessOf,
  toRows,
  type Bilingual,
  type Freshness,
  type IsoDate,
  type ReleaseId,
  type Row,
  type Series,
  type SeriesId,
  type VerdictChange,
} from "@frontera/domain";
import { changeOfVerdictWords, refused } from "@frontera/words";
import { today, type Context } from "../context.ts";
import { cacheByState } from "../cache.ts";
import { readLastRunOf } from "../last-runs.ts";
import { readMemories, readVerdictLog } from "../ledger/read-revisions.ts";
import { readKnown } from "../read-known.ts";
import { ReadError, resolveKnown, type Pinned } from "../read-rows.ts";
import { breaksCrossed, seriesChangesOf, withUsual, type SeriesChanges } from "./series-changes.ts";

/** A series whose first values by another method became known. */
interface MethodChange {
  readonly series: SeriesId;
  readonly at: string;
  readonly reason: Bilingual;
}

/** Everything that became known between two days, both of which are named; or here, since an instant. */
export interface Changes extends Pinned {
  readonly from: IsoDate;
  /** The instant that was asked about; null where days were. */
  readonly since: string | null;
  readonly series: readonly SeriesChanges[];
  readonly methods: readonly MethodChange[];
  /** Editions that were taken back here meanwhile. */
  readonly takenBack: readonly TakenBackVintage[];
  readonly verdicts: readonly (VerdictChange & { readonly words: Bilingual })[];
  /** Releases that are late, cannot be read, or of which a file waits for a person, on the later day. */
  readonly waiting: readonly ({ readonly release: ReleaseId } & Pick<Freshness, "state" | "nextExpected">)[];
}

export interface ChangesRequest {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** Instant. */
  readonly since?: string | undefined;
}

/** Where nothing is said, as far back as this. */
const usualDays = 30;

/** Nothing that is held was public before, and days of the first years have no days before them. */
const firstDay: IsoDate = "1900-01-01";

/** Of so many series it is said how much their values are usually revised: those that changed most. */
const memoriesAtMost = 20;

const keep = cacheByState<Changes>(20);

/** Both points of time that are compared. */
interface Span {
  readonly before: Pinned;
  readonly after: Pinned;
  readonly since: string | null;
}

/** Throws ReadError where the first day comes after the second, or the instant lies in the future. */
export async function readChanges(context: Context, request: ChangesRequest): Promise<Changes> {
  const span = await spanOf(context, request);
  const [events, lastRun, log] = await Promise.all([
    readEventCount(context.db.sql),
    readLastRunOf(context.db),
    readVerdictLog(context, undefined),
  ]);
  const runs = Object.keys(CATALOGUE.releases).map((id) => lastRun(id));
  const state = JSON.stringify({ span, events, runs, log: log.length, day: today(context) });
  return keep(context.db, state, () => workOut(context, span, { lastRun, log }));
}

async function spanOf(context: Context, { from: asked, to, since }: ChangesRequest): Promise<Span> {
  if (since !== undefined && (asked !== undefined || to !== undefined))
    throw new ReadError("BAD_REQUEST", refused("sinceAlone"));
  const after = await resolveKnown(context, { asOf: to });
  if (since !== undefined) {
    const day = since.slice(0, 10);
    const before = await resolveKnown(context, { asOf: day < after.asOf ? day : after.asOf, recordedAsOf: since });
    return { before, after, since };
  }
  const from = asked ?? (after.asOf < firstDay ? after.asOf : addDays(after.asOf, -usualDays));
  if (from > after.asOf)
    throw new ReadError("BAD_REQUEST", refused("backwards", { first: "from", from, last: "to", to: after.asOf }));
  return { before: { ...after, asOf: from }, after, since: null };
}

async function workOut(
  context: Context,
  { before, after, since }: Span,
  { lastRun, log }: { lastRun: Awaited<ReturnType<typeof readLastRunOf>>; log: readonly VerdictChange[] },
): Promise<Changes> {
  const { db } = context;
  const ids = CATALOGUE.series.filter(({ id, family }) => id === family).map(({ id }) => id);
  const [then, now, takenBack] = await Promise.all([
    readKnown(db, ids, before),
    readKnown(db, ids, after),
    readTakenBackBetween(db, since ?? endOf(before.asOf), since === null ? endOf(after.asOf) : "infinity"),
  ]);
  const sides = ids.map((id): readonly [Series, readonly Row[], readonly Row[]] => {
    const series = CATALOGUE.seriesOf(id);
    return [series, toRows(series, then.get(id) ?? []), toRows(series, now.get(id) ?? [])];
  });
  const changed = sides.flatMap(
    ([series, old, rows]) => seriesChangesOf(series, old, rows, before.asOf, takenBack) ?? [],
  );
  const revised = changed.filter((each) => each.revised > 0).toSorted((a, b) => b.revised - a.revised);
  const memories = await readMemories(
    db.sql,
    revised.slice(0, memoriesAtMost).map((each) => each.series),
    after,
  );
  const rowsNow = new Map(sides.map(([{ id }, , rows]) => [id, rows]));
  return {
    ...after,
    from: before.asOf,
    since,
    series: changed.map((each) => withUsual(each, memories.get(each.series), rowsNow.get(each.series) ?? [])),
    methods: sides.flatMap(([series, old, rows]) =>
      breaksCrossed(series, old, rows).map(({ at, reason }) => ({ series: series.id, at, reason })),
    ),
    takenBack,
    verdicts: log
      .filter(({ on }) => on > before.asOf && on <= after.asOf)
      .map((change) => ({
        ...change,
        words: { en: changeOfVerdictWords(change, "en"), es: changeOfVerdictWords(change, "es") },
      })),
    waiting: waitingIn(
      sides.map(([series, , rows]) => [series, latestRow(rows)] as const),
      lastRun,
      { asOf: after.asOf, today: today(context) },
    ),
  };
}

const endOf = (day: IsoDate): string => `${day}T23:59:59.999Z`;

function waitingIn(
  newest: readonly (readonly [Series, Row | null])[],
  lastRun: Awaited<ReturnType<typeof readLastRunOf>>,
  days: Parameters<typeof freshnessOf>[4],
): Changes["waiting"] {
  const waiting = newest.flatMap(([series, latest]) => {
    const { release } = series;
    const { state, nextExpected } = freshnessOf(series, CATALOGUE.releaseOf(release), latest, lastRun(release), days);
    return ["overdue", "held", "source-error"].includes(state) ? [{ release, state, nextExpected }] : [];
  });
  return [...new Map(waiting.map((one) => [one.release, one])).values()];
}
