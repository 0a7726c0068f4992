import type { Figure } from "../document.ts";
import { type FigureUnit, HEDGES } from "../figure.ts";
import { formatDecimal } from "../format.ts";
import type { Bilingual, Locale } from "../text.ts";

const scaleWords = {
  0: { en: "", es: "" },
  6: { en: " million", es: " millones" },
  9: { en: " billion", es: " mil millones" },
} as const;

/** What only the paper counts, in words behind the number. */
const countedWords: Readonly<Partial<Record<FigureUnit, Bilingual>>> = {
  teams: { en: " teams", es: " equipos" },
  prisons: { en: " prisons", es: " prisiones" },
  people: { en: " people", es: " personas" },
  "people/year": { en: " people a year", es: " personas al año" },
  miles: { en: " miles", es: " millas" },
  "entry points": { en: " entry points", es: " puntos de entrada" },
  times: { en: " times", es: " veces" },
  metres: { en: " metres", es: " metros" },
  "MXN/USD": { en: " pesos", es: " pesos" },
};

/** The figure as the paper prints it, with its hedge in words: "more than US$3.6 billion", "nearly -40 %". */
export function formatFigure(figure: Pick<Figure, "printed" | "hedge" | "unit">, locale: Locale): string {
  const { digits, scale } = figure.printed;
  const number = `${formatDecimal(digits, locale)}${scaleWords[scale][locale]}`;
  const hedge = HEDGES[figure.hedge][locale];
  const word = countedWords[figure.unit]?.[locale] ?? "";
  // Spanish: doce personas, but doce millones de personas.
  const counted = locale === "es" && scale > 0 && word !== "" ? ` de${word}` : word;
  const value =
    figure.unit === "percent"
      ? `${number} %`
      : figure.unit.startsWith("USD")
        ? `US$${number}`
        : figure.unit === "rank"
          ? locale === "en"
            ? `no. ${number}`
            : `n.º ${number}`
          : `${number}${counted}`;
  return hedge === "" ? value : `${hedge} ${value}`;
}
