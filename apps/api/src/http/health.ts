import { BASIS, CATALOGUE } from "@frontera/content";
import { Hono } from "hono";
import { readAhead, readEventCount, readHeld, readSeries, type ImportRequest } from "@frontera/db";
import { groupFindings, overviewOf, seriesOfOverview, type Freshness, type ReleaseId } from "@frontera/domain";
import { today, type Context } from "../context.ts";
import { cacheByState } from "../cache.ts";
import { readLastRunOf } from "../last-runs.ts";
import { problem } from "../problem.ts";

type FreshnessState = Freshness["state"];

const wellStates: ReadonlySet<FreshnessState> = new Set(["fresh", "due", "held-in-part", "concluded"]);

/** live: the process answers. ready: the database does too. data: every headline series is as new as its publisher lets it be. */
export function healthRoutes(context: Context): Hono {
  const app = new Hono();
  app.get("/live", (c) => c.text("ok\n"));
  app.get("/ready", async (c) => {
    await context.db.sql`select 1`;
    return c.text("ok\n");
  });
  app.get("/data", async (c) => {
    const unwell = [...(await unwellClock(context)), ...(await unwellSeries(context))];
    return unwell.length === 0 ? c.text("ok\n") : problem(503, "not everything is current", unwell);
  });
  return app;
}

/** Of a file of a release that waits for a person: its number, and how much of each kind is odd in it. */
function whatIsHeld({ id, report }: Pick<ImportRequest, "id" | "report">, release: ReleaseId): readonly string[] {
  if (!report?.vintages.some(({ releaseId }) => releaseId === release)) return [];
  const kinds = groupFindings(report.findings).map(({ code, count }) => `${code} ${String(count)}`);
  return [`request ${String(id)}: ${String(report.findingCount)} findings (${kinds.join(", ")})`];
}

/** What became public after today cannot be held: the clock is behind, and hides it from every reader. */
async function unwellClock({ db, now }: Context) {
  const day = today({ now });
  return (await readAhead(db, day)).map(({ releaseId, lastVintageDate }) => ({
    path: [releaseId],
    message: `its newest vintage is of ${lastVintageDate}, and the clock says ${day}`,
  }));
}

interface Unwell {
  readonly path: readonly string[];
  readonly message: string;
}

const keep = cacheByState<readonly Unwell[]>(5);

/** Worked out once for each state of what it rests on: monitors ask every few seconds, and nobody counts how often. */
async function unwellSeries({ db, now }: Context): Promise<readonly Unwell[]> {
  const day = today({ now });
  const lastRun = await readLastRunOf(db);
  const ids = seriesOfOverview(BASIS);
  const runs = ids.map((id) => lastRun(CATALOGUE.seriesOf(id).release));
  return keep(db, JSON.stringify({ day, runs, vintages: await readEventCount(db.sql) }), async () => {
    const read = await readSeries({ sql: db.sql }, ids, { asOf: day });
    const { cards } = overviewOf(BASIS, {
      read: (id) => read.get(id) ?? [],
      firstHeld: () => [],
      memoryOf: () => null,
      lastRun,
      asOf: day,
      today: day,
      base: null,
    });
    const unwell = cards.filter(({ freshness }) => !wellStates.has(freshness.state));
    const held = unwell.some(({ freshness }) => freshness.state === "held") ? await readHeld(db) : [];
    return unwell.map(({ series, freshness: { state } }) => {
      const own = state === "held" ? held.flatMap((request) => whatIsHeld(request, series.release)) : [];
      return { path: [series.id], message: [state, ...own].join("; ") };
    });
  });
}
