import { parseArgs } from "node:util";
import { isIsoDate } from "@frontera/domain";
import {
  connectDatabase,
  DatabaseError,
  decideImport,
  doImport,
  readHeld,
  readImport,
  takeVintageBack,
  type RunRecord,
} from "@frontera/db";
import { EVERY_SOURCE, findSource, SourceError } from "@frontera/sources";
import { readEnvironment } from "./env.ts";
import { makeEffects, type Effects } from "./effects.ts";
import { fromFile } from "./from-file.ts";
import { serve } from "./imports.ts";
import { judgeStored, type IngestOptions } from "./ingest.ts";
import { describeReport, reportOf } from "./report.ts";
import { clearLeftovers, exitWhenAsked } from "./leftovers.ts";
import { writeDown } from "./registers.ts";
import { runSource } from "./run-source.ts";
import { runWorker } from "./worker.ts";

const usage = `usage:
  pnpm ingest file <path> --source <id> [--vintage-date YYYY-MM-DD] [--dry-run]   read a publisher's file from disk
  pnpm ingest archive                                                          load the bundled archive
  pnpm ingest run <source>                                                     fetch one source now
  pnpm ingest held [<request>]                                                 list the files that wait for a person, and why; of one, all that is odd
  pnpm ingest release <request>                                                store a file that was held
  pnpm ingest reject <request>                                                 leave it out
  pnpm ingest take-back <vintage> --reason <text>                              take a stored vintage back; it stays readable as taken back
  pnpm ingest worker                                                           fetch every source on its schedule

sources: ${EVERY_SOURCE.map(({ id }) => id).join(", ")}`;

class UsageError extends Error {}
/** The run is recorded with its reason; this tells the person at the terminal. */
class Refused extends Error {}
class Held extends Error {}

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command, argument] = positionals;
  if (command === "worker") {
    await runWorker(readEnvironment());
    // A job that waits for a publisher longer than the worker waited for it is done again by the next one.
    process.exit();
  }
  if (command === "held" || command === "release" || command === "reject") {
    await withDatabase((effects) => review(command, argument, effects));
    return;
  }
  if (command === "take-back") {
    await withDatabase((effects) => takeBack(argument, values.reason, effects));
    return;
  }
  if (command !== "file" && command !== "archive" && command !== "run") throw new UsageError(usage);
  const id = chooseSource(command, values.source, argument);
  if (values["vintage-date"] !== undefined && !isIsoDate(values["vintage-date"]))
    throw new UsageError(`--vintage-date: not a date: "${values["vintage-date"]}"`);
  exitWhenAsked();
  await withDatabase(async (effects) => {
    const dated = values["vintage-date"] === undefined ? {} : { vintageDate: values["vintage-date"] };
    await clearLeftovers(effects);
    await writeDown(effects);
    const path = command === "file" ? argument : undefined;
    const run = await load({ id, path, effects, options: { ...dated, dryRun: values["dry-run"] } });
    if (run === null) return;
    if (run.outcome === "failed") throw new Refused(run.error ?? "");
    if (run.outcome === "held") {
      await listHeld(effects);
      throw new Held();
    }
    log(`done: ${countsOf(run)}${run.outcome === "unchanged" ? "; it was stored already" : ""}`);
  });
}

async function withDatabase(work: (effects: Effects) => Promise<void>): Promise<void> {
  const environment = readEnvironment();
  const connection = await connectDatabase(
    { databaseUrl: environment.DATABASE_URL, dataFolder: environment.FRONTERA_DATA },
    log,
  );
  try {
    await work(makeEffects(connection.db, environment, log));
  } finally {
    await connection.close();
  }
}

