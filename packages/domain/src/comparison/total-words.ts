import { formatPeriod } from "../format.ts";
import type { Locale } from "../text.ts";
import { amount, datedValue, type FindingsOf, type Words } from "./amounts.ts";

/** The itemised parts of the total, the years documents state, and the live series beside it. */
export function totalWords({ parts, documented, years, now }: FindingsOf<"total">, locale: Locale): Words {
  const [sum, remainder] = [amount(parts.sum, "USD", locale), amount(parts.remainder, "USD", locale)];
  const held = documented.map(({ period }) => formatPeriod(period, locale)).join(", ");
  const count = `${String(documented.length)} ${locale === "en" ? "of" : "de"} ${String(years)}`;
  return [
    {
      en: `The parts the paper itemises add up to ${sum}, ${parts.percent} % of it; ${remainder} is not itemised.`,
      es: `Las partes que el estudio detalla suman ${sum}, ${parts.percent} %; ${remainder} no se detallan.`,
    }[locale],
    parts.note[locale],
    documented.length === 0
      ? null
      : {
          en: `Documents read here state ${count} years (${held}): no official total is held.`,
          es: `Los documentos leídos dan ${count} años (${held}): no se tiene un total oficial.`,
        }[locale],
    {
      en: "No percentage with the live series: a total of ten years is not one year, and all bilateral aid is not Mérida alone.",
      es: "Sin porcentaje con la serie viva: un total de diez años no es un año, y toda la asistencia bilateral no es sólo Mérida.",
    }[locale],
    now && `${{ en: "Latest complete year", es: "Último año completo" }[locale]}: ${datedValue(now, locale)}.`,
  ];
}
