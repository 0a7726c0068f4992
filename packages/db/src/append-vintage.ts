import { pipeline } from "node:stream/promises";
import { Readable, type Writable } from "node:stream";
import {
  periodInfo,
  sameDecimal,
  type Observation,
  type ReleaseId,
  type SeriesId,
  type SeriesPlan,
  type Vintage,
} from "@frontera/domain";
import type { Database, Transaction } from "./database.ts";
import { readEventCount } from "./events.ts";
import { storeAreaNames } from "./area-names.ts";

type LaterRows = Pick<SeriesPlan, "reasserted" | "superseded">;
interface OfSeries {
  readonly seriesId: SeriesId;
}

/** Listeners hear one notification per appended vintage, when its transaction has committed. */
export const vintageChannel = "frontera_vintage";

/** What is known of a vintage besides its figures. */
export interface VintageRecord extends Vintage {
  readonly contentHash: string;
  readonly downloadSha256: string;
  /** Instant. */
  readonly fetchedAt: string;
  /** What it calls the areas that are no closed list, by their codes. */
  readonly areaNames?: ReadonlyMap<string, string>;
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
    plans.reduce((sum, plan) => sum + plan[list].filter(changesValue).length, 0);
  const counts = { added: total("added"), revised: total("revised"), withdrawn: total("withdrawn") };
  return appendInBatches(tx, vintage, counts, [plans]);
}

/** A status or a caution that changed alone is stored, and counted as no revision. */
const changesValue = ({ from, to }: SeriesPlan["revised"][number]): boolean =>
  !from || !sameDecimal(from.value, to.value);

/** As `appendVintage`, a batch of plans at a time: a vintage of thousands of series is never whole in memory. */
export async function appendInBatches(
  tx: Transaction,
  vintage: VintageRecord,
  { added, revised, withdrawn }: { readonly added: number; readonly revised: number; readonly withdrawn: number },
  batches: Iterable<readonly SeriesPlan[]> | AsyncIterable<readonly SeriesPlan[]>,
): Promise<number> {
  const at = await nextInstant(tx);
  const [stored] = await tx<{ id: number }[]>`
    insert into vintage (release_id, vintage_date, vintage_date_basis, evidence, provenance, content_hash, download_sha256, fetched_at,
                         appended_at, added, revised, withdrawn)
    values (${vintage.releaseId}, ${vintage.vintageDate}, ${vintage.vintageDateBasis}, ${vintage.evidence}, ${vintage.provenance},
            ${vintage.contentHash}, ${vintage.downloadSha256}, ${vintage.fetchedAt}, ${at}, ${added}, ${revised}, ${withdrawn})
    returning id`;
  if (!stored) throw new Error("the database returned no id for a new vintage");
  await storeAreaNames(tx, stored.id, vintage.areaNames ?? new Map());
  for await (const plans of batches) await appendPlans(tx, { id: stored.id, at }, plans);
  await tellOf(tx, stored.id, vintage.releaseId);
  return stored.id;
}

/** Whoever listens hears of a vintage that was stored or taken back, when it is committed. */
export async function tellOf(tx: Transaction, vintageId: number, releaseId: ReleaseId): Promise<void> {
  const notice = { vintageId, releaseId, stored: await readEventCount(tx) };
  await tx`select pg_notify(${vintageChannel}, ${JSON.stringify(notice)})`;
}

/**
 * The instant of the next event: later than every one before it, whatever the clock says. One writer at a time from here to its commit, so that
 * what was visible at an instant stays what it was.
 */
export async function nextInstant(tx: Transaction): Promise<string> {
  await tx`select pg_advisory_xact_lock(hashtextextended('frontera event', 0))`;
  const [row] = await tx<{ at: Date }[]>`
    select greatest(date_trunc('milliseconds', clock_timestamp()), greatest(max(appended_at), max(taken_back_at)) + interval '1 millisecond') as at
    from vintage`;
  if (!row) throw new Error("the database gave no instant");
  return row.at.toISOString();
}

async function appendPlans(
  tx: Transaction,
  { id: vintageId, at }: { readonly id: number; readonly at: string },
  plans: readonly SeriesPlan[],
): Promise<void> {
  const keys = await seriesKeys(tx, plans);
  await copy(tx, "vintage_span (series_key, vintage_id, first_period, last_period)", spanLines(plans, keys, vintageId));
  await copyRows(tx, observationLines(plans, keys, vintageId, at));
  await supersede(tx, plans, keys, at);
}

/** Stores what a change of an earlier vintage makes later ones state, and supersedes what they no longer need to. */
export async function storeLaterRows(
  tx: Transaction,
  plans: readonly (LaterRows & OfSeries)[],
  at: string,
): Promise<void> {
  const keys = await seriesKeys(tx, plans);
  await supersede(tx, plans, keys, at);
  await copyRows(tx, laterLines(plans, keys, at));
}

const copyRows = (tx: Transaction, lines: Iterable<string>): Promise<void> =>
  copy(
    tx,
    "observation (series_key, period, vintage_id, period_start, value, status, completeness, covers_until, rounded_to, caveat, recorded_at)",
    lines,
  );

async function supersede(
  tx: Transaction,
  plans: readonly (LaterRows & OfSeries)[],
  keys: Keys,
  at: string,
): Promise<void> {
  const rows = plans.flatMap((plan) => plan.superseded.map((row) => ({ key: keys(plan), ...row })));
  if (rows.length === 0) return;
  await tx`
    update observation o set superseded_at = ${at}
    from unnest(${rows.map(({ key }) => String(key))}::text[]::int[], ${rows.map(({ vintageId }) => String(vintageId))}::text[]::int[],
                ${rows.map(({ period }) => period)}::text[]) as gone (series_key, vintage_id, period)
    where (o.series_key, o.vintage_id, o.period) = (gone.series_key, gone.vintage_id, gone.period) and o.superseded_at is null`;
}

type Keys = (plan: OfSeries) => number;

async function seriesKeys(tx: Transaction, plans: readonly OfSeries[]): Promise<Keys> {
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

function* observationLines(plans: readonly SeriesPlan[], key: Keys, vintageId: number, at: string): Generator<string> {
  for (const plan of plans)
    for (const changes of [plan.added, plan.revised, plan.withdrawn])
      for (const { to } of changes) yield observationLine(key(plan), vintageId, to, at);
  yield* laterLines(plans, key, at);
}

function* laterLines(plans: readonly (LaterRows & OfSeries)[], key: Keys, at: string): Generator<string> {
  for (const plan of plans)
    for (const again of plan.reasserted) yield observationLine(key(plan), again.vintageId, again.observation, at);
}

const observationLine = (key: number, vintageId: number, o: Observation, at: string): string =>
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
    at,
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
