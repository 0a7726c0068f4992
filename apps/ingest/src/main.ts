import { parseArgs } from "node:util";
import { isIsoDate } from "@frontera/domain";
import { connectDatabase, DatabaseError } from "@frontera/db";
import { findSource, SourceError, SOURCE_IDS } from "@frontera/sources";
import { readEnvironment } from "./env.ts";
import { makeEffects } from "./effects.ts";
import { fromFile } from "./from-file.ts";
import { describeReport, reportOf } from "./report.ts";
import { writeDown } from "./registers.ts";
import { runSource } from "./run-source.ts";
import { runWorker } from "./worker.ts";

const usage = `usage:
  pnpm ingest file <path> --source <id> [--vintage-date YYYY-MM-DD] [--dry-run]   read a publisher's file from disk
  pnpm ingest archive                                                          load the bundled archive
  pnpm ingest run <source>                                                     fetch one source now
  pnpm ingest worker                                                           fetch every source on its schedule

sources: ${SOURCE_IDS.join(", ")}`;

class UsageError extends Error {}
/** The run is recorded with its reason; this tells the person at the terminal. */
class Refused extends Error {}

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command, argument] = positionals;
  if (command === "worker") return runWorker(readEnvironment(), log);
  if (command !== "file" && command !== "archive" && command !== "run") throw new UsageError(usage);
  const source = chooseSource(command, values.source, argument);
  if (values["vintage-date"] !== undefined && !isIsoDate(values["vintage-date"]))
    throw new UsageError(`--vintage-date: not a date: "${values["vintage-date"]}"`);
  const environment = readEnvironment();
  const connection = await connectDatabase(
    { databaseUrl: environment.DATABASE_URL, dataFolder: environment.FRONTERA_DATA },
    log,
  );
  try {
    const effects = makeEffects(connection.db, environment, log);
    const chosen = command === "file" && argument !== undefined ? fromFile(source, argument) : source;
    const options = values["vintage-date"] === undefined ? {} : { vintageDate: values["vintage-date"] };
    await writeDown(effects);
    if (values["dry-run"]) {
      for (const line of describeReport(await reportOf(chosen, effects, options))) log(line);
      return;
    }
    const run = await runSource(chosen, effects, command === "file" ? "file" : "command", options);
    if (run.outcome === "failed") throw new Refused(run.error ?? "");
    const { added, revised, withdrawn, unchanged } = run;
    log(
      `done: added ${String(added)}, revised ${String(revised)}, withdrawn ${String(withdrawn)}, unchanged ${String(unchanged)}${run.outcome === "unchanged" ? "; it was stored already" : ""}`,
    );
  } finally {
    await connection.close();
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        source: { type: "string" },
        "vintage-date": { type: "string" },
        "dry-run": { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause });
  }
}

function chooseSource(command: "file" | "archive" | "run", option: string | undefined, argument: string | undefined) {
  if (command === "file" && argument === undefined) throw new UsageError(`which file?\n${usage}`);
  const id = command === "archive" ? "archive" : command === "run" ? argument : option;
  if (id === undefined) throw new UsageError(`which source? one of ${SOURCE_IDS.join(", ")}\n${usage}`);
  const source = findSource(id);
  if (!source) throw new UsageError(`unknown source: "${id}"; one of ${SOURCE_IDS.join(", ")}`);
  return source;
}

main().catch((error: unknown) => {
  if (error instanceof UsageError || error instanceof DatabaseError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof SourceError || error instanceof Refused)
    process.stderr.write(`refused: ${error.message}\nnothing was stored\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
