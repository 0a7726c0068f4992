import type { Indicator } from "@frontera/domain";
import type { GlossaryTerm } from "./term.ts";
import { FRONTERA_TERMS } from "./frontera/glossary.ts";
import type { Subject } from "./subject.ts";
import { SUBJECTS } from "./subjects.ts";

const termsOf = (subject: Indicator | null, terms: Subject["glossary"]): readonly GlossaryTerm[] =>
  Object.entries(terms).map(([id, term]) => ({ ...term, id, subject }));

/** Every word: those of every page, whose subject is null, then those of each subject. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  ...termsOf(null, FRONTERA_TERMS),
  ...SUBJECTS.flatMap(({ indicator, glossary }: Subject) => termsOf(indicator.id, glossary)),
];
