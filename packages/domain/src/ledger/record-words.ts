import type { JudgedDocument } from "../document.ts";
import type { Change, FigureLink } from "../comparison/index.ts";
import { amount, changeWords } from "../comparison/amounts.ts";
import { formatDay, formatPeriod } from "../format.ts";
import type { Locale } from "../text.ts";
import type { Official, RecordSide } from "./official.ts";

/** The record of the paper's period on both days, the gap of each to the paper, and how the record itself moved. */
export function recordWords(
  link: FigureLink,
  { knownOn }: JudgedDocument,
  then: RecordSide,
  now: RecordSide,
  moved: Change | null,
  locale: Locale,
): string {
  if (link.kind === "none" || link.kind === "total" || (link.kind === "growth" && link.series === null)) return "";
  if (link.kind === "growth" && !then.official && !now.official)
    return {
      en: "The record gives no such growth: one of its two years is not held.",
      es: "El registro no da ese crecimiento: falta uno de sus dos años.",
    }[locale];
  const day = formatDay(knownOn, locale);
  const before = then.official
    ? sideWords(then, then.official, locale)
    : { en: "no vintage of it is held for that day", es: "no se tiene ninguna edición de ese día" }[locale];
  const after = now.official
    ? sideWords(now, now.official, locale)
    : { en: "no value is held", es: "no se tiene un valor" }[locale];
  const movement = movedWords(then.official, moved, locale);
  return {
    en: `As known when the paper came out (${day}): ${before}. As known now: ${after}.${movement}`,
    es: `Según lo conocido cuando salió el estudio (${day}): ${before}. Según lo conocido hoy: ${after}.${movement}`,
  }[locale];
}

/** `19,828 (fiscal year 2016), −1,172 (−5.6 %) against the paper's figure`. */
function sideWords({ gap }: RecordSide, official: Official, locale: Locale): string {
  const value = `${amount(official.value, official.unit, locale)}${official.unit === "percent" ? " %" : ""}`;
  const dated = `${value} (${formatPeriod(official.period, locale)})`;
  if (!gap?.comparable) return dated;
  const against = { en: "against the paper's figure", es: "frente a la cifra del estudio" }[locale];
  return `${dated}, ${changeWords(gap, official.unit, locale, (change) => `${change} ${against}`) ?? ""}`;
}

function movedWords(then: Official | null, moved: Change | null, locale: Locale): string {
  if (!then || !moved) return "";
  if (moved.comparable && moved.difference === "0")
    return { en: " The record has not moved.", es: " El registro no ha cambiado." }[locale];
  const words = changeWords(moved, then.unit, locale, (change) => change) ?? "";
  return { en: ` The record itself moved by ${words}.`, es: ` El propio registro cambió en ${words}.` }[locale];
}
