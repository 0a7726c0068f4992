import { CATALOGUE, stateOfMunicipality } from "@frontera/content";
import type { Catalogue, IsoDate, SeriesId } from "@frontera/domain";
import { getQueryClient } from "./query-client.ts";
import { trpcOnServer } from "./server.ts";

/** The catalogue with the names of the municipalities among these series on a day, or today: in itself it has but their keys. Throws when it cannot be read. */
export async function catalogueThen(ids: readonly SeriesId[], asOf?: IsoDate): Promise<Catalogue> {
  const municipal = ids.filter((id) => stateOfMunicipality(CATALOGUE.findSeries(id)?.area ?? "") !== null);
  if (municipal.length === 0) return CATALOGUE;
  const trpc = trpcOnServer();
  const read = await Promise.all(
    municipal.map((id) =>
      getQueryClient().query(trpc.series.queryOptions({ id, limit: 1, ...(asOf === undefined ? {} : { asOf }) })),
    ),
  );
  const named = new Map(read.map(({ series }) => [series.id, series]));
  return { ...CATALOGUE, seriesOf: (id) => named.get(id) ?? CATALOGUE.seriesOf(id) };
}
