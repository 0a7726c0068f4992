import { decimal, periodInfo, type Bilingual, type Comparison, type Findings, type Locale } from "@frontera/domain";
import { VERDICT_WORDS } from "../comparison/verdicts.ts";
import { HEDGE_WORDS } from "../figures.ts";
import { formatDecimal } from "../format.ts";
import { say } from "../message.ts";
import { shortChange, shortPercent, shortPeriod, shortValue } from "../short.ts";

type FindingsOf<K extends Findings["kind"]> = Extract<Findings, { kind: K }>;
type Answer = FindingsOf<"readings">["readings"][number];

const messages = {
  agrees: { en: "the official figure agrees: {value}", es: "la cifra oficial coincide: {value}" },
  differs: { en: "official figure: {value}", es: "cifra oficial: {value}" },
  otherMeasure: { en: "another measure; official {value}", es: "otra medida; oficial {value}" },
  stillTrue: { en: "still true: {share} in {period}", es: "sigue siendo cierto: {share} en {period}" },
  noLonger: { en: "no longer: {share} in {period}", es: "ya no: {share} en {period}" },
  neverTrue: { en: "not so: {share} in {period}", es: "no era así: {share} en {period}" },
  surpassed: { en: "surpassed in {period}", es: "superado en {period}" },
  hedged: { en: "true only because it says “{hedge}”", es: "cierto sólo porque dice «{hedge}»" },
  hedgedWithin: {
    en: "true only because one of its numbers is not exact",
    es: "cierto sólo porque uno de sus números no es exacto",
  },
  ownNumbers: { en: "its own numbers give {value}", es: "sus propios números dan {value}" },
  oneNumber: {
    en: "cannot be checked: the paper gives one number only",
    es: "no se puede comprobar: el estudio da una sola cifra",
  },
  around: { en: "all aid by the yearly laws: {value}", es: "toda la ayuda por leyes anuales: {value}" },
  happened: { en: "it happened: {result} in the end", es: "ocurrió: {result} al final" },
  notHappened: {
    en: "a request, not a budget; it did not happen: {result} in the end",
    es: "una solicitud, no un presupuesto; no ocurrió: {result} al final",
  },
  eitherWay: {
    en: "true whichever way it is counted: {results}",
    es: "cierto como sea que se cuente: {results}",
  },
  neitherWay: {
    en: "not so, whichever way it is counted: {results}",
    es: "no es así, como sea que se cuente: {results}",
  },
  trueSoFar: {
    en: "true by {count, plural, one {the one way} other {the # ways}} that can be counted from what is held: {results}",
    es: "cierto según {count, plural, one {la única forma} other {las # formas}} de contar para {count, plural, one {la} other {las}} que hay datos: {results}",
  },
  notSoFar: {
    en: "not so by {count, plural, one {the one way} other {the # ways}} that can be counted from what is held: {results}",
    es: "no es así según {count, plural, one {la única forma} other {las # formas}} de contar para {count, plural, one {la} other {las}} que hay datos: {results}",
  },
  dependsOn: {
    en: "true by some ways to count it, not by others: {results}",
    es: "cierto según algunas formas de contar y según otras no: {results}",
  },
  ownRank: {
    en: "first of its own {count} {frequency, select, M {months} other {periods}}{later, select, yes {; not in newer counts} other {}}",
    es: "el primero de sus {count} {frequency, select, M {meses} other {periodos}}{later, select, yes {; no en otros conteos} other {}}",
  },
} as const;

/** What has become of a figure of the paper, in one phrase. */
export function paperPhrase({ figure, link, verdict, findings }: Comparison, locale: Locale): string {
  const told = (message: Bilingual, values: Readonly<Record<string, string>>): string =>
    say(message[locale], locale, values);
  const usual = VERDICT_WORDS[verdict][locale];
  switch (findings.kind) {
    case "level": {
      const { record } = findings;
      if (record?.value == null) return usual;
      const message =
        verdict === "agrees" ? messages.agrees : verdict === "differs" ? messages.differs : messages.otherMeasure;
      return told(message, { value: shortValue(record.value, record.unit, locale) });
    }
    case "share":
      return sharePhrase(findings, locale) ?? usual;
    case "rank": {
      const surpassed = findings.answers.find(({ surpassedBy }) => surpassedBy)?.surpassedBy;
      const [own] = findings.answers;
      if (verdict === "holds" && own)
        return told(messages.ownRank, {
          count: String(own.periods),
          frequency: periodInfo(own.to).frequency,
          later: surpassed ? "yes" : "no",
        });
      return verdict === "surpassed" && surpassed
        ? told(messages.surpassed, { period: shortPeriod(surpassed.period, locale) })
        : usual;
    }
    case "growth": {
      if (verdict === "consistent-if-hedged")
        return figure.hedge === "exact"
          ? messages.hedgedWithin[locale]
          : told(messages.hedged, { hedge: HEDGE_WORDS[figure.hedge][locale] });
      if (findings.check.verdict === "not-checkable") return messages.oneNumber[locale];
      const [first] = findings.check.readings;
      return first ? told(messages.ownNumbers, { value: shortPercent(first.percent, locale) }) : usual;
    }
    case "total":
      return findings.around ? told(messages.around, { value: shortValue(findings.around.sum, "USD", locale) }) : usual;
    case "sum":
      if (link.kind === "sum" && link.within) return usual;
      return findings.sum
        ? told(messages.differs, { value: shortValue(findings.sum.sum, findings.sum.rows[0]?.unit ?? "", locale) })
        : usual;
    case "readings":
      return readingsPhrase(findings, link.kind === "readings" ? link.readings.length : 0, locale) ?? usual;
    case "none":
      return usual;
    default:
      return findings satisfies never;
  }
}

function sharePhrase({ then, now }: FindingsOf<"share">, locale: Locale): string | null {
  const newest = now ?? then;
  if (!newest) return null;
  const message = newest.holds ? messages.stillTrue : then?.holds ? messages.noLonger : messages.neverTrue;
  return say(message[locale], locale, {
    share: shortPercent(newest.percent, locale),
    period: shortPeriod(newest.period, locale),
  });
}

/** What was done in the end, else every way to count with its result, of so many that were asked; null where nothing of it is held. */
function readingsPhrase(
  { how, readings, settled }: FindingsOf<"readings">,
  asked: number,
  locale: Locale,
): string | null {
  const shown = ({ result }: Answer): string =>
    how === "change"
      ? shortChange(result, locale)
      : how === "share"
        ? shortPercent(result, locale)
        : `×${formatDecimal(decimal(result).toFixed(1), locale)}`;
  if (settled)
    return say(messages[settled.holds ? "happened" : "notHappened"][locale], locale, { result: shown(settled) });
  if (readings.length === 0) return null;
  const holding = readings.filter(({ holds }) => holds).length;
  const [everyWay, noWay] =
    readings.length < asked ? (["trueSoFar", "notSoFar"] as const) : (["eitherWay", "neitherWay"] as const);
  const message = holding === readings.length ? everyWay : holding === 0 ? noWay : "dependsOn";
  const results = new Intl.ListFormat(locale, { type: "conjunction" }).format(readings.map(shown));
  return say(messages[message][locale], locale, { results, count: readings.length });
}
