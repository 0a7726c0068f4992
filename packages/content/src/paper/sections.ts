import type { Bilingual, Locale } from "@frontera/domain";

/** The parts of the paper that state figures. */
export const SECTIONS = {
  intro: { en: "Introduction", es: "Introducción" },
  I: { en: "I", es: "I" },
  "I.i": { en: "I.i", es: "I.i" },
  "I.ii": { en: "I.ii", es: "I.ii" },
  II: { en: "II", es: "II" },
  "II.drug": { en: "II.i, drug trafficking", es: "II.i, narcotráfico" },
  "II.migration": { en: "II.ii, migration", es: "II.ii, migración" },
  III: { en: "III", es: "III" },
} as const satisfies Record<string, Bilingual>;

export type Section = keyof typeof SECTIONS;

/** The name of a section; a section without one is named by its key. */
export const sectionName = (section: string, locale: Locale): string =>
  Object.hasOwn(SECTIONS, section) ? SECTIONS[section as Section][locale] : section;
