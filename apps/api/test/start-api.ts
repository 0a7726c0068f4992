import { createHash } from "node:crypto";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { EventSource } from "eventsource";
import { openDatabase, type Database } from "@frontera/db";
import { findSource, type Source } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { theArchive } from "@frontera/ingest/test/archive";
import { openAccess } from "./open-access.ts";
import { startLive } from "../src/live.ts";
import type { Router } from "../src/router.ts";
import { createApp, listen } from "../src/server.ts";
import { keepLog } from "./log-lines.ts";

/** FRED's file with one day in it, as a source that lies at hand. It may restate a day: what tells of revisions is tried with it. */
export const fredFile = (line: string, fetchedAt = "2026-11-24T12:00:00.000Z"): Source => ({
  ...sourceOf("fred-h10"),
  checks: null,
  fetch: () => {
    const bytes = Buffer.from(`observation_date,DEXMXUS\n${line}\n`);
    return Promise.resolve({
      bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      url: "test:",
      fileName: "fred.csv",
      mediaType: null,
      lastModified: null,
      validators: { etag: null, lastModified: null },
      fetchedAt,
    });
  },
});

/** The API on loopback over a database of its own that holds the archive. Its clock stands at noon on 24 November 2026. */
export interface StartedApi {
  readonly origin: string;
  readonly url: string;
  readonly db: Database;
  readonly trpc: ReturnType<typeof createTRPCClient<Router>>;
  /** What the server logged. */
  readonly log: string[];
  close(): Promise<void>;
}

export function sourceOf(id: "archive" | "fred-h10"): Source {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}

export async function startApi({ now = "2026-11-24T12:00:00Z" } = {}): Promise<StartedApi> {
  const url = await createDatabase({ holding: theArchive });
  const db = await openDatabase(url);
  const live = await startLive(db);
  const { log, lines } = keepLog();
  const app = createApp({ db, live, access: openAccess, now: () => new Date(now) }, { log });
  const { server, port } = await listen(app, "127.0.0.1", 0);
  const origin = `http://127.0.0.1:${String(port)}`;
  return {
    origin,
    url,
    db,
    trpc: createTRPCClient<Router>({
      links: [
        splitLink({
          condition: ({ type }) => type === "subscription",
          true: httpSubscriptionLink({ url: `${origin}/trpc`, EventSource }),
          false: httpLink({ url: `${origin}/trpc` }),
        }),
      ],
    }),
    log: lines,
    close: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await live.close();
      await db.close();
    },
  };
}
