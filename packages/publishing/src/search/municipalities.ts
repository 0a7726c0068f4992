import { MEXICAN_STATES, PLACES, stateOfMunicipality, withAreaName } from "@frontera/content";
import type { Series } from "@frontera/domain";
import { wordsOf } from "./words.ts";

/** A municipality that is held, as its publisher calls it, and the series of it: what goes on first. */
export interface Municipality {
  readonly area: string;
  readonly name: string;
  /** Words of each name it had. */
  readonly names: readonly (readonly string[])[];
  /** Words of its names, its state, and the city in it that has another name. */
  readonly words: readonly string[];
  readonly series: readonly Series[];
}

export interface MunicipalAnswer {
  /** Of one municipality everything, of several the first series of each. */
  readonly series: readonly Series[];
  /** The query has a whole name, and not that of a state. */
  readonly isNamed: boolean;
}

export const nothingMunicipal: MunicipalAnswer = { series: [], isNamed: false };

/** Prepares a municipality for the search; `held` are its series, in the order of the catalogue. */
export function toMunicipality(
  { area, name, names }: { readonly area: string; readonly name: string; readonly names: readonly string[] },
  held: readonly Series[],
): Municipality {
  const cities = PLACES.filter(({ municipality }) => area === `mun-${municipality ?? ""}`).map((place) => place.name);
  const called = [...names, ...cities].map(wordsOf);
  return {
    area,
    name,
    names: called,
    words: [...new Set([...called.flat(), ...wordsOf(stateOfMunicipality(area)?.name ?? "")])],
    series: held
      .map((series) => withAreaName(series, name))
      .toSorted(
        (a, b) => Number(a.concluded !== undefined) - Number(b.concluded !== undefined) || weight(a) - weight(b),
      ),
  };
}

/** Victims are asked for more than files, and either more than how many people live there. */
const weight = ({ unit, population }: Series): number => (population === true ? 2 : unit === "people" ? 0 : 1);

/**
 * Municipalities whose name has a word of the query, or begins with it; other words may be of its state. `familiesOf` answers the words left: the families
 * they mean.
 */
export function findMunicipal(
  query: string,
  municipalities: readonly Municipality[],
  familiesOf: (words: readonly string[]) => ReadonlySet<string>,
): MunicipalAnswer {
  const words = wordsOf(query);
  const found = municipalities
    .map((municipality) => ({ municipality, rest: words.filter((word) => !isIn(word, municipality.words)) }))
    .filter(({ municipality }) => words.some((word) => isIn(word, municipality.names.flat())));
  const fewest = Math.min(...found.map(({ rest }) => rest.length));
  const fitting = found.filter(({ rest }) => rest.length === fewest);
  const rest = fitting.at(0)?.rest ?? [];
  const families = rest.length === 0 ? null : familiesOf(rest);
  const whole = fitting.filter(({ municipality }) => isWhole(words, municipality));
  const shown = (whole.length > 0 ? whole : fitting).map(({ municipality: { series } }) =>
    families === null ? series : series.filter(({ family }) => families.has(family)),
  );
  return {
    series: shown.length === 1 ? shown.flat() : shown.flatMap((series) => series.slice(0, 1)),
    isNamed: whole.length > 0 && !isState(words.filter((word) => !rest.includes(word))),
  };
}

/** Those that have all of the words in their names and that of their state; whole names first. */
export function withWords(query: string, municipalities: readonly Municipality[]): readonly Municipality[] {
  const words = wordsOf(query);
  const found = municipalities.filter((each) => words.every((word) => isIn(word, each.words)));
  return found.toSorted((a, b) => Number(isWhole(words, b)) - Number(isWhole(words, a)));
}

const isIn = (word: string, among: readonly string[]): boolean =>
  among.some((each) => each === word || (word.length > 2 && each.startsWith(word)));

const isWhole = (words: readonly string[], { names }: Municipality): boolean =>
  names.some((name) => name.length > 0 && name.every((word) => words.includes(word)));

const states = MEXICAN_STATES.map(({ name }) => new Set(wordsOf(name)));

/** All the words are of the name of one state: Guanajuato, and not the municipality of that name in it. */
const isState = (words: readonly string[]): boolean => states.some((state) => words.every((word) => state.has(word)));
