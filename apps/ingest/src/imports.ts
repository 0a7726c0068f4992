import { buffer } from "node:stream/consumers";
import {
  listenToImports,
  readDownload,
  readDownloadBytes,
  takeImport,
  type ImportRequest,
  type ImportResult,
  type RunRecord,
} from "@frontera/db";
import { findLargeSource, findSource, redact, SourceError, type AnySource } from "@frontera/sources";
import type { Effects } from "./effects.ts";
import { reportOf } from "./report.ts";
import { runLargeSource } from "./run-large-source.ts";
import { runSource } from "./run-source.ts";

/** Does what operators ask for, in the order in which they ask, until stopped. Of several workers one does each. */
export async function serveImports(effects: Effects): Promise<() => Promise<void>> {
  let work = Promise.resolve();
  let stopped = false;
  const drain = async (): Promise<void> => {
    while (!stopped && (await takeImport(effects.db, (request) => serve(request, effects))));
  };
  const unlisten = await listenToImports(effects.db, () => {
    work = work.then(drain).catch((error: unknown) => {
      effects.log(`imports: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
  return async () => {
    stopped = true;
    await unlisten();
    await work;
  };
}

/** One request: a fetch is run; a file is looked at, and appended once somebody has said yes. */
async function serve(request: ImportRequest, effects: Effects): Promise<ImportResult> {
  const source = findSource(request.sourceId);
  const finishedAt = (): string => effects.now().toISOString();
  const large = findLargeSource(request.sourceId);
  if (large && request.kind === "fetch") return fetched(await runLargeSource(large, effects, "operator"));
  if (large)
    return {
      state: "refused",
      error: `files of ${large.id} are read on the server: pnpm ingest file <path> --source ${large.id}`,
      finishedAt: finishedAt(),
    };
  if (!source) return { state: "refused", error: `unknown source: "${request.sourceId}"`, finishedAt: finishedAt() };
  try {
    if (request.kind === "fetch") return fetched(await runSource(source, effects, "operator"));
    const file = await uploaded(source, request, effects);
    const options = request.vintageDate === null ? {} : { vintageDate: request.vintageDate };
    if (request.state === "waiting") return { state: "checked", report: await reportOf(file, effects, options) };
    const run = await runSource(file, effects, "file", options);
    if (run.outcome === "failed") return { state: "refused", error: run.error, finishedAt: finishedAt() };
    return { state: "done", finishedAt: finishedAt() };
  } catch (error) {
    const message = redact(error instanceof Error ? error.message : String(error), effects.keys);
    if (!(error instanceof SourceError)) effects.log(`import ${String(request.id)}: ${message}`);
    return { state: "refused", error: message, finishedAt: finishedAt() };
  }
}

const fetched = ({ outcome, error, finishedAt }: RunRecord): ImportResult => ({
  state: outcome === "failed" ? "refused" : "done",
  error,
  finishedAt,
});

/** The source with its fetch replaced: the uploaded bytes are read. */
async function uploaded(source: AnySource, { downloadSha256 }: ImportRequest, effects: Effects): Promise<AnySource> {
  const record = downloadSha256 === null ? null : await readDownload(effects.db, downloadSha256);
  if (!record || record.bytesDroppedAt !== null) throw new Error("the uploaded bytes are not kept any more");
  const bytes = await buffer(readDownloadBytes(effects.db, record.sha256));
  const { sha256, url, fileName, mediaType, fetchedAt } = record;
  const validators = { etag: null, lastModified: null };
  return {
    ...source,
    fetch: () =>
      Promise.resolve({ bytes, sha256, url, fileName, mediaType, fetchedAt, lastModified: null, validators }),
  };
}
