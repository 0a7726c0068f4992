import type { Locale, SeriesId } from "@frontera/domain";
import { formatDecimal, formatPeriod, type Text } from "@frontera/words";
import { fill } from "../../text/fill.ts";
import { trpc } from "../../trpc/client.ts";
import { getQueryClient } from "../../trpc/query-client.ts";

/** More series than this are not read out one by one. */
const namedAtMost = 3;

/**
 * What a vintage brought, in words: each series with its newest value, of each family one. Asks until the API answers, so that a page with
 * values is not drawn again from an API that has just gone.
 */
export async function newsOf(changed: readonly SeriesId[], text: Text["live"], locale: Locale): Promise<string> {
  const families = Map.groupBy(changed, (id) => id.split(".")[0]);
  if (families.size > namedAtMost) return fill(text.changedMany, { count: changed.length });
  const ids = [...families].flatMap(([family, [first]]) => changed.find((id) => id === family) ?? first ?? []);
  try {
    const series = await Promise.all(ids.map((id) => sayNewest(id, locale)));
    return fill(text.changed, { series: series.join("; ") });
  } catch {
    return text.unread;
  }
}

async function sayNewest(id: SeriesId, locale: Locale): Promise<string> {
  const { series, latest } = await getQueryClient().query({
    ...trpc.series.queryOptions({ id, limit: 1 }),
    staleTime: 0,
    retry: 6,
  });
  const name = id === series.family ? series.title[locale] : `${series.title[locale]}, ${series.areaName[locale]}`;
  return latest?.value == null
    ? name
    : `${name}: ${formatDecimal(latest.value, locale)} (${formatPeriod(latest.period, locale)})`;
}
