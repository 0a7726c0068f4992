import { CATALOGUE, type GlossaryTerm } from "@frontera/content";
import MiniSearch, { type SearchResult } from "minisearch";
import { type Figure, headlineSeries, type ReleaseId, type Series } from "@frontera/domain";
import { allEntries, type Entry, type Found } from "./entries.ts";
import { wordsOf } from "./words.ts";

/** Best first. `someWords`: nothing has every word of the query, so these have some of them. */
export interface SearchAnswer {
  readonly series: readonly Series[];
  readonly figures: readonly Figure[];
  readonly terms: readonly GlossaryTerm[];
  readonly releases: readonly ReleaseId[];
  readonly someWords: boolean;
}

const isNumber = (word: string): boolean => /^\d/.test(word);

let kept: MiniSearch<Entry> | null = null;

const headlines: ReadonlySet<string> = new Set(headlineSeries(CATALOGUE));

function index(): MiniSearch<Entry> {
  if (kept) return kept;
  kept = new MiniSearch<Entry>({
    fields: ["title", "place", "more"],
    storeFields: ["found"],
    tokenize: wordsOf,
    // The words come folded already; the default would fold them a second time.
    processTerm: (word) => word,
    searchOptions: {
      boost: { title: 4, place: 4 },
      boostDocument: (_id, _word, fields) => weightOf(fields?.found as Found),
      prefix: (word) => !isNumber(word) && word.length > 2,
      // A letter or two may be wrong in a long word; a number is meant as it is.
      fuzzy: (word) => (!isNumber(word) && word.length > 4 ? 0.2 : false),
    },
  });
  kept.addAll(allEntries());
  return kept;
}

/** Series, the paper's figures, words and publications that have the words of a query, in either language, with or without accents. Pure. */
export function search(query: string): SearchAnswer {
  const exact = CATALOGUE.findSeries(query.trim());
  const every = index().search(query, { combineWith: "AND" });
  const results = every.length > 0 || exact ? every : index().search(query, { combineWith: "OR" });
  const found = results.filter(isMeant).map((result) => result.found as Found);
  const series = found.flatMap((each) => (each.kind === "series" ? [each.series] : []));
  return {
    series: exact ? [exact, ...series.filter(({ id }) => id !== exact.id)] : series,
    figures: found.flatMap((each) => (each.kind === "figure" ? [each.figure] : [])),
    terms: found.flatMap((each) => (each.kind === "term" ? [each.term] : [])),
    releases: found.flatMap((each) => (each.kind === "release" ? [each.release] : [])),
    someWords: every.length === 0 && found.length > 0,
  };
}

/** Of two that fit as well, the total before its states and parts, what goes on before what has ended, and the series of the overview before all. */
function weightOf(found: Found): number {
  if (found.kind !== "series") return 1;
  const { id, family, concluded } = found.series;
  if (headlines.has(id)) return 4;
  return (id === family ? 2 : 1) * (concluded === undefined ? 1.5 : 1);
}

/** A series of one state or part is meant only where the query names that: or the 32 states would bury their total. */
function isMeant({ found, match }: SearchResult): boolean {
  const { series } = found as { series?: Series };
  return !series || series.id === series.family || Object.values(match).some((fields) => fields.includes("place"));
}
