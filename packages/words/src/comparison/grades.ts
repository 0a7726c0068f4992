import type { Bilingual, Change, Locale } from "@frontera/domain";
import { formatPeriod } from "../format.ts";
import { say } from "../message.ts";

type Graded = Extract<Change, { comparable: true }>;
type Break = Graded["crossed"][number];

/** What a change across a change of method says of itself, alone: in a cell, in a list. */
export const GRADE_WORDS = {
  "like-for-like": { en: "like for like", es: "entre iguales" },
  "at-least": {
    en: "a rise or a fall at least so large: the method changed in between",
    es: "un alza o una baja al menos así de grande: la metodología cambió entre ambos",
  },
  "at-most": {
    en: "a rise or a fall at most so large: the method changed in between",
    es: "un alza o una baja a lo sumo así de grande: la metodología cambió entre ambos",
  },
  "as-published": {
    en: "as published: the method changed in between, and it is not known which way",
    es: "según lo publicado: la metodología cambió entre ambos, y no se sabe en qué sentido",
  },
} as const satisfies Record<Graded["grade"], Bilingual>;

const graded = {
  "like-for-like": { en: "{change}", es: "{change}" },
  "at-least": { en: "at least {change}: {why}", es: "al menos {change}: {why}" },
  "at-most": { en: "at most {change}: {why}", es: "a lo sumo {change}: {why}" },
  "as-published": { en: "{change} as published: {why}", es: "{change} según lo publicado: {why}" },
} as const satisfies Record<Graded["grade"], Bilingual>;

const reasons = {
  more: { en: "more is counted since {periods}", es: "desde {periods} se cuenta más" },
  less: { en: "less is counted since {periods}", es: "desde {periods} se cuenta menos" },
  unknown: { en: "another method since {periods}", es: "otra metodología desde {periods}" },
} as const satisfies Record<Break["counts"], Bilingual>;

/** A change with its grade in the same breath: `at least −13,418 (−60.2%): more is counted since October 2023`. */
export const gradedWords = ({ grade, crossed }: Graded, change: string, locale: Locale): string =>
  say(graded[grade][locale], locale, { change, why: crossedWords(crossed, locale) });

/** Which way what is counted has changed, and since when. */
export function crossedWords(crossed: readonly Break[], locale: Locale): string {
  const [counts, ...others] = new Set(crossed.map((each) => each.counts));
  const message = reasons[counts === undefined || others.length > 0 ? "unknown" : counts][locale];
  const periods = [...new Set(crossed.map(({ at }) => formatPeriod(at, locale)))];
  return say(message, locale, { periods: new Intl.ListFormat(locale, { type: "conjunction" }).format(periods) });
}
