import type { Bilingual, Locale, Findings } from "@frontera/domain";
import { formatDecimal, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { valueOf, type FindingsOf, type Words } from "./amounts.ts";

type Share = NonNullable<Extract<Findings, { kind: "share" }>["now"]>;

const messages = {
  notHeld: { en: "No official share is held at this date.", es: "No se tiene una proporción oficial a esta fecha." },
  then: { en: "{record}: {share}.", es: "{record}: {share}." },
  later: {
    en: "Last complete year: {share}; {holds, select, yes {it holds there too} other {it does not hold there}}.",
    es: "Último año completo: {share}; {holds, select, yes {ahí también se cumple} other {ahí no se cumple}}.",
  },
  share: {
    en: "{percent}% in {period} ({part} of {whole})",
    es: "{percent} % en el {period} ({part} de {whole})",
  },
} as const;

/** The share in the paper's year, and whether the claim still holds in the last complete one. `record`: whose record it is. */
export function shareWords({ then, now }: FindingsOf<"share">, record: Bilingual, locale: Locale): Words {
  if (!then) return [messages.notHeld[locale]];
  return [
    say(messages.then[locale], locale, { record: record[locale], share: shareOf(then, locale) }),
    now && now.period !== then.period
      ? say(messages.later[locale], locale, { share: shareOf(now, locale), holds: now.holds ? "yes" : "no" })
      : null,
  ];
}

const shareOf = ({ percent, period, part, whole }: Share, locale: Locale): string =>
  say(messages.share[locale], locale, {
    percent: formatDecimal(percent, locale),
    period: formatPeriod(period, locale),
    part: valueOf(part, locale),
    whole: valueOf(whole, locale),
  });
