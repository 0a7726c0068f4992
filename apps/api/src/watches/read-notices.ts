import { BASIS, CATALOGUE } from "@frontera/content";
import {
  readEverything,
  readJudgementsOf,
  readNewestFor,
  readNewestVintage,
  readRunsSince,
  type WatchRecord,
} from "@frontera/db";
import {
  failureNotices,
  overdueNotices,
  seriesNotices,
  verdictNotices,
  type Basis,
  type Notice,
  type SeriesId,
  type ReleaseId,
  type WatchTerms,
} from "@frontera/domain";
import { today, type Context } from "../context.ts";
import { cacheByState } from "../cache.ts";
import { catalogueThen } from "../read-rows.ts";

/** What the words of a watch rest on: a municipality that it waits for is called as it is now. */
export async function basisOf(context: Pick<Context, "db" | "now">, terms: WatchTerms): Promise<Basis> {
  if (!("series" in terms)) return BASIS;
  const known = { asOf: today(context), recordedAsOf: null };
  return { ...BASIS, catalogue: await catalogueThen(context, [terms.series], known) };
}

type ReleaseTerms = Extract<WatchTerms, { kind: "release" }>;

/** The release that carries a series. */
export const releaseOf = (id: SeriesId): ReleaseId => CATALOGUE.seriesOf(id).release;

/** What a watch has told: how much in all, and the newest of it, newest first. */
export interface Notices {
  readonly count: number;
  readonly newest: readonly Notice[];
}

/** This many are news. */
const newestAtMost = 50;

const keep = cacheByState<Notices>(1_000);

/** What happened of what a watch waits for. It is worked out once for each state of what it rests on; which state that is, every reader asks. */
export async function readNotices(context: Pick<Context, "db" | "now">, watch: WatchRecord): Promise<Notices> {
  const { db } = context;
  const { id, terms, since } = watch;
  const newest = await readNewestFor(db.sql, terms, releaseOf);
  if (terms.kind === "release") return readReleaseNotices(context, watch, terms, newest);
  return keep(db, JSON.stringify({ id, newest, day: today(context) }), async () => {
    if (newest === since) return nothing;
    if (terms.kind === "verdict")
      return told(verdictNotices(terms, since, await readJudgementsOf(db.sql, terms.figure)));
    const everything = await readEverything(db.sql, [terms.series], { superseded: true });
    return told(seriesNotices(CATALOGUE, terms, since, everything.get(terms.series) ?? []));
  });
}

async function readReleaseNotices(
  context: Pick<Context, "db" | "now">,
  { id, since, begunAt }: WatchRecord,
  terms: ReleaseTerms,
  newest: number,
): Promise<Notices> {
  const { db } = context;
  const day = today(context);
  const vintage = await readNewestVintage(db.sql, terms.release);
  return keep(db, JSON.stringify({ id, newest, vintage, day }), async () => {
    const [runs, everything] = await Promise.all([
      readRunsSince(db.sql, terms.sources, since),
      readEverything(
        db.sql,
        CATALOGUE.seriesOfRelease(terms.release).map((series) => series.id),
        { superseded: true },
      ),
    ]);
    return told([
      ...failureNotices(terms, since, runs),
      ...overdueNotices(CATALOGUE, terms, begunAt, (series) => everything.get(series) ?? [], day),
    ]);
  });
}

const nothing: Notices = { count: 0, newest: [] };

/** From notices in the order in which they happened. */
const told = (notices: readonly Notice[]): Notices => ({
  count: notices.length,
  newest: notices
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(-newestAtMost)
    .toReversed(),
});
