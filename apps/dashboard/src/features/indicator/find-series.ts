import type { Locale } from "@frontera/domain";
import { trpc } from "../../trpc/client.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import type { Option } from "./fields.tsx";

/** Series of every subject that have the words, best first, as the page's language calls them. */
export async function findSeries(query: string): Promise<readonly Option[]> {
  const locale = localeOfPage();
  const found = await getQueryClient().query(trpc.seriesFound.queryOptions({ query }));
  return found.map(({ id, title, subject }) => ({ value: id, label: `${title[locale]} · ${subject[locale]}` }));
}

/** The family's series in the municipalities that have the words. */
export async function findMunicipalities(family: string, query: string): Promise<readonly Option[]> {
  const locale = localeOfPage();
  const { found } = await getQueryClient().query(trpc.municipalities.queryOptions({ family, query }));
  return found.map(({ id, areaName }) => ({ value: id, label: areaName[locale] }));
}

const localeOfPage = (): Locale => (document.documentElement.lang === "es" ? "es" : "en");
