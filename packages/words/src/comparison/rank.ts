import {
  decimal,
  periodInfo,
  type Catalogue,
  type Findings,
  type Locale,
  type SeriesId,
  type VerdictKind,
} from "@frontera/domain";
import { formatDay, formatDecimal, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { amount, datedValue, titleOf, valueOf, type Words } from "./amounts.ts";

type RankAnswer = Extract<Findings, { kind: "rank" }>["answers"][number];

const messages = {
  answer: {
    en: "{title}, {periods}: {value}, {then}{later}.",
    es: "{title}, {periods}: {value}, {then}{later}.",
  },
  held: {
    en: "{count} {frequency, select, D {days} M {months} other {periods}} from {from} to {to}",
    es: "{count} {frequency, select, D {días} M {meses} other {periodos}}, de {from} a {to}",
  },
  own: {
    en: "By the statistic that the paper's source uses, it {verdict, select, holds {holds} surpassed {held, and no longer does} fails {does not hold} other {still holds}}.",
    es: "Según la estadística que usa la fuente del estudio, {verdict, select, holds {se cumple} surpassed {se cumplía y ya no} fails {no se cumple} other {se sigue cumpliendo}}.",
  },
  others: { en: "In other definitions:", es: "En otras definiciones:" },
  understated: {
    en: "Of the periods before it, {count, plural, one {1 is} other {{text} are}} understated.",
    es: "De los periodos anteriores, {count, plural, one {1 está subestimado} other {{text} están subestimados}}.",
  },
  notHeld: { en: "No count of that month is held at this date.", es: "No se tiene un conteo de ese mes a esta fecha." },
  highest: { en: "the highest until then", es: "el valor más alto hasta entonces" },
  notHighest: { en: "not the highest even then: {above}", es: "ni siquiera entonces el más alto: {above}" },
  ofAll: {
    en: " and of all{ended, select, yes {; the series ends there} other {}}",
    es: " y de todos{ended, select, yes {; ahí termina la serie} other {}}",
  },
  surpassed: {
    en: "; first surpassed by {period}: {value}, which is {more} more (vintage of {day})",
    es: "; superado primero por {period}: {value}, que son {more} más (edición del {day})",
  },
} as const;

/** What the first definition, which is the paper's own where it is held, makes of a rank; then each definition, the others as such. */
export function rankedWords(
  catalogue: Catalogue,
  verdict: VerdictKind,
  answers: readonly RankAnswer[],
  own: SeriesId | undefined,
  locale: Locale,
): Words {
  const [first, ...others] = answers;
  if (!first) return [messages.notHeld[locale]];
  if (first.seriesId !== own) return rankWords(catalogue, answers, locale);
  return [
    say(messages.own[locale], locale, { verdict }),
    ...rankWords(catalogue, [first], locale),
    ...(others.length === 0 ? [] : [messages.others[locale], ...rankWords(catalogue, others, locale)]),
  ];
}

/** One sentence per definition, and one on the months that may hide a higher value. */
export function rankWords(catalogue: Catalogue, answers: readonly RankAnswer[], locale: Locale): Words {
  return answers.flatMap((answer) => [
    say(messages.answer[locale], locale, {
      title: titleOf(catalogue, answer.seriesId, locale),
      periods: heldWords(answer, locale),
      value: valueOf(answer.row, locale),
      then: thenWords(answer, locale),
      later: laterWords(catalogue, answer, locale),
    }),
    answer.understated === 0
      ? null
      : say(messages.understated[locale], locale, { count: answer.understated, text: String(answer.understated) }),
  ]);
}

/** `252 months from January 1997 to December 2017`. */
const heldWords = ({ periods, from, to }: RankAnswer, locale: Locale): string =>
  say(messages.held[locale], locale, {
    count: formatDecimal(String(periods), locale),
    frequency: periodInfo(from).frequency,
    from: formatPeriod(from, locale),
    to: formatPeriod(to, locale),
  });

const thenWords = ({ notFirstFor }: RankAnswer, locale: Locale): string =>
  notFirstFor
    ? say(messages.notHighest[locale], locale, { above: datedValue(notFirstFor, locale) })
    : messages.highest[locale];

function laterWords(
  catalogue: Catalogue,
  { seriesId, row, to, notFirstFor, surpassedBy }: RankAnswer,
  locale: Locale,
): string {
  const ended = catalogue.seriesOf(seriesId).concluded === to ? "yes" : "no";
  if (!surpassedBy) return notFirstFor ? "" : say(messages.ofAll[locale], locale, { ended });
  const decimals = (row.value ?? "").split(".")[1]?.length ?? 0;
  const difference = decimal(surpassedBy.value ?? "0").minus(row.value ?? "0");
  return say(messages.surpassed[locale], locale, {
    period: formatPeriod(surpassedBy.period, locale),
    value: valueOf(surpassedBy, locale),
    more: amount(difference.toFixed(Math.max(decimals, difference.decimalPlaces())), row.unit, locale),
    day: formatDay(surpassedBy.vintageDate, locale),
  });
}