/** Lists what is held, or says yes or no to one of it. Throws UsageError for a request that does not wait for an answer. */
async function review(
  command: "held" | "release" | "reject",
  argument: string | undefined,
  effects: Effects,
): Promise<void> {
  if (command === "held") return listHeld(effects, argument);
  const id = Number(argument);
  const decided =
    Number.isSafeInteger(id) &&
    (await decideImport(effects.db, id, { confirmed: command === "release", at: effects.now().toISOString() }));
  if (!decided) throw new UsageError(`no held file has the number "${argument ?? ""}"; pnpm ingest held lists them`);
  if (command === "reject") {
    log(`request ${String(id)}: left out; its bytes are kept`);
    return;
  }
  // A worker that runs may have taken it first: what came of it stands in the request.
  await doImport(effects.db, id, (request) => serve(request, effects));
  const { state, error } = (await readImport(effects.db, id)) ?? { state: "refused", error: "it is gone" };
  if (state === "refused") throw new Refused(error ?? "");
  log(`request ${String(id)}: ${state}`);
}

/** Throws UsageError where no reason is given. */
async function takeBack(argument: string | undefined, reason: string | undefined, effects: Effects): Promise<void> {
  const id = Number(argument);
  if (!Number.isSafeInteger(id) || id < 1)
    throw new UsageError(
      `which vintage? "${argument ?? ""}" is no number of one; they stand on the page of their release\n${usage}`,
    );
  if (reason === undefined || reason.trim() === "")
    throw new UsageError(`--reason: say why, for those who read it later\n${usage}`);
  const { at } = await takeVintageBack(effects.db, id, { by: "command", reason: reason.trim() });
  await judgeStored(effects);
  log(`vintage ${String(id)}: taken back at ${at}; reads are as if it had not come`);
}

/** Every file that waits, with the worst of what is odd in it; with a number that one, with all of it. */
async function listHeld({ db }: Effects, number?: string): Promise<void> {
  const all = await readHeld(db);
  const held = number === undefined ? all : all.filter(({ id }) => String(id) === number);
  if (held.length === 0) log(number === undefined ? "nothing is held" : `no held file has the number "${number}"`);
  for (const { id, sourceId, fileName, report } of held) {
    log(`request ${String(id)}: ${sourceId}, ${fileName ?? ""}`);
    for (const line of report ? describeReport(report, { isWhole: number !== undefined }).slice(1) : [])
      log(`  ${line}`);
  }
}

interface Load {
  readonly id: string;
  /** Of a file on disk; undefined fetches from the publisher. */
  readonly path: string | undefined;
  readonly effects: Effects;
  readonly options: IngestOptions;
}

/** Runs a source and gives its record; a dry run says what would change and gives null. */
async function load({ id, path, effects, options }: Load): Promise<RunRecord | null> {
  const trigger = path === undefined ? "command" : "file";
  const found = findSource(id);
  if (!found) throw new UsageError(`unknown source: "${id}"\n${usage}`);
  const source = path === undefined ? found : fromFile(found, path);
  if (options.dryRun !== true) return runSource(source, effects, trigger, options);
  for (const line of describeReport(await reportOf(source, effects, options))) log(line);
  return null;
}

const countsOf = (counts: Pick<RunRecord, "added" | "revised" | "withdrawn" | "unchanged">): string =>
  `added ${String(counts.added)}, revised ${String(counts.revised)}, withdrawn ${String(counts.withdrawn)}, unchanged ${String(counts.unchanged)}`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        source: { type: "string" },
        reason: { type: "string" },
        "vintage-date": { type: "string" },
        "dry-run": { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause });
  }
}

function chooseSource(
  command: "file" | "archive" | "run",
  option: string | undefined,
  argument: string | undefined,
): string {
  if (command === "file" && argument === undefined) throw new UsageError(`which file?\n${usage}`);
  const id = command === "archive" ? "archive" : command === "run" ? argument : option;
  if (id === undefined) throw new UsageError(`which source?\n${usage}`);
  if (!findSource(id)) throw new UsageError(`unknown source: "${id}"\n${usage}`);
  return id;
}

main().catch((error: unknown) => {
  if (error instanceof UsageError || error instanceof DatabaseError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof SourceError || error instanceof Refused)
    process.stderr.write(`refused: ${error.message}\nnothing was stored\n`);
  else if (error instanceof Held)
    process.stderr.write(
      "held: nothing was stored, the last good values stay; pnpm ingest release <request> stores it, pnpm ingest reject <request> leaves it out\n",
    );
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
