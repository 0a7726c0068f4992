import { decimal, type Catalogue, type DecimalText, type Findings, type Locale } from "@frontera/domain";
import { formatDecimal, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { amount, lowerFirst, signedPercent, valueOf, type FindingsOf, type Words } from "./amounts.ts";

type Readings = FindingsOf<"readings">;
type Answer = Extract<Findings, { kind: "readings" }>["readings"][number];

const messages = {
  notHeld: {
    en: "No official value for that period is held at this date.",
    es: "No tenemos un valor oficial de ese periodo a esta fecha.",
  },
  settled: {
    en: "It {holds, select, yes {happened} other {did not happen}}: {name} {value} for {period}, {result} on the {base} of {before}.",
    es: "{holds, select, yes {Ocurrió} other {No ocurrió}}: {name} {value} para el {period}, {result} frente a los {base} del {before}.",
  },
  change: {
    en: "{name}: {result} ({base} to {value}); {holds, select, yes {as stated} other {not as stated}}.",
    es: "{name}: {result} (de {base} a {value}); {holds, select, yes {como se afirma} other {no como se afirma}}.",
  },
  share: {
    en: "{name}: {result}% ({value} of {base}); {holds, select, yes {as stated} other {not as stated}}.",
    es: "{name}: {result} % ({value} de {base}); {holds, select, yes {como se afirma} other {no como se afirma}}.",
  },
  times: {
    en: "{name}: {result} times ({base} to {value}); {holds, select, yes {as stated} other {not as stated}}.",
    es: "{name}: {result} veces (de {base} a {value}); {holds, select, yes {como se afirma} other {no como se afirma}}.",
  },
  caveat: { en: "{values}: {caveat}", es: "{values}: {caveat}" },
} as const;

/** Every reading with its two values; what settled it comes first, since the verdict is its. */
export function readingsWords(
  catalogue: Catalogue,
  { how, readings, settled }: Readings,
  why: string | null,
  locale: Locale,
): Words {
  if (readings.length === 0 && !settled) return [messages.notHeld[locale], why];
  return [
    why,
    settled && settledWords(how, settled, locale),
    ...readings.map((answer) => readingWords(how, answer, locale)),
    ...caveatWords(catalogue, readings, locale),
  ];
}

/** What was done in the end: `name` is who did it, as the beginning of a sentence. */
function settledWords(how: Readings["how"], { name, base, value, result, holds }: Answer, locale: Locale): string {
  const [before] = base.rows;
  return say(messages.settled[locale], locale, {
    name: name[locale],
    result: resultOf(how, result, locale),
    base: amount(base.value, before?.unit ?? "", locale),
    before: before ? formatPeriod(before.period, locale) : "",
    value: valueOf(value, locale),
    period: formatPeriod(value.period, locale),
    holds: holds ? "yes" : "no",
  });
}

const readingWords = (how: Readings["how"], { name, base, value, result, holds }: Answer, locale: Locale): string =>
  say(messages[how][locale], locale, {
    name: name[locale],
    result: resultOf(how, result, locale),
    base: amount(base.value, base.rows[0]?.unit ?? "", locale),
    value: valueOf(value, locale),
    holds: holds ? "yes" : "no",
  });

const resultOf = (how: Readings["how"], result: DecimalText, locale: Locale): string =>
  how === "change" ? signedPercent(result, locale) : formatDecimal(decimal(result).toFixed(1), locale);

/** What is to be known of values that a reading rests on, such as that they were read in the press: each caution once, with its values. */
function caveatWords(catalogue: Catalogue, readings: readonly Answer[], locale: Locale): Words {
  const rows = readings.flatMap(({ base, value }) => [...base.rows, value]);
  return [...Map.groupBy(rows, ({ caveat }) => caveat)].flatMap(([caveat, own]) => {
    const text = caveat === null ? undefined : catalogue.caveats[caveat]?.text[locale];
    if (text === undefined) return [];
    const values = [...new Set(own.map((row) => valueOf(row, locale)))];
    return [say(messages.caveat[locale], locale, { values: list(values, locale), caveat: lowerFirst(text) })];
  });
}

const list = (texts: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(texts);
