import { decimal, type Catalogue, type Locale, type Findings } from "@frontera/domain";
import { formatDay, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { amount, datedValue, titleOf, valueOf, type Words } from "./amounts.ts";

type RankAnswer = Extract<Findings, { kind: "rank" }>["answers"][number];

const messages = {
  answer: { en: "{title}: {value}, {then}{later}.", es: "{title}: {value}, {then}{later}." },
  understated: {
    en: "Of the periods before it, {count, plural, one {1 is} other {{text} are}} understated.",
    es: "De los periodos anteriores, {count, plural, one {1 está subestimado} other {{text} están subestimados}}.",
  },
  notHeld: { en: "No count of that month is held at this date.", es: "No se tiene un conteo de ese mes a esta fecha." },
  highest: { en: "the highest until then", es: "el valor más alto hasta entonces" },
  notHighest: { en: "not the highest even then: {above}", es: "ni siquiera entonces el más alto: {above}" },
  ofAll: { en: ", and of all {count} periods held", es: " y de los {count} periodos que se tienen" },
  surpassed: {
    en: "; first surpassed by {period}: {value}, which is {more} more (vintage of {day})",
    es: "; superado primero por {period}: {value}, que son {more} más (edición del {day})",
  },
} as const;

/** One sentence per definition, and one on the months that may hide a higher value. */
export function rankWords(catalogue: Catalogue, answers: readonly RankAnswer[], locale: Locale): Words {
  return answers.flatMap((answer) => [
    say(messages.answer[locale], locale, {
      title: titleOf(catalogue, answer.seriesId, locale),
      value: valueOf(answer.row, locale),
      then: thenWords(answer, locale),
      later: laterWords(answer, locale),
    }),
    answer.understated === 0
      ? null
      : say(messages.understated[locale], locale, { count: answer.understated, text: String(answer.understated) }),
  ]);
}

/** What is said where no definition has the month. */
export const noRankWords = messages.notHeld;

const thenWords = ({ notFirstFor }: RankAnswer, locale: Locale): string =>
  notFirstFor
    ? say(messages.notHighest[locale], locale, { above: datedValue(notFirstFor, locale) })
    : messages.highest[locale];

function laterWords({ row, periods, notFirstFor, surpassedBy }: RankAnswer, locale: Locale): string {
  if (!surpassedBy) return notFirstFor ? "" : say(messages.ofAll[locale], locale, { count: String(periods) });
  const decimals = (row.value ?? "").split(".")[1]?.length ?? 0;
  const difference = decimal(surpassedBy.value ?? "0").minus(row.value ?? "0");
  return say(messages.surpassed[locale], locale, {
    period: formatPeriod(surpassedBy.period, locale),
    value: valueOf(surpassedBy, locale),
    more: amount(difference.toFixed(Math.max(decimals, difference.decimalPlaces())), row.unit, locale),
    day: formatDay(surpassedBy.vintageDate, locale),
  });
}
