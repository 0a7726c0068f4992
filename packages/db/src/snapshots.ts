import type { IsoDate, SnapshotRequest } from "@frontera/domain";
import type { Prisma } from "./generated/client.ts";
import type { Database } from "./database.ts";
import { instantOf } from "./instants.ts";
import { requestOf } from "./json-columns.ts";

/** What is known of a snapshot besides its bytes. Instants as text. */
export interface SnapshotRecord {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly asOf: IsoDate;
  /** The instant whose state it froze. */
  readonly recordedAsOf: string;
  readonly request: SnapshotRequest;
  readonly zipSha256: string;
  /** Of the ZIP, in bytes. */
  readonly size: number;
  readonly madeBy: string;
  readonly madeAt: string;
  /** Its dates lie ahead of today: the clock of the machine that made it was wrong. */
  readonly datedAhead: boolean;
  /** Set while it is deleted. */
  readonly tombstone: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly files: readonly SnapshotFileRecord[];
}

export interface SnapshotFileRecord {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

const withoutBody = {
  id: true,
  name: true,
  note: true,
  asOf: true,
  recordedAsOf: true,
  request: true,
  zipSha256: true,
  size: true,
  madeBy: true,
  madeAt: true,
  deletedBy: true,
  deletedAt: true,
  deletionReason: true,
  files: { select: { name: true, sha256: true, size: true }, orderBy: { name: "asc" } },
} as const satisfies Prisma.SnapshotSelect;

type Stored = Prisma.SnapshotGetPayload<{ select: typeof withoutBody }>;

const toRecord = ({
  asOf,
  recordedAsOf,
  madeAt,
  request,
  deletedBy,
  deletedAt,
  deletionReason,
  ...rest
}: Stored): SnapshotRecord => ({
  ...rest,
  asOf: asOf.toISOString().slice(0, 10),
  // Those made before the instant was kept froze what stood when they were made.
  recordedAsOf: (recordedAsOf ?? madeAt).toISOString(),
  madeAt: instantOf(madeAt),
  datedAhead: Math.max(madeAt.getTime(), asOf.getTime()) > Date.now(),
  request: requestOf(request),
  tombstone:
    deletedAt === null ? null : { by: deletedBy ?? "", at: instantOf(deletedAt), reason: deletionReason ?? "" },
});

/**
 * Keeps a snapshot. One of the same id is left as it is, since the same content has the same bytes; one under the given tombstone is alive again,
 * under this name and as made by this maker.
 */
export async function keepSnapshot(
  db: Database,
  {
    files,
    id,
    name,
    note,
    asOf,
    recordedAsOf,
    request,
    zipSha256,
    size,
    madeBy,
    madeAt,
  }: Omit<SnapshotRecord, "tombstone" | "datedAhead">,
  zip: Uint8Array,
  tombstone: SnapshotRecord["tombstone"],
): Promise<void> {
  const freezing = { name, note, madeBy, madeAt: new Date(madeAt), body: new Uint8Array(zip) };
  const content = {
    id,
    asOf: new Date(`${asOf}T00:00:00Z`),
    recordedAsOf: new Date(recordedAsOf),
    request: { ...request, series: [...request.series] },
    zipSha256,
    size,
  };
  await db.prisma.$transaction(async (tx) => {
    const { count } = await tx.snapshot.createMany({ data: [{ ...content, ...freezing }], skipDuplicates: true });
    if (count > 0) await tx.snapshotFile.createMany({ data: files.map((file) => ({ snapshotId: id, ...file })) });
    else if (tombstone)
      await tx.snapshot.updateMany({
        where: { id, deletedAt: new Date(tombstone.at), deletedBy: tombstone.by },
        data: { ...freezing, ...alive },
      });
  });
}

const alive = { deletedBy: null, deletedAt: null, deletionReason: null } as const;

/** Null when no snapshot ever had this id. */
export async function readSnapshot(db: Database, id: string): Promise<SnapshotRecord | null> {
  const found = await db.prisma.snapshot.findUnique({ where: { id }, select: withoutBody });
  return found ? toRecord(found) : null;
}

/** The bytes of a snapshot; null when it was deleted or never was. */
export async function readSnapshotZip(db: Database, id: string): Promise<Uint8Array | null> {
  const found = await db.prisma.snapshot.findUnique({ where: { id, deletedAt: null }, select: { body: true } });
  return found?.body ?? null;
}

/**
 * Snapshots whose name, note, id or series hold the words, newest first, and last those that a wrong clock dated ahead of now; all of them for no
 * words. `count` is that of all that match.
 */
export async function readSnapshots(
  db: Database,
  { search, limit, offset }: { search: string; limit: number; offset: number },
): Promise<{ readonly count: number; readonly snapshots: readonly SnapshotRecord[] }> {
  const contains = { contains: search, mode: "insensitive" } as const;
  const where: Prisma.SnapshotWhereInput =
    search === ""
      ? {}
      : {
          OR: [
            { name: contains },
            { note: contains },
            { id: { startsWith: search.toLowerCase().replace(/^sha256:/, "") } },
            { files: { some: { name: contains } } },
          ],
        };
  const now = new Date();
  const past = { AND: [where, { madeAt: { lte: now } }] };
  const ahead = { AND: [where, { madeAt: { gt: now } }] };
  const read = (part: Prisma.SnapshotWhereInput, skip: number, take: number) =>
    db.prisma.snapshot.findMany({
      where: part,
      select: withoutBody,
      orderBy: [{ madeAt: "desc" }, { id: "asc" }],
      take,
      skip,
    });
  const [count, countPast] = await Promise.all([
    db.prisma.snapshot.count({ where }),
    db.prisma.snapshot.count({ where: past }),
  ]);
  const first = await read(past, offset, limit);
  const rest = await read(ahead, Math.max(0, offset - countPast), limit - first.length);
  return { count, snapshots: [...first, ...rest].map(toRecord) };
}

/** Every snapshot that has this SHA-256 as its id, as its ZIP's, or as that of a file in it, oldest first. */
export async function findByHash(db: Database, sha256: string): Promise<readonly SnapshotRecord[]> {
  const found = await db.prisma.snapshot.findMany({
    where: { OR: [{ id: sha256 }, { zipSha256: sha256 }, { files: { some: { sha256 } } }] },
    select: withoutBody,
    orderBy: [{ madeAt: "asc" }, { id: "asc" }],
  });
  return found.map(toRecord);
}

/** Puts a tombstone over it, also in place of one that is there. Its bytes stay until `dropExpiredBytes` lets them go. */
export async function deleteSnapshot(
  db: Database,
  id: string,
  { by, at, reason }: NonNullable<SnapshotRecord["tombstone"]>,
): Promise<void> {
  await db.prisma.snapshot.update({
    where: { id },
    data: { deletedBy: by, deletedAt: new Date(at), deletionReason: reason },
  });
}

/** Whether a deleted snapshot can be had back: its bytes are kept for some time. */
export async function isLiftable(db: Database, id: string): Promise<boolean> {
  return (await db.prisma.snapshot.count({ where: { id, deletedAt: { not: null }, body: { not: null } } })) === 1;
}

/** Takes the tombstone away. False when there is none, or the bytes are gone. */
export async function liftTombstone(db: Database, id: string): Promise<boolean> {
  const { count } = await db.prisma.snapshot.updateMany({
    where: { id, deletedAt: { not: null }, body: { not: null } },
    data: alive,
  });
  return count === 1;
}
