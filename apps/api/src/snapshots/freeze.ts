import { watchFaultWords, refusalWords, refused, tellComparisons } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import { isOperatorAccount, keepSnapshot, readSnapshot, type SnapshotRecord } from "@frontera/db";
import {
  type Bilingual,
  type Indicator,
  type SnapshotRequest,
  WatchRefusal,
  RefusedTransformation,
} from "@frontera/domain";
import { buildSnapshot, hashOf, type Snapshot, type SnapshotContent } from "@frontera/publishing";
import { AccessError, isOperator, type Actor } from "../access.ts";
import { readFigures } from "../read-figures.ts";
import { readKnown } from "../read-known.ts";
import type { Context } from "../context.ts";
import { catalogueThen, idsFor, planOf, ReadError, resolveKnown, rowsFor, type Pinned } from "../read-rows.ts";

/** A snapshot is kept, sent and checked whole: more than this is a matter for the bulk file. */
const limitBytes = 64 * 1024 * 1024;

/** Rows of a request, and the figures where they are asked for, at one point on both axes of time, so that no vintage comes in between. */
export async function readRequest(context: Context, request: SnapshotRequest, known: Pinned): Promise<SnapshotContent> {
  const indicators: readonly Indicator[] = request.figures
    ? [...new Set(request.series.map((id) => CATALOGUE.seriesOf(id).indicator))]
    : [];
  const planned = request.series.map(CATALOGUE.seriesOf).map((series) => ({ series, plan: planOf(series, request) }));
  const ids = planned.flatMap(({ series, plan }) => idsFor(series, plan));
  const [catalogue, read, figures] = await Promise.all([
    catalogueThen(context, request.series, known),
    readKnown(context.db, [...new Set(ids)], known),
    readFigures(context.db, indicators, known),
  ]);
  return {
    catalogue,
    rows: new Map(planned.map(({ series, plan }) => [series.id, rowsFor(series, plan, request, read).rows])),
    figures: tellComparisons(CATALOGUE, figures),
  };
}

/** Builds the snapshot of a request from what stood here at an instant. Throws ReadError when a series has no row, or it would be too large. */
export async function build(
  context: Context,
  request: SnapshotRequest,
  recordedAsOf: string | null,
): Promise<Snapshot> {
  const content = await readRequest(context, request, { asOf: request.asOf, recordedAsOf });
  const snapshot = refusingInput(() => buildSnapshot(request, content));
  if (snapshot.zip.byteLength > limitBytes)
    throw new ReadError(
      "BAD_REQUEST",
      refused("snapshotTooLarge", { bytes: String(snapshot.zip.byteLength), limit: String(limitBytes) }),
    );
  return snapshot;
}

/**
 * Freezes a request under a name. What was frozen before is left as it is and returned; what was deleted is alive again, under its id. Throws
 * AccessError where an operator deleted it, for everybody but operators.
 */
export async function freeze(
  context: Context,
  request: SnapshotRequest,
  { name, note, maker }: Pick<SnapshotRecord, "name" | "note"> & { readonly maker: Actor },
): Promise<SnapshotRecord> {
  const { recordedAsOf } = await resolveKnown(context, request);
  const { id, files, zip } = await build(context, request, recordedAsOf);
  const before = await readSnapshot(context.db, id);
  if (before && !isOperator(maker) && (await isDeletedByOperator(context, before)))
    throw new AccessError("FORBIDDEN", refused("deletedByOperator"));
  const record = {
    id,
    name,
    note,
    asOf: request.asOf,
    recordedAsOf: recordedAsOf ?? context.now().toISOString(),
    request,
    zipSha256: hashOf(zip),
    size: zip.byteLength,
    madeBy: maker.name,
    madeAt: context.now().toISOString(),
    files: [...files].map(([file, bytes]) => ({ name: file, sha256: hashOf(bytes), size: bytes.byteLength })),
  };
  await keepSnapshot(context.db, record, zip, before?.tombstone ?? null);
  const kept = await readSnapshot(context.db, id);
  if (!kept) throw new Error(`snapshot ${id} was not kept`);
  return kept;
}

/** Only its maker and operators delete a snapshot: who did not make it was one, and who is one now counts as one where they made it, too. */
async function isDeletedByOperator({ db }: Context, { tombstone, madeBy }: SnapshotRecord): Promise<boolean> {
  return tombstone !== null && (tombstone.by !== madeBy || (await isOperatorAccount(db, tombstone.by)));
}

/** What the domain refuses by RangeError was asked wrongly. */
export function refusingInput<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new ReadError("BAD_REQUEST", wordsOf(error));
    throw error;
  }
}

/** What is refused. */
function wordsOf(error: RangeError): string | Bilingual {
  if (error instanceof WatchRefusal)
    return { en: watchFaultWords(error.fault, "en"), es: watchFaultWords(error.fault, "es") };
  if (error instanceof RefusedTransformation) {
    const { refusal, seriesId } = error;
    return { en: `${refusalWords(refusal, "en")} (${seriesId})`, es: `${refusalWords(refusal, "es")} (${seriesId})` };
  }
  return error.message;
}
