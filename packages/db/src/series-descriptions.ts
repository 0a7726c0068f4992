import type { SeriesFacts } from "@frontera/domain";
import type { Database } from "./database.ts";
import { instantOf } from "./instants.ts";
import { factsOf } from "./json-columns.ts";

/** What the catalogue said of a series from an instant on. */
export interface SeriesDescription {
  readonly seriesId: string;
  readonly recordedAt: string;
  readonly facts: SeriesFacts;
}

/** Records what the catalogue says where it differs from what was recorded last. Returns the ids of the series that differ. */
export async function recordDescriptions(
  db: Database,
  described: readonly Pick<SeriesDescription, "seriesId" | "facts">[],
  recordedAt: string,
): Promise<readonly string[]> {
  const rows = described.map(({ seriesId, facts }) => ({ series_id: seriesId, facts }));
  const recorded = await db.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('series_description', 0))`;
    return tx<{ series_id: string }[]>`
      insert into series_description (series_id, recorded_at, facts)
      select r.series_id, ${recordedAt}, r.facts
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (series_id text, facts jsonb)
      where r.facts is distinct from (
        select d.facts from series_description d where d.series_id = r.series_id order by d.id desc limit 1)
      returning series_id`;
  });
  return recorded.map((row) => row.series_id);
}

/** Every description recorded of some series, oldest first. */
export async function readDescriptions(
  db: Database,
  seriesIds: readonly string[],
): Promise<readonly SeriesDescription[]> {
  const rows = await db.prisma.seriesDescription.findMany({
    where: { seriesId: { in: [...seriesIds] } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ seriesId, recordedAt, facts }) => ({
    seriesId,
    recordedAt: instantOf(recordedAt),
    facts: factsOf(facts),
  }));
}
