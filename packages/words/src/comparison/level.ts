import {
  decimal,
  toDecimalText,
  type Catalogue,
  type Figure,
  type FigureLink,
  type Locale,
  type Row,
  type SeriesId,
} from "@frontera/domain";
import { formatDay, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { amount, changeWords, datedValue, titleOf, valueOf, type FindingsOf, type Words } from "./amounts.ts";
import { rankWords } from "./rank.ts";

const messages = {
  notHeld: {
    en: "No official value for that period is held at this date.",
    es: "No tenemos un valor oficial de ese periodo a esta fecha.",
  },
  record: {
    en: "The record says {value} for {period}{summed, select, yes {, its months added up} other {}}.",
    es: "El registro ({period}) dice {value}{summed, select, yes {, suma de sus meses} other {}}.",
  },
  cut: {
    en: "The figure is the record with its last digits cut off; rounded it is {rounded}.",
    es: "La cifra es el registro con las últimas cifras cortadas; redondeado es {rounded}.",
  },
  preliminary: { en: "The record is preliminary.", es: "El registro es preliminar." },
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
  figure: Figure,
  findings: FindingsOf<"level">,
  { series, why, absent }: Pick<Extract<FigureLink, { kind: "level" }>, "series" | "why" | "absent">,
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
      absent?.[locale] ?? (near.length === 0 ? whereWords(catalogue, series, locale) : null),
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
    findings.gap?.comparable ? cutWords(figure, record, locale) : null,
    record.status === "P" ? messages.preliminary[locale] : null,
    why?.[locale] ?? null,
    ...near,
    ...(now && now.period !== record.period ? sinceWords(findings, locale) : []),
    ...rankWords(catalogue, ranks, locale),
  ];
}

/** A figure that was cut off where it should have been rounded: the record tells which of the two its digits are. */
function cutWords({ printed, value, hedge }: Figure, record: Row, locale: Locale): string | null {
  if (hedge !== "exact" || record.value === null) return null;
  const step = decimal("10").pow(printed.scale - (printed.digits.split(".")[1]?.length ?? 0));
  const steps = decimal(record.value).div(step);
  const rounded = steps.round().times(step);
  if (!steps.trunc().times(step).eq(value) || rounded.eq(value)) return null;
  return say(messages.cut[locale], locale, { rounded: amount(toDecimalText(rounded), record.unit, locale) });
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
