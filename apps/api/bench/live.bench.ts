import { createHash } from "node:crypto";
import { Agent, get } from "node:http";
import { appendVintage, inReleases, keepDownload, vintageChannel, type Database } from "@frontera/db";
import { observation, parsePeriod } from "@frontera/domain";
import { startBench, startServer } from "./start-bench.ts";

/** The time from a COMMIT to the event at each of 2,000 readers, beside the least a server can do for as many, and beside bare NOTIFY. */
const asked = { readers: 2_000, commits: 20, atOnce: 100 };
/**
 * Of the time that bare streams take for as many readers. tRPC brings each event to each reader through a chain of web streams of its own:
 * measured at 4 to 13 on two busy cores, and above 20 something else is wrong.
 */
const limits = { p99Ratio: 20 };

const sha256 = createHash("sha256").update("bench").digest("hex");

/** Commits a vintage of one value; resolves with its id and the moment at which COMMIT was sent. */
async function commit(db: Database, round: number): Promise<{ id: number; sentAt: number }> {
  const period = parsePeriod("2026-10-01");
  const to = observation({ period, value: String(round) });
  return inReleases(db, ["fed-h10"], async (tx) => {
    const id = await appendVintage(
      tx,
      {
        releaseId: "fed-h10",
        vintageDate: "2026-10-02",
        vintageDateBasis: "published",
        evidence: "publisher-file",
        provenance: "made up to be measured",
        contentHash: sha256,
        downloadSha256: sha256,
        fetchedAt: "2026-10-02T00:00:00.000Z",
      },
      [
        {
          seriesId: "usd-mxn-h10",
          span: { first: period, last: period },
          added: [{ seriesId: "usd-mxn-h10", period, from: null, to }],
          revised: [],
          withdrawn: [],
          reasserted: [],
          superseded: [],
          unchanged: 0,
        },
      ],
    );
    return { id, sentAt: performance.now() };
  });
}

type Heard = (text: string) => void;

/** Opens event streams on an address; everything that any of them receives is handed on. Resolves with a way to close them. */
async function openReaders(address: string, heard: Heard, readers = asked.readers): Promise<() => void> {
  const agent = new Agent({ maxSockets: Infinity });
  const open = (): Promise<void> =>
    new Promise((done, fail) => {
      get(address, { agent, headers: { Accept: "text/event-stream" } }, (response) => {
        response.setEncoding("utf8").on("data", heard);
        response.on("error", () => undefined);
        done();
      }).on("error", fail);
    });
  for (let opened = 0; opened < readers; opened += asked.atOnce)
    await Promise.all(Array.from({ length: Math.min(asked.atOnce, readers - opened) }, open));
  return () => {
    agent.destroy();
  };
}

/** Milliseconds from each COMMIT to each reader, ascending. Throws when a reader does not hear of a vintage. */
async function delays(
  db: Database,
  readers: number,
  open: (heard: Heard) => Promise<() => void>,
): Promise<readonly number[]> {
  const arrivals = new Map<number, number[]>();
  const close = await open((text) => {
    const now = performance.now();
    for (const [, id] of text.matchAll(/"vintageId":(\d+)/g)) {
      const known = arrivals.get(Number(id));
      if (known) known.push(now);
      else arrivals.set(Number(id), [now]);
    }
  });
  const measured: number[] = [];
  // The first one warms up.
  for (let round = 0; round <= asked.commits; round += 1) {
    const { id, sentAt } = await commit(db, round);
    const heardBy = (): number => arrivals.get(id)?.length ?? 0;
    for (const deadline = Date.now() + 20_000; heardBy() < readers;) {
      if (Date.now() > deadline) throw new Error(`${String(heardBy())} of ${String(readers)} heard of a vintage`);
      await new Promise((wait) => setTimeout(wait, 5));
    }
    if (heardBy() > readers)
      throw new Error(`${String(readers)} readers heard ${String(heardBy())} times of a vintage`);
    if (round > 0) measured.push(...(arrivals.get(id) ?? []).map((at) => at - sentAt));
  }
  close();
  return measured.toSorted((a, b) => a - b);
}

const bench = await startBench(async ({ db }) => {
  const record = { sha256, sourceId: "bench", url: "bench:", fileName: "bench.csv", mediaType: null, size: 5 };
  await keepDownload(db, { ...record, fetchedAt: "2026-10-02T00:00:00.000Z" }, Buffer.from("bench"));
});
try {
  const { db, origin, say } = bench;
  const notify = await delays(db, 1, async (heard) => {
    const subscription = await db.sql.listen(vintageChannel, heard);
    return () => void subscription.unlisten();
  });
  const bareServer = await startServer("bare-stream.ts", bench.url);
  const bare = await delays(db, asked.readers, (heard) => openReaders(bareServer.origin, heard));
  await bareServer.stop();
  const one = await delays(db, 1, (heard) => openReaders(`${origin}/trpc/live`, heard, 1));
  const ours = await delays(db, asked.readers, (heard) => openReaders(`${origin}/trpc/live`, heard));
  const at = (sorted: readonly number[], share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  say(`from COMMIT to the event at a reader, ${String(asked.commits)} commits`);
  for (const [name, sorted] of [
    ["bare NOTIFY, 1 listener", notify],
    [`bare streams, ${String(asked.readers)} readers`, bare],
    ["Frontera, 1 reader", one],
    [`Frontera, ${String(asked.readers)} readers`, ours],
  ] as const)
    say(`  ${name.padEnd(28)} p50 ${at(sorted, 0.5).toFixed(1)} ms, p99 ${at(sorted, 0.99).toFixed(1)} ms`);
  const ratio = at(ours, 0.99) / at(bare, 0.99);
  say(
    `  p99 for ${String(asked.readers)} readers: ratio ${ratio.toFixed(2)} to bare streams (limit ${String(limits.p99Ratio)}), ${(at(ours, 0.99) / at(notify, 0.99)).toFixed(1)} to bare NOTIFY to one`,
  );
  if (ratio > limits.p99Ratio) process.exitCode = 1;
} finally {
  await bench.stop();
}
