import { CATALOGUE, PLACES, type GlossaryTerm, type Place } from "@frontera/content";
import MiniSearch, { type SearchResult } from "minisearch";
import { type Figure, headlineSeries, type ReleaseId, type Series } from "@frontera/domain";
import { parseValueQuery, type ValueQuery } from "./value-query.ts";
import { isHeldAsAsked } from "./breakdown.ts";
import { directed } from "./direction.ts";
import { allEntries, type Entry, type Found } from "./entries.ts";
import { findMunicipal, nothingMunicipal, type MunicipalAnswer, type Municipality } from "./municipalities.ts";
import { wordsOf } from "./words.ts";

export { toMunicipality, withWords, type Municipality } from "./municipalities.ts";
export { wordsOf } from "./words.ts";
export type { ValueQuery } from "./value-query.ts";
export type { Found } from "./entries.ts";

/** Best first. `someWords`: nothing has every word of the query, so these have some of them. */
export interface SearchAnswer {
  /** Of every kind in one order. */
  readonly best: readonly Found[];
  /** Which value the query asks for, where it names a time. */
  readonly asked: ValueQuery | null;
  /** The city that the query names and no series is held for. */
  readonly place: Place | null;
  readonly series: readonly Series[];
  readonly figures: readonly Figure[];
  readonly terms: readonly GlossaryTerm[];
  readonly releases: readonly ReleaseId[];
  readonly someWords: boolean;
}

const POPULATION = new Set(wordsOf("population poblacion"));
const COUNTRY = new Set(wordsOf("Mexico"));

const isNumber = (word: string): boolean => /^\d/.test(word);

let kept: MiniSearch<Entry> | null = null;

const headlines: ReadonlySet<string> = new Set(headlineSeries(CATALOGUE));
const headlineFamilies: ReadonlySet<string> = new Set(
  headlineSeries(CATALOGUE).map((id) => CATALOGUE.seriesOf(id).family),
);

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
      boostDocument: (_id, word, fields) => weightOf(fields?.found as Found, word),
      // How long a name is and how often it has a word say nothing: what fits as well stays in the order of the catalogue.
      bm25: { k: 0, b: 0, d: 0.5 },
      prefix: (word) => !isNumber(word) && word.length > 2,
    },
  });
  kept.addAll(allEntries());
  return kept;
}

/**
 * Subjects, series, the paper's figures, pages, words and publications that have the words of a query, in either language, with or without accents.
 * Where it names a time, series are found by its other words. Municipalities are no closed list: those that are held are given. Where it is known of which
 * series values are `held`, those without come after all others. Pure.
 */
export function search(
  query: string,
  municipalities: readonly Municipality[] = [],
  held: ReadonlySet<string> | null = null,
): SearchAnswer {
  const exact = CATALOGUE.findSeries(query.trim());
  const asked = exact ? null : parseValueQuery(query);
  const whole = withEveryWord(query);
  const besides = asked ? [...whole.filter(isFigure), ...withEveryWord(asked.of)] : whole;
  const results = besides.length > 0 || exact ? besides : index().search(query, { combineWith: "OR", fuzzy });
  const found = [
    ...new Set(inDirection(placesFirst(results.filter(isMeant)).map(foundIn), directed(query)?.direction)),
  ];
  const someWords = besides.length === 0 && found.length > 0;
  const municipal =
    exact || municipalities.length === 0
      ? nothingMunicipal
      : findMunicipal(asked?.of ?? query, municipalities, byMunicipality);
  const best: readonly Found[] = exact
    ? [
        { kind: "series", series: municipalities.flatMap(({ series }) => series).find(isOf(exact)) ?? exact },
        ...found.filter((each) => each.kind !== "series" || each.series !== exact),
      ]
    : heldFirst(query, withMunicipal(someWords && municipal.series.length > 0 ? [] : found, municipal), held);
  return {
    best,
    asked,
    place: placeIn(query),
    series: best.flatMap((each) => (each.kind === "series" ? [each.series] : [])),
    figures: best.flatMap((each) => (each.kind === "figure" ? [each.figure] : [])),
    terms: best.flatMap((each) => (each.kind === "term" ? [each.term] : [])),
    releases: best.flatMap((each) => (each.kind === "release" ? [each.release] : [])),
    someWords: someWords && municipal.series.length === 0,
  };
}

const isOf =
  ({ id }: Series) =>
  (series: Series): boolean =>
    series.id === id;

/** The families held by municipality that have every one of the words. */
const byMunicipality = (words: readonly string[]): ReadonlySet<string> =>
  new Set(
    withEveryWord(words.join(" ")).flatMap((result) => {
      const found = foundIn(result);
      return found.kind === "series" && found.series.byMunicipality ? [found.series.family] : [];
    }),
  );

/** So much of what is found besides stands before municipalities whose name is not yet whole. */
const beforeMunicipal = 4;

