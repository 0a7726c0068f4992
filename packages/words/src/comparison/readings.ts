import { decimal, type Findings, type Locale } from "@frontera/domain";
import { formatDecimal } from "../format.ts";
import { say } from "../message.ts";
import { amount, signedPercent, valueOf, type FindingsOf, type Words } from "./amounts.ts";

type Readings = FindingsOf<"readings">;
type Answer = Extract<Findings, { kind: "readings" }>["readings"][number];

const messages = {
  notHeld: {
    en: "No official value for that period is held at this date.",
    es: "No se tiene un valor oficial de ese periodo a esta fecha.",
  },
  change: {
    en: "{name}: {result} ({base} to {value}); {holds, select, yes {as stated} other {not as stated}}.",
    es: "{name}: {result} (de {base} a {value}); {holds, select, yes {como se afirma} other {no como se afirma}}.",
  },
  share: {
    en: "{name}: {result} % ({value} of {base}); {holds, select, yes {as stated} other {not as stated}}.",
    es: "{name}: {result} % ({value} de {base}); {holds, select, yes {como se afirma} other {no como se afirma}}.",
  },
  times: {
    en: "{name}: {result} times ({base} to {value}); {holds, select, yes {as stated} other {not as stated}}.",
    es: "{name}: {result} veces (de {base} a {value}); {holds, select, yes {como se afirma} other {no como se afirma}}.",
  },
} as const;

/** Every reading with its two values; what settled it comes first, since the verdict is its. */
export function readingsWords({ how, readings, settled }: Readings, why: string | null, locale: Locale): Words {
  const all = [...(settled ? [settled] : []), ...readings];
  if (all.length === 0) return [messages.notHeld[locale], why];
  return [why, ...all.map((answer) => readingWords(how, answer, locale))];
}

const readingWords = (how: Readings["how"], { name, base, value, result, holds }: Answer, locale: Locale): string =>
  say(messages[how][locale], locale, {
    name: name[locale],
    result: how === "change" ? signedPercent(result, locale) : formatDecimal(decimal(result).toFixed(1), locale),
    base: amount(base.value, base.rows[0]?.unit ?? "", locale),
    value: valueOf(value, locale),
    holds: holds ? "yes" : "no",
  });
