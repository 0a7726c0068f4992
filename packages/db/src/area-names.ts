import type { Transaction } from "./database.ts";
import { isPublic } from "./instants.ts";
import type { Known } from "./read-series.ts";
import { readFromReplica, type Connected } from "./replica.ts";

/** What a publisher calls an area, by the area's code: `mun-11003`. */
export interface AreaName {
  readonly area: string;
  /** As of the newest vintage. */
  readonly name: string;
  /** Every name it had in any vintage, this one too. */
  readonly names: readonly string[];
}

export async function storeAreaNames(
  tx: Transaction,
  vintageId: number,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  if (names.size === 0) return;
  await tx`
    insert into area_name (area, vintage_id, name)
    select area, ${vintageId}, name from unnest(${[...names.keys()]}::text[], ${[...names.values()]}::text[]) as named (area, name)`;
}

/** The name of each area in the newest vintage that was public, and stood here, by then; an area that none of them names is left out. */
export async function readAreaNames(
  place: Connected,
  areas: readonly string[],
  { asOf, recordedAsOf = null }: Known,
): Promise<ReadonlyMap<string, string>> {
  if (areas.length === 0) return new Map();
  // Now is after every instant.
  const at = recordedAsOf ?? "infinity";
  const rows = await readFromReplica(
    place,
    (from) => from<{ area: string; name: string }[]>`
      select distinct on (n.area) n.area, n.name
      from area_name n join vintage v on v.id = n.vintage_id
      where n.area = any(${[...areas]}::text[]) and v.vintage_date <= ${asOf} and v.appended_at <= ${at}::text::timestamptz
        and (v.taken_back_at is null or v.taken_back_at > ${at}::text::timestamptz)
      order by n.area, v.vintage_date desc, v.id desc`,
  );
  return new Map(rows.map(({ area, name }) => [area, name]));
}

/** Every area that is named in a vintage that stands and is public, in the order of the codes. */
export const readEveryAreaName = (place: Connected): Promise<readonly AreaName[]> =>
  readFromReplica(
    place,
    (from) => from<AreaName[]>`
      select area, (array_agg(name order by vintage_date desc, id desc))[1] as name, array_agg(distinct name) as names
      from area_name n join vintage v on v.id = n.vintage_id
      where v.taken_back_at is null and ${isPublic(from)}
      group by area order by area`,
  );
