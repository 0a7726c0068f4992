import type { Catalogue } from "../catalogue.ts";
import { formatPeriod } from "../format.ts";
import type { Locale } from "../text.ts";
import { changeWords, datedValue, titleOf, valueOf, type FindingsOf, type Words } from "./amounts.ts";
import { rankWords } from "./rank-words.ts";

/** The record of the paper's period, the gap to it, and what has become of it since. */
export function levelWords(
  catalogue: Catalogue,
  findings: FindingsOf<"level">,
  why: string | null,
  locale: Locale,
): Words {
  const { record, also, now, ranks } = findings;
  if (!record)
    return [
      {
        en: "No official value for that period is held at this date.",
        es: "No se tiene un valor oficial de ese periodo a esta fecha.",
      }[locale],
    ];
  const period = formatPeriod(record.period, locale);
  return [
    {
      en: `The record says ${valueOf(record, locale)} for ${period}.`,
      es: `El registro (${period}) dice ${valueOf(record, locale)}.`,
    }[locale],
    ...also.map((row) => `${titleOf(catalogue, row.seriesId, locale)}: ${valueOf(row, locale)}.`),
    changeWords(
      findings.gap,
      record.unit,
      locale,
      (change) =>
        ({
          en: `That is ${change} against the paper's figure.`,
          es: `Es ${change} frente a la cifra del estudio.`,
        })[locale],
    ),
    why,
    ...(now && now.period !== record.period ? sinceWords(findings, locale) : []),
    ...rankWords(catalogue, ranks, locale),
  ];
}

function sinceWords({ record, now, since, nearest }: FindingsOf<"level">, locale: Locale): Words {
  if (!record || !now) return [];
  const newest = { en: "Newest", es: "Lo más reciente" }[locale];
  const nearestPeriod = nearest && datedValue(nearest.row, locale);
  return [
    `${newest}: ${datedValue(now, locale)}.`,
    changeWords(
      since,
      record.unit,
      locale,
      (change) =>
        ({
          en: `Like for like, in the series itself: ${change} since then.`,
          es: `En la misma serie, entre iguales: ${change} desde entonces.`,
        })[locale],
    ),
    changeWords(
      nearest?.change ?? null,
      record.unit,
      locale,
      (change) =>
        ({
          en: `Nearest like for like: ${change} to ${nearestPeriod ?? ""}.`,
          es: `Lo más cercano entre iguales: ${change} hasta ${nearestPeriod ?? ""}.`,
        })[locale],
    ),
  ];
}
