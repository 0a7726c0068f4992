import { CATALOGUE, countedAs } from "@frontera/content";
import { seriesTitle, type Locale, type Series } from "@frontera/domain";
import { search, type Found, type SearchAnswer } from "@frontera/publishing";
import { formatFigure, say, shortPeriod, shortValue, textOf } from "@frontera/words";
import type { Context } from "../context.ts";
import { readAnswer, type Answer } from "./answer.ts";
import { readStored } from "./municipalities.ts";

/** One thing to open. */
export interface Suggestion {
  readonly kind: Found["kind"] | "answer";
  readonly title: string;
  /** What it is, in a line. */
  readonly detail: string;
  /** Without its language. */
  readonly path: string;
  /** Of the title, where it is not the reader's. */
  readonly lang?: string;
}

export interface Suggestions {
  readonly answer: Suggestion | null;
  readonly found: readonly Suggestion[];
  /** How many there are, in words. */
  readonly status: string;
}

/** So many are shown. */
const shown = 8;

/** The value that is asked for, then what to open, best first; a series of which no value is held comes after all others. */
export async function suggest(
  context: Context,
  { query, locale }: { readonly query: string; readonly locale: Locale },
): Promise<Suggestions> {
  const { held, municipalities } = await readStored(context);
  const result = search(query, municipalities, held);
  const { best, asked, someWords } = result;
  const series = result.series.filter(({ id }) => held.has(id));
  const answer = asked && !someWords ? await readAnswer(context, asked, series) : null;
  const found = best.slice(0, shown);
  return {
    answer: answer && tellAnswer(answer, locale),
    found: found.map((each) => tellFound(each, result, locale)),
    status: say(textOf(locale).search.optionCount, locale, { count: found.length + (answer ? 1 : 0) }),
  };
}

/** `CBP`: the name in short where the publisher has one. */
const publisherOf = ({ release }: Series): string => {
  const { name } = CATALOGUE.publisherOf(release);
  return /\(([^)]+)\)$/.exec(name)?.[1] ?? name;
};

const queryOf = (parts: Readonly<Record<string, string>>): string => new URLSearchParams(parts).toString();

function tellAnswer({ series, row, newest, query }: Answer, locale: Locale): Suggestion {
  const { units, search: text } = textOf(locale);
  const value = shortValue(row.value ?? "", series.unit, locale);
  const unit = countedAs(series)?.[locale] ?? units[series.unit];
  const period = shortPeriod(row.period, locale);
  return {
    kind: "answer",
    title: series.unit === "USD" || series.unit === "percent" ? value : `${value} ${unit}`,
    detail: [
      newest ? say(text.newestAt, locale, { period }) : period,
      seriesTitle(series)[locale],
      publisherOf(series),
    ].join(" · "),
    path: `/${series.indicator}?${queryOf(query)}`,
  };
}

function tellFound(found: Found, result: SearchAnswer, locale: Locale): Suggestion {
  const { kind } = found;
  const name = textOf(locale).search.kinds[kind];
  switch (kind) {
    case "subject": {
      const { name: title, headline } = CATALOGUE.indicatorOf(found.subject);
      const shows = headline ? (headline.measures ?? CATALOGUE.seriesOf(headline.series).title) : title;
      return { kind, title: title[locale], detail: shows[locale], path: `/${found.subject}` };
    }
    case "series":
      return {
        kind,
        title: seriesTitle(found.series)[locale],
        detail: seriesDetail(found.series, result, locale),
        path: `/${found.series.indicator}?${queryOf({ series: found.series.id })}`,
      };
    case "figure": {
      const { id, statement } = found.figure;
      const title = `${formatFigure(found.figure, locale)}: ${statement[locale]}`;
      return { kind, title, detail: name, path: `/ledger#${id}` };
    }
    case "page":
      return { kind, title: found.page.name[locale], detail: name, path: found.page.path };
    case "term": {
      const { id, nameLanguage, name: title, elsewhere } = found.term;
      const lang = nameLanguage === undefined ? {} : { lang: nameLanguage };
      const detail = elsewhere ? say(textOf(locale).glossary.elsewhereBy, locale, elsewhere) : name;
      return { kind, title: title[locale], detail, path: `/glossary#${id}`, ...lang };
    }
    case "release": {
      const title = CATALOGUE.releaseOf(found.release).name[locale];
      return { kind, title, detail: name, path: `/sources/${found.release}` };
    }
    default:
      return kind satisfies never;
  }
}

/** Where a city was asked for that no series is held for: which place stands for it. */
function seriesDetail(series: Series, { place }: SearchAnswer, locale: Locale): string {
  const { search: text, frequencies, fiscalFrequencies } = textOf(locale);
  const { part, area, areaName, calendar, frequency } = series;
  const fiscal: Readonly<Record<string, string>> = calendar === "us-fiscal" ? fiscalFrequencies : {};
  const usual = `${fiscal[frequency] ?? frequencies[frequency]} · ${publisherOf(series)}`;
  if (!place?.within.includes(part?.code ?? area)) return usual;
  const named = say(text.within, locale, { city: place.name, place: (part?.name ?? areaName)[locale] });
  return `${named} · ${usual}`;
}
