import type { ImportReport, IsoDate } from "@frontera/domain";
import type { Database } from "./database.ts";
import type { Prisma } from "./generated/client.ts";
import { instantOf } from "./instants.ts";
import { keepable, keepableJson } from "./keepable.ts";
import { takeSessionLock } from "./session-lock.ts";
import { reportOf } from "./json-columns.ts";

/** Who asks where no person did: ingest itself, of a file in which something is odd. */
export const reviewer = "ingest";

/** Ingest hears one notification per request that has become its turn. */
const importChannel = "frontera_import";
/** Of the locks that say who is at a request. */
const lockSpace = 1_917_002;

/**
 * waiting: ingest has not looked yet. checked: a dry run says what would change. confirmed: somebody said yes. done: appended, or fetched.
 * refused: the file cannot be read, the reason is kept. discarded: somebody said no.
 */
export type ImportState = "waiting" | "checked" | "confirmed" | "done" | "refused" | "discarded";

/** It is ingest's turn. */
const due: ImportState[] = ["waiting", "confirmed"];

/** What an operator asks ingest to do. Instants as text. */
export interface ImportRequest {
  readonly id: number;
  readonly sourceId: string;
  readonly kind: "file" | "fetch" | "take-back";
  /** Of the uploaded file; null for a fetch. */
  readonly downloadSha256: string | null;
  readonly fileName: string | null;
  /** When the publisher made it public, where the operator knows. */
  readonly vintageDate: IsoDate | null;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly state: ImportState;
  readonly report: ImportReport | null;
  readonly error: string | null;
  readonly finishedAt: string | null;
  /** The vintage that is to be taken back, and why; null for files and fetches. */
  readonly vintageId: number | null;
  readonly reason: string | null;
}

type NewRequest = Pick<
  ImportRequest,
  "sourceId" | "kind" | "downloadSha256" | "fileName" | "vintageDate" | "requestedBy" | "requestedAt"
> &
  Partial<Pick<ImportRequest, "vintageId" | "reason">>;

/** Leaves a request for ingest and calls it. Returns its id. */
export async function requestImport(db: Database, request: NewRequest): Promise<number> {
  const { requestedAt, vintageDate, ...rest } = request;
  const { id } = await db.prisma.importRequest.create({
    data: {
      ...rest,
      requestedAt: new Date(requestedAt),
      vintageDate: vintageDate === null ? null : new Date(vintageDate),
      state: "waiting",
    },
    select: { id: true },
  });
  await callIngest(db);
  return id;
}

/** Leaves the request to take a vintage back, and calls ingest. Null when no vintage has the id, or it is taken back already. */
export async function requestTakingBack(
  db: Database,
  vintageId: number,
  { reason, requestedBy, requestedAt }: { reason: string } & Pick<NewRequest, "requestedBy" | "requestedAt">,
): Promise<number | null> {
  const vintage = await db.prisma.vintage.findUnique({
    where: { id: vintageId, takenBackAt: null },
    select: { vintageDate: true, download: { select: { sha256: true, fileName: true, sourceId: true } } },
  });
  if (!vintage) return null;
  const { download } = vintage;
  return requestImport(db, {
    sourceId: download.sourceId,
    kind: "take-back",
    downloadSha256: download.sha256,
    fileName: download.fileName,
    vintageDate: vintage.vintageDate.toISOString().slice(0, 10),
    requestedBy,
    requestedAt,
    vintageId,
    reason,
  });
}

/**
 * Leaves a file that ingest has held for a person to say yes or no to, with what was found in it. The same file of the same source is one request: after a
 * no it waits again only where a person brings it again, with what was found now. Returns the request.
 */
export async function requestReview(
  db: Database,
  { requestedAt, vintageDate, ...rest }: Omit<NewRequest, "kind" | "vintageId" | "reason">,
  report: ImportReport,
  { again }: { readonly again: boolean },
): Promise<Pick<ImportRequest, "id" | "state">> {
  const { sourceId, downloadSha256 } = rest;
  const known = await db.prisma.importRequest.findFirst({
    where: { sourceId, downloadSha256, state: { in: ["checked", "discarded"] } },
    orderBy: { id: "desc" },
  });
  if (known && !again) return toRequest(known);
  const data = {
    ...rest,
    kind: "file",
    requestedAt: new Date(requestedAt),
    vintageDate: vintageDate === null ? null : new Date(vintageDate),
    state: "checked",
    report: keepableJson(report) as Prisma.InputJsonObject,
    finishedAt: null,
  };
  return toRequest(
    known
      ? await db.prisma.importRequest.update({ where: { id: known.id }, data })
      : await db.prisma.importRequest.create({ data }),
  );
}

