import { CATALOGUE } from "@frontera/content";
import { addDays } from "@frontera/domain";
import type { Database } from "@frontera/db";

/** Fills an empty database with a million observations: every series of the catalogue, a value a day, in one vintage. Resolves with their count. */
export async function loadMillionRows(db: Database): Promise<number> {
  const ids = CATALOGUE.series.map(({ id }) => id).filter((id) => CATALOGUE.findSeries(id) !== null);
  const perSeries = Math.ceil(1_000_000 / ids.length);
  const hash = "0".repeat(64);
  await db.sql`
    insert into download (sha256, source_id, url, file_name, size, fetched_at)
    values (${hash}, 'bench', 'bench:', 'bench.csv', 0, now())`;
  await db.sql`
    insert into vintage (release_id, vintage_date, vintage_date_basis, evidence, provenance, content_hash, download_sha256, fetched_at)
    values ('fed-h10', '2026-01-01', 'published', 'publisher-file', 'a million rows, made up to be measured', ${hash}, ${hash}, now())`;
  await db.sql`insert into series (id) select unnest(${[...ids]}::text[])`;
  const first = "2000-01-01";
  await db.sql`
    insert into observation (series_key, period, vintage_id, period_start, value, status, completeness)
    select s.key, d::date::text, v.id, d::date, round((random() * 100000)::numeric, 4), 'A', 'complete'
    from series s, vintage v, generate_series(${first}::date, ${addDays(first, perSeries - 1)}::date, interval '1 day') d`;
  await db.sql`analyze`;
  return ids.length * perSeries;
}
