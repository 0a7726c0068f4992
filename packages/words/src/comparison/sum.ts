import { decimal, type DecimalText, type FigureLink, type Locale } from "@frontera/domain";
import { formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { amount, datedValue, type FindingsOf, type Words } from "./amounts.ts";

const messages = {
  notHeld: {
    en: "No official value for those years is held at this date.",
    es: "No tenemos ningún valor oficial de esos años a esta fecha.",
  },
  all: {
    en: "The record of those {years} years adds up to {sum}.",
    es: "El registro de esos {years} años suma {sum}.",
  },
  part: {
    en: "The record of {held} of those {years} years ({from} to {to}) alone adds up to {sum}.",
    es: "El registro de sólo {held} de esos {years} años ({from} a {to}) suma ya {sum}.",
  },
  within: {
    en: "The record of those {years} fiscal years adds up to {sum}: the figure is {percent}% of that at the most.",
    es: "El registro de esos {years} años fiscales suma {sum}: la cifra es, como mucho, {percent} % de ello.",
  },
  latest: { en: "Last complete: {value}.", es: "Último completo: {value}." },
} as const;

/** The years of the record added up, and how many of them are held. */
export function sumWords(
  { sum, now }: FindingsOf<"sum">,
  link: Extract<FigureLink, { kind: "sum" }>,
  value: DecimalText,
  locale: Locale,
): Words {
  const why = link.why?.[locale] ?? null;
  // What is said of the record is said where there is one.
  if (!sum) return [messages.notHeld[locale]];
  const [first, last] = [sum.rows.at(0), sum.rows.at(-1)];
  const whole = sum.held === sum.years;
  return [
    say(messages[whole ? (link.within ? "within" : "all") : "part"][locale], locale, {
      // A bound is rounded up.
      percent: decimal(value).div(sum.sum).times(100).toFixed(1, 0),
      held: String(sum.held),
      years: String(sum.years),
      from: first ? formatPeriod(first.period, locale) : "",
      to: last ? formatPeriod(last.period, locale) : "",
      sum: amount(decimal(sum.sum).toFixed(), first?.unit ?? "", locale),
    }),
    why,
    now && say(messages.latest[locale], locale, { value: datedValue(now, locale) }),
  ];
}
