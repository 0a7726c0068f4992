import type { FigureLink, Locale } from "@frontera/domain";
import { formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { amount, datedValue, type FindingsOf, type Words } from "./amounts.ts";

const messages = {
  parts: {
    en: "The parts the paper itemises add up to {sum}, {percent} % of it; {remainder} is not itemised.",
    es: "Las partes que el estudio detalla suman {sum}, {percent} %; {remainder} no se detallan.",
  },
  documented: {
    en: "Documents read here state {count} of {years} years ({periods}): no official total is held.",
    es: "Los documentos leídos dan {count} de {years} años ({periods}): no se tiene un total oficial.",
  },
  latest: { en: "Latest complete year: {value}.", es: "Último año completo: {value}." },
} as const;

/** The itemised parts of the total, the years documents state, and the live series beside it. */
export function totalWords(
  { parts, documented, years, now }: FindingsOf<"total">,
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
    apart[locale],
    now && say(messages.latest[locale], locale, { value: datedValue(now, locale) }),
  ];
}
