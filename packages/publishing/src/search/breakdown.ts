import { CATALOGUE } from "@frontera/content";
import type { Bilingual, Series } from "@frontera/domain";
import { textOf } from "@frontera/words";
import { wordsOf } from "./words.ts";

/** A way in which a total is broken down: what people call it, and whether a series of the same family is one of its parts. */
interface Breakdown {
  readonly name: Bilingual;
  readonly has: (part: Series) => boolean;
}

const byState: Breakdown = {
  name: { en: textOf("en").search.byState, es: textOf("es").search.byState },
  has: ({ area, part }) => part === null && CATALOGUE.states.some(({ code }) => code === area),
};

/** How a total is broken down: by state, por nacionalidad. */
export function breakdownsOf({ id, family }: Series): readonly Breakdown[] {
  const whole = id === family ? CATALOGUE.families[family] : undefined;
  const kinds = (whole?.parts ?? []).flatMap((kind): readonly Breakdown[] => {
    const name = CATALOGUE.parts[kind]?.name;
    return name ? [{ name, has: ({ part }) => part?.kind === kind }] : [];
  });
  return whole?.byState ? [byState, ...kinds] : kinds;
}

/** Whether values are held of a series; where a query asks for its parts, of those. */
export function isHeldAsAsked(series: Series, query: string, held: ReadonlySet<string>): boolean {
  if (!held.has(series.id)) return false;
  const words = new Set(wordsOf(query));
  return breakdownsOf(series)
    .filter(({ name }) => [name.en, name.es].some((names) => names.split(",").some((one) => isIn(one, words))))
    .every(({ has }) =>
      CATALOGUE.series.some((part) => part.family === series.family && has(part) && held.has(part.id)),
    );
}

const isIn = (name: string, words: ReadonlySet<string>): boolean => wordsOf(name).every((word) => words.has(word));
