import { readDisplayNames, type Database, type SnapshotRecord } from "@frontera/db";

/** A snapshot for people. Whoever made or deleted it is named as they chose to be; null where they chose nothing. */
export interface PublicSnapshot extends Omit<SnapshotRecord, "madeBy" | "tombstone"> {
  readonly madeBy: string | null;
  readonly tombstone: { readonly by: string | null; readonly at: string; readonly reason: string } | null;
}

/** Accounts are known by their e-mail addresses, which nobody else is told. */
export async function formatSnapshots(
  db: Database,
  records: readonly SnapshotRecord[],
): Promise<readonly PublicSnapshot[]> {
  const accounts = records.flatMap(({ madeBy, tombstone }) => (tombstone ? [madeBy, tombstone.by] : [madeBy]));
  const names = await readDisplayNames(db, accounts);
  return records.map(({ madeBy, tombstone, ...record }) => ({
    ...record,
    madeBy: names.get(madeBy) ?? null,
    tombstone: tombstone && { ...tombstone, by: names.get(tombstone.by) ?? null },
  }));
}

export async function formatSnapshot(db: Database, record: SnapshotRecord): Promise<PublicSnapshot> {
  const [told] = await formatSnapshots(db, [record]);
  if (!told) throw new Error("one record gives one");
  return told;
}
