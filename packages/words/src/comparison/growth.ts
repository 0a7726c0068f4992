import { decimal, type Change, type DecimalText, type Locale, type Findings } from "@frontera/domain";
import { formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { gradedWords } from "./grades.ts";
import { amount, changeWords, datedValue, signedPercent, valueOf, type FindingsOf, type Words } from "./amounts.ts";

type GrowthReading = Extract<Extract<Findings, { kind: "growth" }>["check"], { readings: unknown }>["readings"][number];
type GrowthRecord = NonNullable<Extract<Findings, { kind: "growth" }>["record"]>;
type ImpliedEndpoint = NonNullable<
  Extract<Extract<Findings, { kind: "growth" }>["check"], { verdict: "not-checkable" }>["implied"]
>;

const messages = {
  grown: {
    value: { en: "The paper's own numbers give {gives}", es: "Los propios números del estudio dan {gives}" },
    base: {
      en: "By the paper's own numbers the dollar moved {gives}",
      es: "Según los propios números del estudio, el dólar cambió {gives}",
    },
    counter: {
      en: "By the same numbers the peso moved {gives}",
      es: "Según los mismos números, el peso cambió {gives}",
    },
  },
  atLeast: { en: "at least {point}", es: "al menos {point}" },
  open: { en: "{said}; {stated} would need {needed} at the end.", es: "{said}; {stated} exigiría {needed} al final." },
  range: { en: "{point} ({low} to {high} with their rounding)", es: "{point} ({low} a {high} con su redondeo)" },
  so: { en: "{said}.", es: "{said}." },
  not: { en: "{said}, not {stated}.", es: "{said}, no {stated}." },
  noEndpoint: {
    en: "The paper prints neither endpoint.",
    es: "El estudio no imprime ninguno de los extremos.",
  },
  implied: {
    en: "The paper prints one endpoint only: its growth implies about {value} {side, select, from {before} other {afterwards}}.",
    es: "El estudio imprime sólo un extremo: su crecimiento implica unos {value} {side, select, from {antes} other {después}}.",
  },
  noStart: {
    en: "The record says {value} for {period}; {missing} is not held, so it gives no growth.",
    es: "El registro ({period}) dice {value}; de {missing} no tenemos valor, así que no da un crecimiento.",
  },
  record: {
    en: "The record: {change}, from {start} to {end}{counter}.",
    es: "El registro: {change}, de {start} a {end}{counter}.",
  },
  reading: {
    en: "To {value} as then published: {change}.",
    es: "Hasta {value}, como se publicaba entonces: {change}.",
  },
  counter: { en: "; that is {change} for the peso", es: "; es decir, {change} para el peso" },
  latest: { en: "Last complete: {value}.", es: "Último completo: {value}." },
} as const;

/** What the paper's own endpoints give, and what the record says of the same two periods. */
export function growthWords({ check, record, now }: FindingsOf<"growth">, locale: Locale): Words {
  const claim =
    check.verdict === "not-checkable"
      ? [impliedWords(check.implied, record, locale)]
      : check.readings.map((reading) => readingWords(reading, locale));
  const latest = check.verdict === "not-checkable" && now && now.period !== record?.to?.period ? now : null;
  return [
    ...claim,
    ...(record ? recordWords(record, locale) : []),
    latest && say(messages.latest[locale], locale, { value: datedValue(latest, locale) }),
  ];
}

const whole = (value: DecimalText): DecimalText => decimal(value).toFixed(0);

function readingWords(reading: GrowthReading, locale: Locale): string {
  const digits = decimal(reading.percent).abs().gte(100) ? 0 : 1;
  const [point, low, high] = [reading.percent, reading.low, reading.high].map((percent) =>
    signedPercent(percent, locale, digits),
  ) as [string, string, string];
  const stated = signedPercent(reading.stated, locale, 0);
  const saying = (gives: string): string => say(messages.grown[reading.of][locale], locale, { gives });
  if (reading.openAbove) {
    const said = saying(say(messages.atLeast[locale], locale, { point }));
    return say(messages.open[locale], locale, { said, stated, needed: amount(whole(reading.needed), "USD", locale) });
  }
  const said = saying(say(messages.range[locale], locale, { point, low, high }));
  return say(messages[reading.verdict === "inconsistent" ? "not" : "so"][locale], locale, { said, stated });
}

function impliedWords(implied: ImpliedEndpoint | null, record: GrowthRecord | null, locale: Locale): string {
  if (!implied) return messages.noEndpoint[locale];
  const value = amount(whole(implied.value), record?.to?.unit ?? "", locale);
  return say(messages.implied[locale], locale, { value, side: implied.side });
}

function recordWords(
  { fromPeriod, from, to, change, nearestReading: reading, counter }: GrowthRecord,
  locale: Locale,
): Words {
  if (!to) return [];
  if (!from)
    return [
      say(messages.noStart[locale], locale, {
        value: valueOf(to, locale),
        period: formatPeriod(to.period, locale),
        missing: formatPeriod(fromPeriod, locale),
      }),
    ];
  return [
    changeWords(change, to.unit, locale, (moved) =>
      say(messages.record[locale], locale, {
        change: moved,
        start: datedValue(from, locale),
        end: datedValue(to, locale),
        counter: counterWords(counter, locale),
      }),
    ),
    reading &&
      changeWords(reading.change, to.unit, locale, (moved) =>
        say(messages.reading[locale], locale, { change: moved, value: datedValue(reading.row, locale) }),
      ),
  ];
}

/** A dollar that rose 7.3 % is a peso that fell 6.8 %. */
const counterWords = (counter: Change | null, locale: Locale): string =>
  counter?.comparable && counter.percent !== null
    ? say(messages.counter[locale], locale, {
        change: gradedWords(counter, signedPercent(counter.percent, locale), locale),
      })
    : "";
