import { NO_SERIES_REASONS } from "./links.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Locale } from "../text.ts";
import type { Words } from "./amounts.ts";
import type { Comparison } from "./compare.ts";
import { growthWords } from "./growth-words.ts";
import { levelWords } from "./level-words.ts";
import { noRankWords, rankWords } from "./rank-words.ts";
import { shareWords } from "./share-words.ts";
import { totalWords } from "./total-words.ts";

/** A comparison's verdict in words, with the numbers it rests on: what matters most comes first. */
export const verdictSentences = (catalogue: Catalogue, comparison: Comparison, locale: Locale): readonly string[] =>
  wordsOf(catalogue, comparison, locale).filter((word) => word !== null);

/** The same as one text. */
export const formatVerdict = (catalogue: Catalogue, comparison: Comparison, locale: Locale): string =>
  verdictSentences(catalogue, comparison, locale).join(" ");

function wordsOf(catalogue: Catalogue, { link, findings }: Comparison, locale: Locale): Words {
  switch (findings.kind) {
    case "level":
      return levelWords(catalogue, findings, link.kind === "level" ? (link.why?.[locale] ?? null) : null, locale);
    case "share":
      return shareWords(findings, locale);
    case "rank":
      return findings.answers.length === 0 ? [noRankWords[locale]] : rankWords(catalogue, findings.answers, locale);
    case "growth":
      return growthWords(findings, locale);
    case "total":
      return totalWords(findings, locale);
    case "none":
      return link.kind === "none" ? [NO_SERIES_REASONS[link.reason][locale]] : [];
    default:
      return findings satisfies never;
  }
}
