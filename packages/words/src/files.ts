import type { Bilingual, IsoDate } from "@frontera/domain";
import { say } from "./message.ts";

const messages = {
  asKnown: { en: "{title}, as known on {day}", es: "{title}, según lo conocido el {day}" },
  figures: {
    en: "The paper's figures beside the record, as known on {day}",
    es: "Las cifras del estudio junto al registro, según lo conocido el {day}",
  },
} as const;

/** The title of a file of observations, as known on a day. */
export const seriesFileTitle = (title: Bilingual, day: IsoDate): Bilingual => ({
  en: say(messages.asKnown.en, "en", { title: title.en, day }),
  es: say(messages.asKnown.es, "es", { title: title.es, day }),
});

/** The title of the file of the paper's figures, as known on a day. */
export const figuresFileTitle = (day: IsoDate): Bilingual => ({
  en: say(messages.figures.en, "en", { day }),
  es: say(messages.figures.es, "es", { day }),
});

/** What the file of the paper's figures holds. */
export const FIGURES_FILE_ABOUT: Bilingual = {
  en: "Every figure of the paper on the subjects of this snapshot, with its hedge, its place in the paper and the verdict.",
  es: "Cada cifra del estudio sobre los temas de esta instantánea, con su matiz, su lugar en el estudio y el veredicto.",
};

/** What the formula guard does, for every file's metadata. */
export const GUARD_NOTE: Bilingual = {
  en: "A text that a spreadsheet would run as a formula (first character = + - @, tab, CR, NUL, or full-width ＝ ＋ － ＠) has a leading apostrophe. Numbers are never touched.",
  es: "Un texto que una hoja de cálculo ejecutaría como fórmula (primer carácter = + - @, tabulador, CR, NUL o los de ancho completo ＝ ＋ － ＠) lleva un apóstrofo delante. Los números no se tocan.",
};

/** The captions of a workbook's sheets. */
export const WORKBOOK_WORDS = {
  title: { en: "Title", es: "Título" },
  meaning: { en: "Meaning", es: "Significado" },
  about: "What a value is",
  isNot: "What it is not",
  asKnown: "As known on",
  cite: "Cite",
  address: "Address",
  column: "Column",
} as const;
