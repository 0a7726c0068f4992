import type { GrowthReading, ImpliedEndpoint } from "../claims/index.ts";
import { decimal, type DecimalText } from "../decimal.ts";
import { formatPeriod } from "../format.ts";
import type { Locale } from "../text.ts";
import { amount, changeWords, datedValue, signedPercent, valueOf, type FindingsOf, type Words } from "./amounts.ts";
import type { Change } from "./change.ts";
import type { GrowthRecord } from "./findings.ts";

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
    latest && `${{ en: "Last complete", es: "Último completo" }[locale]}: ${datedValue(latest, locale)}.`,
  ];
}

const grownWords = {
  value: {
    en: (gives: string) => `The paper's own numbers give ${gives}`,
    es: (gives: string) => `Los propios números del estudio dan ${gives}`,
  },
  base: {
    en: (gives: string) => `By the paper's own numbers the dollar moved ${gives}`,
    es: (gives: string) => `Según los propios números del estudio, el dólar cambió ${gives}`,
  },
  counter: {
    en: (gives: string) => `By the same numbers the peso moved ${gives}`,
    es: (gives: string) => `Según los mismos números, el peso cambió ${gives}`,
  },
} as const;

const whole = (value: DecimalText): DecimalText => decimal(value).toFixed(0);

function readingWords(reading: GrowthReading, locale: Locale): string {
  const digits = decimal(reading.percent).abs().gte(100) ? 0 : 1;
  const [point, low, high] = [reading.percent, reading.low, reading.high].map((percent) =>
    signedPercent(percent, locale, digits),
  );
  const stated = signedPercent(reading.stated, locale, 0);
  const say = grownWords[reading.of][locale];
  if (reading.openAbove) {
    const needed = amount(whole(reading.needed), "USD", locale);
    return locale === "en"
      ? `${say(`at least ${point ?? ""}`)}; ${stated} would need ${needed} at the end.`
      : `${say(`al menos ${point ?? ""}`)}; ${stated} exigiría ${needed} al final.`;
  }
  const range =
    locale === "en"
      ? `${low ?? ""} to ${high ?? ""} with their rounding`
      : `${low ?? ""} a ${high ?? ""} con su redondeo`;
  const not = reading.verdict === "inconsistent" ? `, ${locale === "en" ? "not" : "no"} ${stated}` : "";
  return `${say(`${point ?? ""} (${range})`)}${not}.`;
}

function impliedWords(implied: ImpliedEndpoint | null, record: GrowthRecord | null, locale: Locale): string {
  if (!implied)
    return {
      en: "The paper prints neither endpoint.",
      es: "El estudio no imprime ninguno de los extremos.",
    }[locale];
  const value = amount(whole(implied.value), record?.to?.unit ?? "", locale);
  const when = {
    from: { en: "before", es: "antes" },
    to: { en: "afterwards", es: "después" },
  }[implied.side][locale];
  return {
    en: `The paper prints one endpoint only: its growth implies about ${value} ${when}.`,
    es: `El estudio imprime sólo un extremo: su crecimiento implica unos ${value} ${when}.`,
  }[locale];
}

function recordWords({ fromPeriod, from, to, change, counter }: GrowthRecord, locale: Locale): Words {
  const missing = formatPeriod(fromPeriod, locale);
  if (!to) return [];
  const period = formatPeriod(to.period, locale);
  if (!from)
    return [
      {
        en: `The record says ${valueOf(to, locale)} for ${period}; ${missing} is not held, so it gives no growth.`,
        es: `El registro (${period}) dice ${valueOf(to, locale)}; de ${missing} no se tiene valor, así que no da un crecimiento.`,
      }[locale],
    ];
  const [start, end] = [datedValue(from, locale), datedValue(to, locale)];
  return [
    changeWords(
      change,
      to.unit,
      locale,
      (percent) =>
        ({
          en: `The record: ${percent}, from ${start} to ${end}${counterWords(counter, locale)}.`,
          es: `El registro: ${percent}, de ${start} a ${end}${counterWords(counter, locale)}.`,
        })[locale],
    ),
  ];
}

/** A dollar that rose 7.3 % is a peso that fell 6.8 %. */
function counterWords(counter: Change | null, locale: Locale): string {
  if (!counter?.comparable || counter.percent === null) return "";
  const moved = signedPercent(counter.percent, locale);
  return { en: `; that is ${moved} for the peso`, es: `; es decir, ${moved} para el peso` }[locale];
}
