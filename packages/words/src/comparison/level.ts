import type { Catalogue, FigureLink, Locale, SeriesId } from "@frontera/domain";
import { formatDay, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { changeWords, datedValue, titleOf, valueOf, type FindingsOf, type Words } from "./amounts.ts";
import { rankWords } from "./rank.ts";

const messages = {
  notHeld: {
    en: "No official value for that period is held at this date.",
    es: "No se tiene un valor oficial de ese periodo a esta fecha.",
  },
  record: {
    en: "The record says {value} for {period}{summed, select, yes {, its months added up} other {}}.",
    es: "El registro ({period}) dice {value}{summed, select, yes {, suma de sus meses} other {}}.",
  },
  reading: {
    en: "The figure equals {period} as then published: {value} (edition of {day}).",
    es: "La cifra es igual a la de {period} como se publicaba entonces: {value} (edición del {day}).",
  },
  near: { en: "Nearest held: {title}, {value}.", es: "Lo más cercano que se tiene: {title}, {value}." },
  where: {
    en: "{publisher} publishes it ({release}, {url}): loaded here from a file, under Sources.",
    es: "La publica {publisher} ({release}, {url}): se carga aquí de un archivo, en Fuentes.",
  },
  also: { en: "{title}: {value}.", es: "{title}: {value}." },
  gap: { en: "Against the paper's figure: {change}.", es: "Frente a la cifra del estudio: {change}." },
  newest: { en: "Newest: {value}.", es: "Lo más reciente: {value}." },
  since: {
    en: "Since then, in the series itself: {change}.",
    es: "Desde entonces, en la misma serie: {change}.",
  },
  nearest: {
    en: "Nearest like for like: {change} to {value}.",
    es: "Lo más cercano entre iguales: {change} hasta {value}.",
  },
} as const;

/** The record of the paper's period, the gap to it, and what has become of it since. */
export function levelWords(
  catalogue: Catalogue,
  findings: FindingsOf<"level">,
  { series, why }: Pick<Extract<FigureLink, { kind: "level" }>, "series" | "why">,
  locale: Locale,
): Words {
  const { record, also, now, ranks } = findings;
  const near = findings.near.map((row) =>
    say(messages.near[locale], locale, {
      title: titleOf(catalogue, row.seriesId, locale),
      value: datedValue(row, locale),
    }),
  );
  if (!record)
    return [
      messages.notHeld[locale],
      ...near,
      near.length === 0 ? whereWords(catalogue, series, locale) : (why?.[locale] ?? null),
    ];
  const period = formatPeriod(record.period, locale);
  const summed = record.transformation?.method === "sum" ? "yes" : "no";
  return [
    say(messages.record[locale], locale, { value: valueOf(record, locale), period, summed }),
    readingWords(findings, locale),
    ...also.map((row) =>
      say(messages.also[locale], locale, {
        title: titleOf(catalogue, row.seriesId, locale),
        value: valueOf(row, locale),
      }),
    ),
    changeWords(findings.gap, record.unit, locale, (change) => say(messages.gap[locale], locale, { change })),
    why?.[locale] ?? null,
    ...near,
    ...(now && now.period !== record.period ? sinceWords(findings, locale) : []),
    ...rankWords(catalogue, ranks, locale),
  ];
}

/** Who publishes a series of which nothing is held, as what, and where. */
export function whereWords(catalogue: Catalogue, id: SeriesId, locale: Locale): string {
  const { release: releaseId } = catalogue.seriesOf(id);
  const { name, url } = catalogue.releaseOf(releaseId);
  const publisher = catalogue.publisherOf(releaseId).name;
  return say(messages.where[locale], locale, { publisher, release: name[locale], url });
}

const readingWords = ({ nearestReading: reading }: FindingsOf<"level">, locale: Locale): string | null =>
  reading &&
  say(messages.reading[locale], locale, {
    period: formatPeriod(reading.period, locale),
    value: valueOf(reading, locale),
    day: formatDay(reading.vintageDate, locale),
  });

function sinceWords({ record, now, since, nearest }: FindingsOf<"level">, locale: Locale): Words {
  if (!record || !now) return [];
  const value = nearest ? datedValue(nearest.row, locale) : "";
  return [
    say(messages.newest[locale], locale, { value: datedValue(now, locale) }),
    changeWords(since, record.unit, locale, (change) => say(messages.since[locale], locale, { change })),
    changeWords(nearest?.change ?? null, record.unit, locale, (change) =>
      say(messages.nearest[locale], locale, { change, value }),
    ),
  ];
}