/** The files that wait for a person, oldest first. */
export async function readHeld(db: Database): Promise<readonly ImportRequest[]> {
  const rows = await db.prisma.importRequest.findMany({ where: { state: "checked" }, orderBy: { id: "asc" } });
  return rows.map(toRequest);
}

/** The files that ingest itself has held and that wait for a person, oldest first; without what was found in them, which may be long. */
export async function readHeldByIngest(
  db: Database,
): Promise<readonly Pick<ImportRequest, "id" | "sourceId" | "requestedAt">[]> {
  const rows = await db.prisma.importRequest.findMany({
    where: { state: "checked", requestedBy: reviewer },
    select: { id: true, sourceId: true, requestedAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ requestedAt, ...row }) => ({ ...row, requestedAt: instantOf(requestedAt) }));
}

/** Says yes or no to what a dry run found. False when the request is not one that waits for an answer. */
export async function decideImport(
  db: Database,
  id: number,
  { confirmed, at }: { confirmed: boolean; at: string },
): Promise<boolean> {
  const { count } = await db.prisma.importRequest.updateMany({
    where: { id, state: "checked" },
    data: confirmed ? { state: "confirmed" } : { state: "discarded", finishedAt: new Date(at) },
  });
  if (count > 0 && confirmed) await callIngest(db);
  return count > 0;
}

const callIngest = (db: Database) => db.sql.notify(importChannel, "");

/** Calls `onRequest` at once, and whenever a request has come or a connection was found again. */
export async function listenToImports(db: Database, onRequest: () => void): Promise<() => Promise<void>> {
  const subscription = await db.sql.listen(importChannel, onRequest, onRequest);
  return () => subscription.unlisten();
}

/** What ingest made of a request. */
export type ImportResult = Pick<ImportRequest, "state"> &
  Partial<Pick<ImportRequest, "report" | "error" | "finishedAt">>;

/** Those whose turn it is, oldest first. */
export const readDueImports = (db: Database): Promise<readonly { id: number; state: string }[]> =>
  db.prisma.importRequest.findMany({
    where: { state: { in: due } },
    orderBy: { id: "asc" },
    select: { id: true, state: true },
  });

/**
 * Does a request whose turn it is, and keeps what `work` makes of it. Nobody else does it meanwhile; when this process dies, it is as if
 * it had never been begun. No transaction is open while it works: it may ask a publisher, and wait. False when it is not its turn, or
 * somebody else is at it.
 */
export async function doImport(
  db: Database,
  id: number,
  work: (request: ImportRequest) => Promise<ImportResult>,
): Promise<boolean> {
  const lock = await takeSessionLock(db, lockSpace, id);
  if (!lock) return false;
  try {
    const request = await readImport(db, id);
    if (!request || !due.includes(request.state)) return false;
    await keepResult(db, request, await work(request));
    return true;
  } finally {
    await lock.release();
  }
}

async function keepResult(
  db: Database,
  { id, state: before }: ImportRequest,
  { state, report, error, finishedAt }: ImportResult,
): Promise<void> {
  await db.prisma.importRequest.updateMany({
    where: { id, state: before },
    data: {
      state,
      error: error == null ? null : keepable(error).slice(0, 1_000),
      finishedAt: finishedAt == null ? null : new Date(finishedAt),
      ...(report == null ? {} : { report: keepableJson(report) as Prisma.InputJsonObject }),
    },
  });
}

/** Null when no request has this id. */
export async function readImport(db: Database, id: number): Promise<ImportRequest | null> {
  const row = await db.prisma.importRequest.findUnique({ where: { id } });
  return row && toRequest(row);
}

/** Newest first. */
export async function readImports(db: Database, limit: number): Promise<readonly ImportRequest[]> {
  const rows = await db.prisma.importRequest.findMany({ orderBy: { id: "desc" }, take: limit });
  return rows.map(toRequest);
}

const toRequest = (row: Prisma.ImportRequestGetPayload<object>): ImportRequest => ({
  ...row,
  kind: row.kind as ImportRequest["kind"],
  state: row.state as ImportState,
  report: reportOf(row.report),
  vintageDate: row.vintageDate?.toISOString().slice(0, 10) ?? null,
  requestedAt: instantOf(row.requestedAt),
  finishedAt: row.finishedAt && instantOf(row.finishedAt),
});
