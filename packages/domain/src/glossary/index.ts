import type { Indicator } from "../series-family.ts";
import { ASSISTANCE_TERMS } from "./assistance.ts";
import { BORDER_TERMS } from "./border.ts";
import { FRONTERA_TERMS } from "./frontera.ts";
import { PESO_TERMS } from "./peso.ts";
import type { Term } from "./term.ts";
import { VIOLENCE_TERMS } from "./violence.ts";

export type { Term } from "./term.ts";

/** The words by subject; null for those of every page. */
const bySubject: readonly (readonly [Indicator | null, Readonly<Record<string, Term>>])[] = [
  [null, FRONTERA_TERMS],
  ["peso", PESO_TERMS],
  ["apprehensions", BORDER_TERMS],
  ["merida", ASSISTANCE_TERMS],
  ["violence", VIOLENCE_TERMS],
];

export interface GlossaryTerm extends Term {
  readonly id: string;
  readonly subject: Indicator | null;
}

/** Every word, those of every page first. */
export const GLOSSARY: readonly GlossaryTerm[] = bySubject.flatMap(([subject, terms]) =>
  Object.entries(terms).map(([id, term]) => ({ ...term, id, subject })),
);
