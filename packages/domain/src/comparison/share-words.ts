import { formatDecimal, formatPeriod } from "../format.ts";
import type { Locale } from "../text.ts";
import { valueOf, type FindingsOf, type Words } from "./amounts.ts";
import type { Share } from "./findings.ts";

/** The share in the paper's year, and whether the claim still holds in the last complete one. */
export function shareWords({ then, now }: FindingsOf<"share">, locale: Locale): Words {
  if (!then)
    return [
      {
        en: "No official share is held at this date.",
        es: "No se tiene una proporción oficial a esta fecha.",
      }[locale],
    ];
  return [
    {
      en: `Border Patrol's record, southwest: ${say(then, locale)}.`,
      es: `Registro de la Patrulla Fronteriza, suroeste: ${say(then, locale)}.`,
    }[locale],
    now && now.period !== then.period ? laterWords(now, locale) : null,
  ];
}

function laterWords(now: Share, locale: Locale): string {
  const so = now.holds
    ? { en: "it holds there too", es: "ahí también se cumple" }
    : { en: "it does not hold there", es: "ahí no se cumple" };
  return {
    en: `Last complete year: ${say(now, locale)}; ${so.en}.`,
    es: `Último año completo: ${say(now, locale)}; ${so.es}.`,
  }[locale];
}

function say({ percent, period, part, whole }: Share, locale: Locale): string {
  const [share, year] = [formatDecimal(percent, locale), formatPeriod(period, locale)];
  return {
    en: `${share} % in ${year} (${valueOf(part, locale)} of ${valueOf(whole, locale)})`,
    es: `${share} % en el ${year} (${valueOf(part, locale)} de ${valueOf(whole, locale)})`,
  }[locale];
}
