import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { connectDatabase } from "@frontera/db";
import { realSize, rowsOf, writeMunicipalFile } from "../test/municipal-file.ts";

/**
 * SESNSP's municipal file, 2.5 million rows, loaded as ingest loads it (kept with its bytes, read, checked, planned, appended) against the
 * fastest way to get the same rows into the same server: a plain COPY of the file into a table of text. The process that loads is started as
 * `pnpm ingest` starts it.
 */
const limits = { ratio: 10, peakMb: 330 };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const folder = mkdtempSync(join(tmpdir(), "frontera-bench-"));
const connection = await connectDatabase({ databaseUrl: undefined, dataFolder: folder }, () => undefined);
try {
  const path = join(folder, "IDM_NM_dic25.csv");
  await writeMunicipalFile(path, realSize);
  const columns = Array.from({ length: 21 }, (_, column) => `c${String(column)} text`).join(", ");
  await connection.db.sql.unsafe(`create table plain (${columns})`);
  const start = performance.now();
  const copy = await connection.db.sql
    .unsafe("copy plain from stdin with (format csv, header true, encoding 'windows-1252')")
    .writable();
  await pipeline(createReadStream(path), copy);
  const copySeconds = (performance.now() - start) / 1000;
  const printed = execFileSync(process.execPath, [
    "--max-semi-space-size=8",
    join(import.meta.dirname, "load-municipal.ts"),
    connection.url,
    path,
  ]);
  const { outcome, added, error, seconds, peakMb } = JSON.parse(printed.toString()) as {
    outcome: string;
    added: number;
    error: string | null;
    seconds: number;
    peakMb: number;
  };
  if (outcome !== "appended") throw new Error(`the load ended as ${outcome}: ${error ?? ""}`);
  const ratio = seconds / copySeconds;
  const megabytes = (statSync(path).size / 1024 / 1024).toFixed(0);
  say(`load of ${String(rowsOf(realSize))} municipal rows, ${megabytes} MB, into ${String(added)} observations`);
  say(
    `  COPY from stdin ${copySeconds.toFixed(1)} s, load ${seconds.toFixed(1)} s: ratio ${ratio.toFixed(2)} (limit ${String(limits.ratio)})`,
  );
  say(`  peak memory of the process that loads: ${peakMb.toFixed(0)} MB (limit ${String(limits.peakMb)} MB)`);
  if (ratio > limits.ratio || peakMb > limits.peakMb) process.exitCode = 1;
} finally {
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
}
