import { connect, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsePeriod } from "@frontera/domain";
import {
  freePort,
  listenToVintages,
  openDatabase,
  readSeries,
  type Database,
  type VintageAppended,
} from "../src/index.ts";
import { createDatabase } from "@frontera/testing/database";

const asOf = "2026-11-25";

let primaryUrl: string;
let replicaUrl: string;
let primary: Database;
let stand: Database;
const opened: Database[] = [];

/** A second database stands in for the replica, so that a test decides what has arrived there. */
beforeAll(async () => {
  [primaryUrl, replicaUrl] = await Promise.all([createDatabase(), createDatabase()]);
  [primary, stand] = await Promise.all([openDatabase(primaryUrl), openDatabase(replicaUrl)]);
  await write(primary, "17.5");
  await write(stand, "17.4");
});
afterAll(async () => {
  for (const db of [...opened, primary, stand]) await db.close();
});

async function write(db: Database, value: string): Promise<void> {
  await db.sql`insert into series (id) values ('usd-mxn-h10') on conflict do nothing`;
  await db.sql`
    insert into download (sha256, source_id, url, file_name, size, fetched_at)
    values (${"a".repeat(64)}, 'test', 'test', 'test', 1, now()) on conflict do nothing`;
  const [vintage] = await db.sql<{ id: number }[]>`
    insert into vintage (release_id, vintage_date, vintage_date_basis, evidence, provenance, content_hash, download_sha256, fetched_at)
    values ('fed-h10', '2026-01-02', 'published', 'publisher-file', 'test', ${"b".repeat(64)}, ${"a".repeat(64)}, now()) returning id`;
  await db.sql`
    insert into observation (series_key, period, vintage_id, period_start, value, status, completeness)
    select key, '2026-01-01', ${vintage?.id ?? 0}, '2026-01-01', ${value}, 'A', 'complete' from series where id = 'usd-mxn-h10'`;
}

async function open(url: string): Promise<Database> {
  const db = await openDatabase(primaryUrl, { replicaUrl: url });
  opened.push(db);
  return db;
}

const valueFrom = async (db: Database): Promise<string | null | undefined> =>
  (await readSeries(db, ["usd-mxn-h10"], { asOf }))
    .get("usd-mxn-h10")
    ?.find(({ period }) => period === parsePeriod("2026-01-01"))?.value;

describe("a read replica", () => {
  it("answers reads of series", async () => {
    expect(await valueFrom(await open(replicaUrl))).toBe("17.4");
  });

  it("that is gone costs no reader an answer: the primary gives it", async () => {
    const port = await freePort();
    expect(await valueFrom(await open(`postgres://nobody@127.0.0.1:${String(port)}/gone`))).toBe("17.5");
  });

  it("that takes connections and never answers is given up, and left alone for a while", async () => {
    let connections = 0;
    const server = createServer(() => {
      connections += 1;
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as { port: number };
    const db = await open(`postgres://nobody@127.0.0.1:${String(port)}/mute`);
    expect(await valueFrom(db)).toBe("17.5");
    const tried = connections;
    expect(await valueFrom(db)).toBe("17.5");
    expect(connections).toBe(tried);
    server.close();
  });

  it("that falls silent in mid-connection, as behind a pooler, holds no reader longer than the primary would", async () => {
    const { hostname, port } = new URL(replicaUrl);
    let silent = false;
    const pooler = createServer((reader) => {
      const server = connect(Number(port), hostname);
      reader.on("data", (bytes) => {
        if (!silent) server.write(bytes);
      });
      server.on("data", (bytes) => reader.write(bytes));
      reader.on("close", () => server.destroy());
      for (const socket of [reader, server]) socket.on("error", () => undefined);
    });
    await new Promise<void>((done) => pooler.listen(0, "127.0.0.1", done));
    const through = new URL(replicaUrl);
    through.port = String((pooler.address() as { port: number }).port);
    const db = await open(through.href);
    expect(await valueFrom(db)).toBe("17.4");
    silent = true;
    expect(await valueFrom(db)).toBe("17.5");
    pooler.close();
  });

  it("is not asked a second time what the question itself is wrong in", async () => {
    const db = await open(replicaUrl);
    await expect(readSeries(db, ["usd-mxn-h10"], { asOf: "not a date" })).rejects.toThrow(
      "invalid input syntax for type date",
    );
  });

  it("that lags: readers hear of a vintage when it has arrived there, not before", async () => {
    const db = await open(replicaUrl);
    const heard: VintageAppended[] = [];
    const stop = await listenToVintages(
      db,
      (event) => heard.push(event),
      () => undefined,
    );
    await write(primary, "17.6");
    const [{ id } = { id: 0 }] = await primary.sql<{ id: number }[]>`select max(id) as id from vintage`;
    await primary.sql`select pg_notify('frontera_vintage', ${JSON.stringify({ vintageId: id, releaseId: "fed-h10", stored: id })})`;
    await new Promise((wait) => setTimeout(wait, 400));
    expect(heard).toEqual([]);
    await write(stand, "17.6");
    await expect.poll(() => heard, { timeout: 4_000 }).toMatchObject([{ vintageId: id, seriesIds: ["usd-mxn-h10"] }]);
    await stop();
  });
});
