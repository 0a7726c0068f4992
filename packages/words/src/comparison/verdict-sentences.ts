import type { Catalogue, Comparison, Locale } from "@frontera/domain";
import type { Words } from "./amounts.ts";
import { growthWords } from "./growth.ts";
import { innerWords, sourceDateWords } from "./inner.ts";
import { levelWords } from "./level.ts";
import { NO_SERIES_WORDS } from "./no-series.ts";
import { rankedWords } from "./rank.ts";
import { readingsWords } from "./readings.ts";
import { shareWords } from "./share.ts";
import { sumWords } from "./sum.ts";
import { totalWords } from "./total.ts";

/** A comparison's verdict in words, with the numbers it rests on: what matters most comes first, and what the source could not know right behind it. */
export function verdictSentences(catalogue: Catalogue, comparison: Comparison, locale: Locale): readonly string[] {
  const [first = null, ...others] = wordsOf(catalogue, comparison, locale);
  const said = [first, sourceDateWords(comparison, locale), ...others, ...innerWords(comparison, locale)];
  return said.filter((word) => word !== null);
}

function wordsOf(catalogue: Catalogue, { figure, link, verdict, findings }: Comparison, locale: Locale): Words {
  switch (findings.kind) {
    case "level":
      return link.kind === "level" ? levelWords(catalogue, figure, findings, link, locale) : [];
    case "share":
      return link.kind === "share" ? shareWords(findings, link.record, locale) : [];
    case "rank":
      return rankedWords(
        catalogue,
        verdict,
        findings.answers,
        link.kind === "rank" ? link.series[0] : undefined,
        locale,
      );
    case "growth":
      return growthWords(findings, locale);
    case "total":
      return link.kind === "total" ? totalWords(findings, figure.value, link, locale) : [];
    case "sum":
      return link.kind === "sum" ? sumWords(findings, link, figure.value, locale) : [];
    case "readings":
      return readingsWords(catalogue, findings, link.kind === "readings" ? (link.why?.[locale] ?? null) : null, locale);
    case "none":
      return link.kind === "none" ? [NO_SERIES_WORDS[link.reason][locale], link.where?.[locale] ?? null] : [];
    default:
      return findings satisfies never;
  }
}
