import { spawn, spawnSync } from "node:child_process";
import { inCopyTransaction } from "@frontera/db";
import { loadMillionRows } from "./million-rows.ts";
import { startBench } from "./start-bench.ts";

/** The export of a million rows against the fastest way to get the same rows out of the same server: COPY of the same question to stdout. */
const limits = { ratio: 8, memoryMb: 300 };

/** Reads a stream to its end. Resolves with seconds and bytes. */
async function drain(open: () => Promise<AsyncIterable<Uint8Array>>): Promise<{ seconds: number; bytes: number }> {
  const start = performance.now();
  let bytes = 0;
  for await (const part of await open()) bytes += part.byteLength;
  return { seconds: (performance.now() - start) / 1000, bytes };
}

let rows = 0;
const { db, url, origin, say, stop } = await startBench(async (empty) => {
  rows = await loadMillionRows(empty.db);
});
try {
  const peak = async (): Promise<number> => Number(await (await fetch(`${origin}/peak`)).text()) / 1024 / 1024;
  const question = `(select distinct on (s.id, o.period_start, o.period) s.id, o.period, o.value, o.status, o.completeness, o.covers_until,
       o.rounded_to, o.caveat, v.vintage_date, v.vintage_date_basis, v.evidence, v.provenance
     from series s join observation o on o.series_key = s.key join vintage v on v.id = o.vintage_id
     where v.vintage_date <= '2026-11-24'
     order by s.id, o.period_start, o.period, v.vintage_date desc, v.id desc)`;
  // psql where the machine has it; else the driver, which takes about as long.
  const hasPsql = spawnSync("psql", ["--version"], { stdio: "ignore" }).status === 0;
  const copy = () =>
    hasPsql
      ? drain(() => {
          const args = ["-X", "-q", "-c", `copy ${question} to stdout`, url];
          return Promise.resolve(spawn("psql", args, { stdio: ["ignore", "pipe", "inherit"] }).stdout);
        })
      : inCopyTransaction(db, "isolation level repeatable read read only", (transaction) =>
          drain(() => Promise.resolve(transaction.copyOut(question))),
        );
  const exported = (query = "") =>
    drain(async () => {
      const { body, status } = await fetch(`${origin}/api/v1/observations.csv${query}`);
      if (!body || status !== 200) throw new Error(`the export answered ${String(status)}`);
      return body;
    });
  // A small question first: what every process costs before it works is not the export's.
  await exported("?series=usd-mxn-h10");
  const idleMb = await peak();
  await exported("?indicator=violence&observation_end=2000-12-31");
  const partMb = (await peak()) - idleMb;
  const copies = [await copy(), await copy(), await copy()].map(({ seconds }) => seconds);
  const runs = [await exported(), await exported(), await exported()];
  const best = Math.min(...runs.map(({ seconds }) => seconds));
  const ratio = best / Math.min(...copies);
  const memoryMb = (await peak()) - idleMb;
  say(`export of ${String(rows)} rows, ${((runs[0]?.bytes ?? 0) / 1024 / 1024).toFixed(0)} MB, best of three`);
  say(
    `  COPY to stdout by ${hasPsql ? "psql" : "the driver"} ${Math.min(...copies).toFixed(2)} s, export ${best.toFixed(2)} s: ratio ${ratio.toFixed(2)} (limit ${String(limits.ratio)})`,
  );
  say(
    `  memory above an idle server: ${partMb.toFixed(0)} MB for a part of the rows, ${memoryMb.toFixed(0)} MB at its peak for three times all of them (limit ${String(limits.memoryMb)} MB; idle ${idleMb.toFixed(0)} MB)`,
  );
  if (ratio > limits.ratio || memoryMb > limits.memoryMb) process.exitCode = 1;
} finally {
  await stop();
}
