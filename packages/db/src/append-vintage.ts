import { pipeline } from "node:stream/promises";
import { Readable, type Writable } from "node:stream";
import { periodInfo, type Observation, type ReleaseId, type SeriesPlan, type Vintage } from "@frontera/domain";
import type { Database, Transaction } from "./database.ts";
import { readVintageCount } from "./records.ts";

/** Listeners hear one notification per appended vintage, when its transaction has committed. */
export const vintageChannel = "frontera_vintage";

/** What is known of a vintage besides its figures. */
export interface VintageRecord extends Vintage {
  readonly contentHash: string;
  readonly downloadSha256: string;
  /** Instant. */
  readonly fetchedAt: string;
}

/**
 * Runs `work` in one transaction that no other writer of the releases can enter meanwhile: what it read is still true when it appends.
 * Nothing of it is stored if it throws.
 */
export async function inReleases<T>(
  db: Database,
  releaseIds: readonly ReleaseId[],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const result = await db.sql.begin(async (tx) => {
    // In one order for all: two files that share releases wait for each other, and never for ever.
    for (const releaseId of [...new Set(releaseIds)].sort())
      await tx`select pg_advisory_xact_lock(hashtextextended(${releaseId}, 0))`;
    return { value: await work(tx) };
  });
  return result.value;
}

/** Stores one vintage: its record, the periods it speaks about, and only what changed. Returns its id. */
export function appendVintage(tx: Transaction, vintage: VintageRecord, plans: readonly SeriesPlan[]): Promise<number> {
  const total = (list: "added" | "revised" | "withdrawn"): number =>
    plans.reduce((sum, plan) => sum + plan[list].length, 0);
  const counts = { added: total("added"), revised: total("revised"), withdrawn: total("withdrawn") };
  return appendInBatches(tx, vintage, counts, [plans]);
}

/** As `appendVintage`, a batch of plans at a time: a vintage of thousands of series is never whole in memory. */
export async function appendInBatches(
  tx: Transaction,
  vintage: VintageRecord,
  { added, revised, withdrawn }: { readonly added: number; readonly revised: number; readonly withdrawn: number },
  batches: Iterable<readonly SeriesPlan[]> | AsyncIterable<readonly SeriesPlan[]>,
): Promise<number> {
  const [stored] = await tx<{ id: number }[]>`
    insert into vintage (release_id, vintage_date, vintage_date_basis, evidence, provenance, content_hash, download_sha256, fetched_at,
                         added, revised, withdrawn)
    values (${vintage.releaseId}, ${vintage.vintageDate}, ${vintage.vintageDateBasis}, ${vintage.evidence}, ${vintage.provenance},
            ${vintage.contentHash}, ${vintage.downloadSha256}, ${vintage.fetchedAt}, ${added}, ${revised}, ${withdrawn})
    returning id`;
  if (!stored) throw new Error("the database returned no id for a new vintage");
  for await (const plans of batches) await appendPlans(tx, stored.id, plans);
  const notice = { vintageId: stored.id, releaseId: vintage.releaseId, stored: await readVintageCount(tx) };
  await tx`select pg_notify(${vintageChannel}, ${JSON.stringify(notice)})`;
  return stored.id;
}

async function appendPlans(tx: Transaction, vintageId: number, plans: readonly SeriesPlan[]): Promise<void> {
  const keys = await seriesKeys(tx, plans);
  await copy(tx, "vintage_span (series_key, vintage_id, first_period, last_period)", spanLines(plans, keys, vintageId));
  await copy(
    tx,
    "observation (series_key, period, vintage_id, period_start, value, status, completeness, covers_until, rounded_to, caveat)",
    observationLines(plans, keys, vintageId),
  );
}

type Keys = (plan: SeriesPlan) => number;

async function seriesKeys(tx: Transaction, plans: readonly SeriesPlan[]): Promise<Keys> {
  const ids = plans.map(({ seriesId }) => seriesId);
  await tx`insert into series (id) select unnest(${ids}::text[]) on conflict (id) do nothing`;
  const rows = await tx<{ id: string; key: number }[]>`select id, key from series where id = any(${ids}::text[])`;
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  return ({ seriesId }) => {
    const key = keys.get(seriesId);
    if (key === undefined) throw new Error(`series ${seriesId} was not stored`);
    return key;
  };
}

function* spanLines(plans: readonly SeriesPlan[], key: Keys, vintageId: number): Generator<string> {
  for (const plan of plans) yield line([key(plan), vintageId, plan.span.first, plan.span.last]);
}

function* observationLines(plans: readonly SeriesPlan[], key: Keys, vintageId: number): Generator<string> {
  for (const plan of plans) {
    for (const changes of [plan.added, plan.revised, plan.withdrawn])
      for (const { to } of changes) yield observationLine(key(plan), vintageId, to);
    for (const again of plan.reasserted) yield observationLine(key(plan), again.vintageId, again.observation);
  }
}

const observationLine = (key: number, vintageId: number, o: Observation): string =>
  line([
    key,
    o.period,
    vintageId,
    periodInfo(o.period).start,
    o.value,
    o.status,
    o.completeness,
    o.coversUntil,
    o.roundedTo,
    o.caveat,
  ]);

// Every field is a number, a date, a decimal or a word of a closed list: none can hold a tab, a line end or a backslash.
const line = (fields: readonly (string | number | null)[]): string =>
  `${fields.map((field) => (field === null ? "\\N" : String(field))).join("\t")}\n`;

async function copy(tx: Transaction, target: string, lines: Iterable<string>): Promise<void> {
  const writable: Writable = await tx.unsafe(`copy ${target} from stdin`).writable();
  await pipeline(Readable.from(batches(lines)), writable);
}

/** Joins lines into chunks, so that a large load is not one write per row. */
function* batches(lines: Iterable<string>): Generator<string> {
  let batch = "";
  for (const next of lines) {
    batch += next;
    if (batch.length > 65_536) {
      yield batch;
      batch = "";
    }
  }
  if (batch !== "") yield batch;
}
