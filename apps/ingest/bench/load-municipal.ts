import { connectDatabase } from "@frontera/db";
import { findSource } from "@frontera/sources";
import { makeEffects } from "../src/effects.ts";
import { readEnvironment } from "../src/env.ts";
import { fromFile } from "../src/from-file.ts";
import { runSource } from "../src/run-source.ts";

/** Loads one file in a process of its own, so that the peak of its memory is its own; prints a line of JSON. */
const [url = "", path = ""] = process.argv.slice(2);
const source = findSource("sesnsp-municipal");
if (!source) throw new Error("no sesnsp-municipal");
const connection = await connectDatabase({ databaseUrl: url, dataFolder: "" }, () => undefined);
const effects = makeEffects(connection.db, readEnvironment(), () => undefined);
const start = performance.now();
const { outcome, added, error } = await runSource(fromFile(source, path), effects, "file");
const seconds = (performance.now() - start) / 1000;
await connection.close();
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ outcome, added, error, seconds, peakMb })}\n`);
