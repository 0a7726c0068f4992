import { CATALOGUE, PAPER, GLOSSARY, type GlossaryTerm } from "@frontera/content";
import { type Figure, type ReleaseId, type Series } from "@frontera/domain";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { clientOnServer } from "../../trpc/server.ts";

/** Best first. `someWords`: nothing has every word of the query, so these have some of them. */
export interface Found {
  readonly series: readonly Series[];
  readonly figures: readonly Figure[];
  readonly terms: readonly GlossaryTerm[];
  readonly releases: readonly ReleaseId[];
  readonly someWords: boolean;
}

/** What the API finds for a query. */
export async function readSearch(query: string): Promise<Found | ReadFailure> {
  try {
    const { series, figures, terms, releases, someWords } = await clientOnServer().search.query({ query });
    return {
      series: series.flatMap((id) => CATALOGUE.findSeries(id) ?? []),
      figures: named(PAPER.figures, figures),
      terms: named(GLOSSARY, terms),
      releases: releases.filter((id) => id in CATALOGUE.releases),
      someWords,
    };
  } catch (error) {
    return readFailureOf(error);
  }
}

function named<T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]): readonly T[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
