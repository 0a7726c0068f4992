import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { openDatabase } from "@frontera/db";
import { openAccess } from "../test/open-access.ts";
import { startLive } from "../src/live.ts";
import { readProcedure, routerOf } from "../src/procedures.ts";
import { createApp, listen } from "../src/server.ts";
import { openWork } from "../src/work/pool.ts";

/**
 * The API in a process of its own: says its port, and under /peak its most memory so far. /limit/one asks the database for `select 1` on the
 * same way as every procedure: nothing that reads can be faster.
 */
const [url = ""] = process.argv.slice(2);
const db = await openDatabase(url);
const live = await startLive(db);
const context = { db, live, access: openAccess, now: () => new Date("2026-11-24T12:00:00Z") };
const work = openWork({ databaseUrl: url });
const app = createApp(context, { work, workMsPerMinute: 3_600_000 });
const limit = routerOf({ one: readProcedure.query(async ({ ctx }) => ctx.db.sql`select 1 as one`) });
app.all("/limit/*", (c) =>
  fetchRequestHandler({
    endpoint: "/limit",
    req: c.req.raw,
    router: limit,
    createContext: () => ({ ...context, request: c.req.raw }),
  }),
);
// What the answering thread has cost so far; and the most memory since this was asked last, where the system tells (Linux).
app.get("/cost", (c) => {
  const { user, system } = process.threadCpuUsage();
  const peakMb = highestMb();
  return c.json({ answeringMs: (user + system) / 1000, peakMb, nowMb: process.memoryUsage.rss() / 1024 / 1024 });
});
app.get("/peak", (c) => c.text(String(process.resourceUsage().maxRSS * 1024)));
const { server, port } = await listen(app, "127.0.0.1", 0);
process.stdout.write(`${String(port)}\n`);
await once(process, "SIGTERM");
server.close();
if ("closeAllConnections" in server) server.closeAllConnections();
await work.close();
await live.close();
await db.close();

function highestMb(): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    writeFileSync("/proc/self/clear_refs", "5");
    return Number(kilobytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
