import type { Catalogue } from "../catalogue.ts";
import { decimal } from "../decimal.ts";
import { formatDay, formatPeriod } from "../format.ts";
import type { Locale } from "../text.ts";
import { amount, datedValue, titleOf, valueOf, type Words } from "./amounts.ts";
import type { RankAnswer } from "./findings.ts";

/** One sentence per definition, and one on the months that may hide a higher value. */
export function rankWords(catalogue: Catalogue, answers: readonly RankAnswer[], locale: Locale): Words {
  return answers.flatMap((answer) => [
    `${titleOf(catalogue, answer.seriesId, locale)}: ${valueOf(answer.row, locale)}, ${thenWords(answer, locale)}${laterWords(answer, locale)}.`,
    answer.understated === 0
      ? null
      : {
          en: `Of the periods before it, ${String(answer.understated)} are understated.`,
          es: `De los periodos anteriores, ${String(answer.understated)} están subestimados.`,
        }[locale],
  ]);
}

/** What is said where no definition has the month. */
export const noRankWords = {
  en: "No count of that month is held at this date.",
  es: "No se tiene un conteo de ese mes a esta fecha.",
} as const;

function thenWords({ notFirstFor }: RankAnswer, locale: Locale): string {
  if (!notFirstFor) return { en: "the highest until then", es: "el valor más alto hasta entonces" }[locale];
  const above = datedValue(notFirstFor, locale);
  return {
    en: `not the highest even then: ${above}`,
    es: `ni siquiera entonces el más alto: ${above}`,
  }[locale];
}

function laterWords({ row, periods, notFirstFor, surpassedBy }: RankAnswer, locale: Locale): string {
  if (!surpassedBy) {
    const held = String(periods);
    if (notFirstFor) return "";
    return { en: `, and of all ${held} periods held`, es: ` y de los ${held} periodos que se tienen` }[locale];
  }
  const decimals = (row.value ?? "").split(".")[1]?.length ?? 0;
  const difference = decimal(surpassedBy.value ?? "0").minus(row.value ?? "0");
  const more = amount(difference.toFixed(Math.max(decimals, difference.decimalPlaces())), row.unit, locale);
  const [when, value] = [formatPeriod(surpassedBy.period, locale), valueOf(surpassedBy, locale)];
  const known = formatDay(surpassedBy.vintageDate, locale);
  return {
    en: `; first surpassed by ${when}: ${value}, which is ${more} more (vintage of ${known})`,
    es: `; superado primero por ${when}: ${value}, que son ${more} más (edición del ${known})`,
  }[locale];
}
