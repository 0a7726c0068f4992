import type { CheckRules, SeriesHistory, SeriesId, SeriesPlan } from "@frontera/domain";

/** Series of a vintage with what is stored of them and what storing the vintage would change. */
export type Planned = ReadonlyMap<SeriesId, { readonly history: SeriesHistory; readonly plan: SeriesPlan }>;

/** What is true of most publishers. */
export const usualRules: CheckRules = { restates: "some" };
