import { type ReleaseId, type WatchTerms, type SeriesId } from "@frontera/domain";
import type { Database, Reader } from "./database.ts";
import { instantOf } from "./instants.ts";

/** What somebody waits for. Instants as text. */
export interface WatchRecord {
  /** 128 random bits in hex: who knows it may read what it tells. */
  readonly id: string;
  readonly owner: string;
  readonly name: string | null;
  readonly terms: WatchTerms;
  /** The newest vintage, judgement or run stored when it was begun, of those it rests on: it tells of later ones. */
  readonly since: number;
  readonly begunAt: string;
  readonly endedAt: string | null;
}

interface WatchRow extends Omit<WatchRecord, "begunAt" | "endedAt"> {
  readonly begunAt: Date;
  readonly endedAt: Date | null;
}

const toRecord = ({ begunAt, endedAt, ...row }: WatchRow): WatchRecord => ({
  ...row,
  begunAt: instantOf(begunAt),
  endedAt: endedAt && instantOf(endedAt),
});

/** Begins a watch. False, and nothing is kept, when its owner has `mostAtOnce` already. */
export async function beginWatch(
  db: Database,
  { id, owner, name, terms, begunAt }: Omit<WatchRecord, "since" | "endedAt">,
  mostAtOnce: number,
  releaseOf: (id: SeriesId) => ReleaseId,
): Promise<boolean> {
  return db.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`watch ${owner}`}, 0))`;
    const [held] = await tx<{ count: number }[]>`
      select count(*)::int as count from watch where owner = ${owner} and ended_at is null`;
    if ((held?.count ?? 0) >= mostAtOnce) return false;
    await tx`
      insert into watch (id, owner, name, terms, since, begun_at)
      values (${id}, ${owner}, ${name}, ${JSON.stringify(terms)}::text::jsonb, ${await readNewestFor(tx, terms, releaseOf)}, ${begunAt})`;
    return true;
  });
}

/** The id of the newest vintage, judgement or run that a watch with these terms rests on; 0 for none. */
export async function readNewestFor(
  reader: Reader,
  terms: WatchTerms,
  releaseOf: (id: SeriesId) => ReleaseId,
): Promise<number> {
  switch (terms.kind) {
    case "new-value":
    case "revision":
    case "above":
    case "below":
      return readNewestVintage(reader, releaseOf(terms.series));
    case "verdict":
      return newestIn(reader<Newest[]>`select max(id) as id from judgement where figure_id = ${terms.figure}`);
    case "release":
      return newestIn(
        reader<Newest[]>`select max(id) as id from ingest_run where source_id = any(${[...terms.sources]}::text[])`,
      );
    default:
      return terms satisfies never;
  }
}

/** The id of the newest vintage of a release; 0 for none. One vintage of it is stored at a time, so this tells its states apart. */
export const readNewestVintage = (reader: Reader, releaseId: ReleaseId): Promise<number> =>
  newestIn(reader<Newest[]>`select max(id) as id from vintage where release_id = ${releaseId}`);

interface Newest {
  readonly id: number | null;
}

const newestIn = async (rows: PromiseLike<readonly Newest[]>): Promise<number> => (await rows)[0]?.id ?? 0;

/** Null when no watch ever had this id. */
export async function readWatch(db: Database, id: string): Promise<WatchRecord | null> {
  const [row] = await db.sql<WatchRow[]>`
    select id, owner, name, terms, since, begun_at as "begunAt", ended_at as "endedAt" from watch where id = ${id}`;
  return row ? toRecord(row) : null;
}

/** Everything somebody waits for or has waited for, begun last first. */
export async function readWatches(db: Database, owner: string): Promise<readonly WatchRecord[]> {
  const rows = await db.sql<WatchRow[]>`
    select id, owner, name, terms, since, begun_at as "begunAt", ended_at as "endedAt" from watch
    where owner = ${owner} order by begun_at desc, id`;
  return rows.map(toRecord);
}

/** Ends a watch. False when it was ended already, or never begun. */
export async function endWatch(db: Database, id: string, at: string): Promise<boolean> {
  const rows = await db.sql`update watch set ended_at = ${at} where id = ${id} and ended_at is null returning id`;
  return rows.length === 1;
}
