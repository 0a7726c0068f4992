import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { PgBoss } from "pg-boss";
import {
  DatabaseError,
  doImport,
  listenToImports,
  readDownload,
  readDownloadBytes,
  readDueImports,
  takeVintageBack,
  type ImportRequest,
  type ImportResult,
  type RunRecord,
} from "@frontera/db";
import type { ImportReport } from "@frontera/domain";
import {
  findSource,
  SourceError,
  type AnySource,
  type Download,
  type DownloadFacts,
  type LargeDownload,
} from "@frontera/sources";
import type { Effects } from "./effects.ts";
import { judgeStored, type IngestOptions } from "./ingest.ts";
import { reportOf } from "./report.ts";
import { reasonOf } from "./run-record.ts";
import { runSource } from "./run-source.ts";

const queue = "imports";
/** As of a source's job (worker.ts): one that is begun and whose worker has died is done again. */
const options = { policy: "exclusive", retryLimit: 2, expireInSeconds: 60 * 60, heartbeatSeconds: 10 } as const;

/** Does what operators ask for, in the order in which they ask, until stopped. Of several workers one does each. */
export async function serveImports(boss: PgBoss, effects: Effects): Promise<() => Promise<void>> {
  await boss.createQueue(queue, options);
  const worker = await boss.work<{ id: number }>(queue, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) await doImport(effects.db, job.data.id, (request) => serve(request, effects));
  });
  /** A request is one job until it is done, however many workers hear of it, and another one after a yes. */
  const send = async (): Promise<void> => {
    for (const { id, state } of await readDueImports(effects.db))
      await boss.send(queue, { id }, { singletonKey: `${String(id)} ${state}` });
    boss.notifyWorker(worker);
  };
  let sending = Promise.resolve();
  const unlisten = await listenToImports(effects.db, () => {
    sending = sending.then(send).catch((error: unknown) => {
      effects.log(`imports: ${reasonOf(error, effects)}`, { code: "unexpected" });
    });
  });
  return async () => {
    await unlisten();
    await sending;
    await boss.offWork(queue);
  };
}

/** One request: a vintage is taken back; a fetch is run; a file is looked at, and appended once somebody has said yes. */
export async function serve(request: ImportRequest, effects: Effects): Promise<ImportResult> {
  const finishedAt = (): string => effects.now().toISOString();
  if (request.kind === "take-back") return { ...(await takeBack(request, effects)), finishedAt: finishedAt() };
  const way = wayOf(request, effects);
  if (!way) return { state: "refused", error: `unknown source: "${request.sourceId}"`, finishedAt: finishedAt() };
  try {
    if (request.kind === "fetch") return fetched(await way.fetch());
    const options = request.vintageDate === null ? {} : { vintageDate: request.vintageDate };
    if (request.state === "waiting") return { state: "checked", report: await way.look(options) };
    // Whoever said yes has seen what is odd in it.
    const run = await way.load({ ...options, accepted: true });
    if (run.outcome === "failed") return { state: "refused", error: run.error, finishedAt: finishedAt() };
    return { state: "done", finishedAt: finishedAt() };
  } catch (error) {
    const message = reasonOf(error, effects);
    if (!(error instanceof SourceError))
      effects.log(`import ${String(request.id)}: ${message}`, { source: request.sourceId, code: "unexpected" });
    return { state: "refused", error: message, finishedAt: finishedAt() };
  }
}

async function takeBack({ vintageId, reason, requestedBy }: ImportRequest, effects: Effects): Promise<ImportResult> {
  try {
    await takeVintageBack(effects.db, vintageId ?? 0, { by: requestedBy, reason: reason ?? "" });
  } catch (error) {
    // A worker that died after it had taken it back is done again by the next one.
    const isDone = error instanceof DatabaseError && error.code === "taken-back";
    if (!isDone) return { state: "refused", error: reasonOf(error, effects) };
  }
  await judgeStored(effects);
  return { state: "done" };
}

/** How the source of a request is asked, and how its uploaded file is looked at and loaded. */
interface Way {
  fetch(): Promise<RunRecord>;
  look(options: IngestOptions): Promise<ImportReport>;
  load(options: IngestOptions): Promise<RunRecord>;
}

function wayOf(request: ImportRequest, effects: Effects): Way | null {
  const source = findSource(request.sourceId);
  if (!source) return null;
  const file: AnySource =
    "isLarge" in source
      ? { ...source, fetch: (_, folder) => uploadedFile(request, effects, folder) }
      : { ...source, fetch: () => uploaded(request, effects) };
  return {
    fetch: () => runSource(source, effects, "operator"),
    look: (options) => reportOf(file, effects, options),
    load: (options) => runSource(file, effects, "file", options),
  };
}

const fetched = ({ outcome, error, finishedAt }: RunRecord): ImportResult => ({
  state: outcome === "failed" ? "refused" : "done",
  error,
  finishedAt,
});

/** The uploaded bytes, which were kept when they came. */
async function uploaded(request: ImportRequest, effects: Effects): Promise<Download> {
  const facts = await factsOf(request, effects);
  return { ...facts, bytes: await buffer(readDownloadBytes(effects.db, facts.sha256)) };
}

/** The same on disk, never whole in memory. */
async function uploadedFile(request: ImportRequest, effects: Effects, folder: string): Promise<LargeDownload> {
  const facts = await factsOf(request, effects);
  const path = join(folder, "upload");
  await pipeline(readDownloadBytes(effects.db, facts.sha256), createWriteStream(path));
  return { ...facts, path };
}

async function factsOf({ downloadSha256 }: ImportRequest, { db }: Effects): Promise<DownloadFacts & { size: number }> {
  const record = downloadSha256 === null ? null : await readDownload(db, downloadSha256);
  if (!record || record.bytesDroppedAt !== null) throw new Error("the uploaded bytes are not kept any more");
  const { sha256, size, url, fileName, mediaType, fetchedAt, lastModified } = record;
  const validators = { etag: null, lastModified: null };
  return { sha256, size, url, fileName, mediaType, fetchedAt, lastModified, validators };
}
