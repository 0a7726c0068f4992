import type { Bilingual, Catalogue, Change, FigureLink, JudgedDocument, LedgerEntry, Locale } from "@frontera/domain";
import { amount, changeWords } from "./comparison/amounts.ts";
import { formatDay, formatPeriod } from "./format.ts";
import { say } from "./message.ts";
import { paperPhrase } from "./overview/paper-phrase.ts";
import { gradeLine } from "./overview/since.ts";
import { shortChange } from "./short.ts";
import { tellComparison, type FormattedComparison } from "./format-comparison.ts";

type Official = NonNullable<LedgerEntry["asKnown"]["official"]>;
type RecordSide = LedgerEntry["asKnown"];

const messages = {
  noGrowth: {
    en: "The record gives no such growth: one of its two years is not held.",
    es: "El registro no da ese crecimiento: falta uno de sus dos años.",
  },
  noVintage: { en: "no vintage of it is held for that day", es: "no se tiene ninguna edición de ese día" },
  noValue: { en: "no value is held", es: "no se tiene un valor" },
  both: {
    en: "As known when the paper came out ({day}): {before}. As known now: {after}.{moved}",
    es: "Con lo publicado cuando salió el estudio ({day}): {before}. Con lo publicado hasta hoy: {after}.{moved}",
  },
  against: { en: "{change} against the paper's figure", es: "{change} frente a la cifra del estudio" },
  percent: { en: "{value}%", es: "{value} %" },
  notMoved: { en: " The record has not moved.", es: " El registro no ha cambiado." },
  moved: { en: " The record itself moved by {change}.", es: " El propio registro cambió en {change}." },
} as const;

/** A line of the ledger in words. */
export interface FormattedLedgerEntry extends Omit<LedgerEntry, "comparison">, FormattedComparison {
  /** Both sides in words. */
  readonly record: Readonly<Record<Locale, string>>;
  /** What has become of the figure, in one phrase. */
  readonly phrase: Bilingual;
  /** How the record has moved since, with its grade: `−0.9%, like for like`; null where there is no such change. */
  readonly movedSince: Bilingual | null;
}

/** The ledger in both languages. */
export const tellLedger = (
  catalogue: Catalogue,
  document: JudgedDocument,
  entries: readonly LedgerEntry[],
): readonly FormattedLedgerEntry[] =>
  entries.map(({ comparison, ...sides }) => ({
    ...tellComparison(catalogue, comparison),
    ...sides,
    phrase: { en: paperPhrase(comparison, "en"), es: paperPhrase(comparison, "es") },
    movedSince: sides.since && { en: sinceLine(sides.since, "en"), es: sinceLine(sides.since, "es") },
    record: {
      en: recordWords(comparison.link, document, sides, "en"),
      es: recordWords(comparison.link, document, sides, "es"),
    },
  }));

/** `−0.9%, like for like`; why there is none where there is none. */
function sinceLine(since: Change, locale: Locale): string {
  if (!since.comparable || since.percent === null) return changeWords(since, "", locale, (words) => words) ?? "";
  return `${shortChange(since.percent, locale)}, ${gradeLine(since, false, locale)}`;
}

/** The record of the paper's period on both days, the gap of each to the paper, and how the record itself moved. */
function recordWords(
  link: FigureLink,
  { knownOn }: JudgedDocument,
  { atPublication: then, asKnown: now, moved }: Pick<LedgerEntry, "atPublication" | "asKnown" | "moved">,
  locale: Locale,
): string {
  if (
    link.kind === "none" ||
    link.kind === "total" ||
    link.kind === "sum" ||
    (link.kind === "growth" && link.series === null)
  )
    return "";
  if (link.kind === "growth" && !then.official && !now.official) return messages.noGrowth[locale];
  return say(messages.both[locale], locale, {
    day: formatDay(knownOn, locale),
    before: then.official ? sideWords(then, then.official, locale) : messages.noVintage[locale],
    after: now.official ? sideWords(now, now.official, locale) : messages.noValue[locale],
    moved: movedWords(then.official, moved, locale),
  });
}

/** `19,828 (fiscal year 2016), −1,172 (−5.6%) against the paper's figure`. */
function sideWords({ gap }: RecordSide, official: Official, locale: Locale): string {
  const number = amount(official.value, official.unit, locale);
  const value = official.unit === "percent" ? say(messages.percent[locale], locale, { value: number }) : number;
  const dated = `${value} (${formatPeriod(official.period, locale)})`;
  if (!gap?.comparable) return dated;
  const against = changeWords(gap, official.unit, locale, (change) =>
    say(messages.against[locale], locale, { change }),
  );
  return `${dated}, ${against ?? ""}`;
}

function movedWords(then: Official | null, moved: Change | null, locale: Locale): string {
  if (!then || !moved) return "";
  if (moved.comparable && moved.difference === "0") return messages.notMoved[locale];
  const change = changeWords(moved, then.unit, locale, (words) => words) ?? "";
  return say(messages.moved[locale], locale, { change });
}
