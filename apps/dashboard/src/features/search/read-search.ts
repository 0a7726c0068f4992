import { CATALOGUE, PAPER, GLOSSARY, type GlossaryTerm } from "@frontera/content";
import { type Figure, type Locale, type ReleaseId, type Series } from "@frontera/domain";
import type { inferRouterOutputs } from "@trpc/server";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { clientOnServer } from "../../trpc/server.ts";

export type Suggestion = inferRouterOutputs<Router>["suggest"]["found"][number];

/** Best first. `someWords`: nothing has every word of the query, so these have some of them. */
export interface Found {
  /** The value that the query asks for. */
  readonly answer: Suggestion | null;
  /** Subjects and pages among the best. */
  readonly pages: readonly Suggestion[];
  readonly series: readonly Series[];
  readonly figures: readonly Figure[];
  readonly terms: readonly GlossaryTerm[];
  readonly releases: readonly ReleaseId[];
  readonly someWords: boolean;
}

/** What the API finds for a query. */
export async function readSearch(query: string, locale: Locale): Promise<Found | ReadFailure> {
  try {
    const api = clientOnServer();
    const [{ series, figures, terms, releases, someWords }, { answer, found }] = await Promise.all([
      api.search.query({ query }),
      api.suggest.query({ query, locale }),
    ]);
    return {
      answer,
      pages: found.filter(({ kind }) => kind === "subject" || kind === "page"),
      series: series.flatMap(({ id, areaName }) => {
        const found = CATALOGUE.findSeries(id);
        return found ? [{ ...found, areaName }] : [];
      }),
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
