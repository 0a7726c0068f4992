import { decimal, type DecimalText, type FigureLink, type Locale } from "@frontera/domain";
import { formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { amount, datedValue, type FindingsOf, type Words } from "./amounts.ts";

const messages = {
  parts: {
    en: "The parts the paper itemises add up to {sum}, {percent}% of it; {remainder} is not itemised.",
    es: "Las partes que el estudio detalla suman {sum}, {percent} %; {remainder} no se detallan.",
  },
  documented: {
    en: "Documents read here state {count} of {years} years ({periods}): no official total is held.",
    es: "Los documentos leídos dan {count} de {years} años ({periods}): no hay aquí un total oficial.",
  },
  around: {
    en: "What the yearly laws appropriated for Mexico in those {years} years, of which it is a part, adds up to {sum}: {percent}% of that at the most. Supplemental laws are not in it.",
    es: "Lo que las leyes anuales asignaron a México en esos {years} años, de lo que es parte, suma {sum}: como mucho, {percent} % de ello. No incluye las leyes suplementarias.",
  },
  latest: { en: "Latest complete year: {value}.", es: "Último año completo: {value}." },
} as const;

/** The itemised parts of the total, the years documents state, and the live series beside it. */
export function totalWords(
  { parts, documented, years, around, now }: FindingsOf<"total">,
  value: DecimalText,
  { note, apart }: Pick<Extract<FigureLink, { kind: "total" }>, "note" | "apart">,
  locale: Locale,
): Words {
  return [
    say(messages.parts[locale], locale, {
      sum: amount(parts.sum, "USD", locale),
      percent: parts.percent,
      remainder: amount(parts.remainder, "USD", locale),
    }),
    note[locale],
    documented.length === 0
      ? null
      : say(messages.documented[locale], locale, {
          count: String(documented.length),
          years: String(years),
          periods: documented.map(({ period }) => formatPeriod(period, locale)).join(", "),
        }),
    around &&
      say(messages.around[locale], locale, {
        years: String(around.years),
        sum: amount(around.sum, "USD", locale),
        percent: decimal(value).div(around.sum).times(100).toFixed(0),
      }),
    apart[locale],
    now && say(messages.latest[locale], locale, { value: datedValue(now, locale) }),
  ];
}
