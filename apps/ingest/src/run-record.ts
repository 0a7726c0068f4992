import { inHand, recordWait, rememberValidators, type RunRecord, type RunTrigger } from "@frontera/db";
import { redact, SourceError, type DownloadFacts, type Source } from "@frontera/sources";
import { catalogueHash, type Effects } from "./effects.ts";

type Named = Pick<Source, "id">;

/** What came of a run, without when and why it was. */
export type Outcome = Omit<RunRecord, "sourceId" | "startedAt" | "finishedAt" | "trigger">;

export const nothing = {
  notModified: false,
  added: 0,
  revised: 0,
  withdrawn: 0,
  unchanged: 0,
  errorCode: null,
  error: null,
  downloadSha256: null,
  survey: null,
  drift: [],
} as const;

/** Records a run when it begins, and whatever comes of `work`, which turns its own failures into outcomes. */
export async function recordedRun(
  { id: sourceId }: Named,
  effects: Effects,
  trigger: RunTrigger,
  work: () => Promise<Outcome>,
): Promise<RunRecord> {
  const startedAt = effects.now().toISOString();
  return inHand(effects.db, { sourceId, startedAt, trigger }, async () => {
    const outcome = await work();
    return { sourceId, startedAt, finishedAt: effects.now().toISOString(), trigger, ...outcome };
  });
}

/** The publisher answered that its file is still the one read before. */
export async function notModified({ id }: Named, url: string, effects: Effects): Promise<Outcome> {
  await recordWait(effects.db, id, null);
  effects.log(`${id}: the publisher says that ${url} has not changed`);
  return { ...nothing, outcome: "unchanged", notModified: true };
}

/** A file was read without a fault: what identifies its state is remembered, and the publisher may be asked again. */
export async function rememberFile(
  { id: sourceId }: Named,
  { url, validators, sha256: downloadSha256, fetchedAt: rememberedAt }: DownloadFacts,
  { db }: Effects,
): Promise<void> {
  await recordWait(db, sourceId, null);
  if (validators.etag === null && validators.lastModified === null) return;
  await rememberValidators(db, { url, sourceId, ...validators, downloadSha256, catalogueHash, rememberedAt });
}

/** What went wrong in words, without keys. */
export const reasonOf = (error: unknown, { keys }: Effects): string =>
  redact(error instanceof Error ? error.message : String(error), keys);

/** Why a run failed: for the log and for the record. */
export async function failed(
  { id }: Named,
  error: unknown,
  downloadSha256: string | null,
  effects: Effects,
): Promise<Outcome> {
  if (error instanceof SourceError && error.waitUntil !== null) await recordWait(effects.db, id, error.waitUntil);
  const reason = reasonOf(error, effects);
  const errorCode = error instanceof SourceError ? error.code : "unexpected";
  effects.log(`${id} failed: ${reason}`, { source: id, code: errorCode });
  return {
    ...nothing,
    outcome: "failed",
    errorCode,
    error: reason,
    downloadSha256,
  };
}
