import type { Bilingual, Figure, Locale } from "@frontera/domain";
import { formatDecimal } from "./format.ts";
import { say } from "./message.ts";

type FigureUnit = Figure["unit"];
type Hedge = Figure["hedge"];

/** How the paper qualifies a figure, in words before the number. */
export const HEDGE_WORDS = {
  exact: { en: "", es: "" },
  about: { en: "about", es: "alrededor de" },
  nearly: { en: "nearly", es: "casi" },
  "more-than": { en: "more than", es: "más de" },
  "less-than": { en: "less than", es: "menos de" },
} as const satisfies Record<Hedge, Bilingual>;

const scales = {
  0: { en: "{digits}", es: "{digits}" },
  3: { en: "{digits} thousand", es: "{digits} mil" },
  6: { en: "{digits} million", es: "{digits} millones" },
  9: { en: "{digits} billion", es: "{digits} mil millones" },
  12: { en: "{digits} trillion", es: "{digits} billones" },
} as const;

/** What only the paper counts, in words behind the number. Spanish: doce personas, but doce millones de personas. */
const counted: Readonly<Partial<Record<FigureUnit, Bilingual>>> = {
  teams: { en: "{number} teams", es: "{number} {of, select, yes {de } other {}}equipos" },
  prisons: { en: "{number} prisons", es: "{number} {of, select, yes {de } other {}}prisiones" },
  people: { en: "{number} people", es: "{number} {of, select, yes {de } other {}}personas" },
  "people/year": { en: "{number} people a year", es: "{number} {of, select, yes {de } other {}}personas al año" },
  miles: { en: "{number} miles", es: "{number} {of, select, yes {de } other {}}millas" },
  "entry points": { en: "{number} entry points", es: "{number} {of, select, yes {de } other {}}puntos de entrada" },
  times: { en: "{number} times", es: "{number} {of, select, yes {de } other {}}veces" },
  metres: { en: "{number} metres", es: "{number} {of, select, yes {de } other {}}metros" },
  points: { en: "{number} points", es: "{number} puntos" },
  "MXN/USD": { en: "{number} pesos", es: "{number} {of, select, yes {de } other {}}pesos" },
  percent: { en: "{number}%", es: "{number} %" },
  USD: { en: "US${number}", es: "US${number}" },
  "USD/kg": { en: "US${number}", es: "US${number}" },
  "USD/kg per 1000 km": { en: "US${number}", es: "US${number}" },
  rank: { en: "no. {number}", es: "n.º {number}" },
};

/** The figure as the paper prints it, with its hedge in words: "more than US$3.6 billion", "nearly −40%". */
export function formatFigure(figure: Pick<Figure, "printed" | "hedge" | "unit">, locale: Locale): string {
  const { digits, scale } = figure.printed;
  const number = say(scales[scale][locale], locale, { digits: formatDecimal(digits, locale) });
  const value = say(counted[figure.unit]?.[locale] ?? "{number}", locale, { number, of: scale > 3 ? "yes" : "no" });
  const hedge = HEDGE_WORDS[figure.hedge][locale];
  return hedge === "" ? value : `${hedge} ${value}`;
}