function withMunicipal(found: readonly Found[], { series, isNamed }: MunicipalAnswer): readonly Found[] {
  const municipal = series.map((each): Found => ({ kind: "series", series: each }));
  const before = isNamed ? 0 : beforeMunicipal;
  return [...found.slice(0, before), ...municipal, ...found.slice(before)];
}

function heldFirst(query: string, found: readonly Found[], held: ReadonlySet<string> | null): readonly Found[] {
  if (held === null) return found;
  const without = new Set(found.filter((each) => each.kind === "series" && !isHeldAsAsked(each.series, query, held)));
  return [...found.filter((each) => !without.has(each)), ...without];
}

/** Where a query says from whom to whom, what goes that way before all other series, and what goes the other way last. */
function inDirection(found: readonly Found[], direction: string | undefined): readonly Found[] {
  if (direction === undefined) return found;
  const rank = (each: Found): number => {
    if (each.kind === "subject" || each.kind === "page") return 0;
    if (each.kind !== "series" || !/^MX-(to|from)-US$/.test(each.series.area)) return 2;
    return each.series.area === direction ? 1 : 3;
  };
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** A letter or two may be wrong in a long word; a number is meant as it is. */
const fuzzy = (word: string): number | false => (!isNumber(word) && word.length > 4 ? 0.2 : false);

/** As the words are written, and with the countries by their names where goods go from one to the other. */
const withEveryWord = (query: string): readonly SearchResult[] =>
  [directed(query)?.query, query].flatMap((words) => (words === undefined ? [] : asWritten(words)));

/** As the words are written; where nothing has them so, with a letter or two otherwise. */
function asWritten(query: string): readonly SearchResult[] {
  const written = index().search(query, { combineWith: "AND" });
  return written.length > 0 ? written : index().search(query, { combineWith: "AND", fuzzy });
}

const foundIn = (result: SearchResult): Found => result.found as Found;

const isFigure = (result: SearchResult): boolean => foundIn(result).kind === "figure";

const indicatorOrder = CATALOGUE.indicators.map(({ id }) => id);

/** The country before its states; where a place is all that is asked for, subjects in their order, in each what goes on first, and last what is no series. */
function placesFirst(results: readonly SearchResult[]): readonly SearchResult[] {
  if (!results.some(isPlaceAlone))
    return results.toSorted((a, b) => Number(isStateByCountry(a)) - Number(isStateByCountry(b)));
  const rank = (result: SearchResult): number => {
    const found = foundIn(result);
    if (found.kind !== "series") return indicatorOrder.length;
    return found.series.population ? indicatorOrder.length + 1 : indicatorOrder.indexOf(found.series.indicator);
  };
  const ofPlace = new Set(results.filter(isPlaceAlone));
  const isOther = (result: SearchResult): number => Number(!ofPlace.has(result));
  return results.toSorted(
    (a, b) => isOther(a) - isOther(b) || rank(a) - rank(b) || weightOf(foundIn(b)) - weightOf(foundIn(a)),
  );
}

/** Every word of the query is in the name of the place, whatever else begins like it. */
const isPlaceAlone = ({ match, queryTerms }: SearchResult): boolean =>
  queryTerms.some((word) => !COUNTRY.has(word)) &&
  Object.values(match).filter((fields) => fields.includes("place")).length >= queryTerms.length;

/** Makes the index, which takes longer than any query: before the first reader asks. */
export const prepareSearch = (): void => void index();

function placeIn(query: string): Place | null {
  const asked = new Set(wordsOf(query));
  return PLACES.find(({ name }) => wordsOf(name).every((word) => asked.has(word))) ?? null;
}

/**
 * Of two that fit as well: a subject, the series of the overview and their states and parts before what else there is; the total before its states and
 * parts, what goes on before what has ended; and last the population by which the others are divided, unless that is what the word says, and what is not a
 * number.
 */
function weightOf(found: Found, word = ""): number {
  if (found.kind === "subject") return 6;
  if (found.kind === "page") return 5;
  if (found.kind !== "series") return found.kind === "figure" ? 1 : 0.5;
  const { id, family, concluded, population } = found.series;
  if (headlines.has(id)) return 4;
  if (population && !POPULATION.has(word)) return 0.2;
  const whole = headlineFamilies.has(family) ? 3 : id === family ? 2 : 1;
  return whole * (concluded === undefined ? 1.5 : 1);
}

/** A series of one state or part is meant only where the query names that: or the 32 states would bury their total. */
function isMeant({ found, match }: SearchResult): boolean {
  const { series } = found as { series?: Series };
  return !series || series.id === series.family || Object.values(match).some((fields) => fields.includes("place"));
}

/** Found by a word that the country has, too: of those two, it is meant. */
const isStateByCountry = ({ found, match }: SearchResult): boolean => {
  const { series } = found as { series?: Series };
  const named = Object.entries(match).filter(([, fields]) => fields.includes("place"));
  return series !== undefined && series.id !== series.family && named.every(([word]) => COUNTRY.has(word));
};
