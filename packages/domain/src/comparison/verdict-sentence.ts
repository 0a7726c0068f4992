import type { GrowthReading } from "../claims/index.ts";
import { decimal, toDecimalText, type DecimalText } from "../decimal.ts";
import { formatDecimal, formatPeriod } from "../format.ts";
import { HEDGES, type Figure, type FigureUnit } from "../paper/index.ts";
import type { Row } from "../rows.ts";
import { seriesOf, type SeriesId } from "../series.ts";
import type { Bilingual, Locale } from "../text.ts";
import type { Change } from "./change.ts";
import type { Comparison, Findings } from "./compare.ts";
import { GATE_RULES } from "./gate.ts";
import { NO_SERIES_REASONS } from "./links.ts";

const scaleWords = {
  0: { en: "", es: "" },
  6: { en: " million", es: " millones" },
  9: { en: " billion", es: " mil millones" },
} as const;

/** What only the paper counts, in words behind the number. */
const countedWords: Readonly<Partial<Record<FigureUnit, Bilingual>>> = {
  teams: { en: " teams", es: " equipos" },
  prisons: { en: " prisons", es: " prisiones" },
  people: { en: " people", es: " personas" },
  "people/year": { en: " people a year", es: " personas al año" },
  miles: { en: " miles", es: " millas" },
  "entry points": { en: " entry points", es: " puntos de entrada" },
  times: { en: " times", es: " veces" },
  metres: { en: " metres", es: " metros" },
  "MXN/USD": { en: " pesos", es: " pesos" },
};

/** The figure as the paper prints it, with its hedge in words: "more than US$3.6 billion", "nearly -40 %". */
export function formatFigure(figure: Figure, locale: Locale): string {
  const { digits, scale } = figure.printed;
  const number = `${formatDecimal(digits, locale)}${scaleWords[scale][locale]}`;
  const hedge = HEDGES[figure.hedge][locale];
  const value =
    figure.unit === "percent"
      ? `${number} %`
      : figure.unit.startsWith("USD")
        ? `US$${number}`
        : figure.unit === "rank"
          ? locale === "en"
            ? `no. ${number}`
            : `n.º ${number}`
          : `${number}${countedWords[figure.unit]?.[locale] ?? ""}`;
  return hedge === "" ? value : `${hedge} ${value}`;
}

/** A comparison's verdict in words, with the numbers it rests on. */
export function formatVerdict({ figure, link, findings }: Comparison, locale: Locale): string {
  switch (findings.kind) {
    case "level":
      return sentences(levelWords(findings, link.kind === "level" ? (link.why?.[locale] ?? null) : null, locale));
    case "share":
      return sentences(shareWords(findings, locale));
    case "rank":
      return sentences(rankWords(findings, locale));
    case "growth":
      return sentences(growthWords(figure, findings, locale));
    case "total":
      return sentences(totalWords(findings, locale));
    case "none":
      return link.kind === "none" ? NO_SERIES_REASONS[link.reason][locale] : "";
    default:
      return findings satisfies never;
  }
}

type Words = readonly (string | null)[];
type Of<K extends Findings["kind"]> = Extract<Findings, { kind: K }>;

const sentences = (words: Words): string => words.filter((word) => word !== null).join(" ");

/** Percentages with a sign and one decimal; six stored decimals are for machines. */
function signed(percent: DecimalText, locale: Locale, digits = 1): string {
  const rounded = decimal(percent).toDecimalPlaces(digits);
  return `${rounded.isNegative() ? "−" : "+"}${formatDecimal(rounded.abs().toFixed(digits), locale)} %`;
}

/** Money of millions and more in millions: nobody reads ten digits. */
function amount(value: DecimalText, unit: string, locale: Locale): string {
  const number = decimal(value);
  if (unit !== "USD" || number.abs().lt(1_000_000)) return formatDecimal(value, locale);
  const millions = formatDecimal(number.div(1_000_000).toDecimalPlaces(1).toFixed(1), locale);
  return locale === "en" ? `US$${millions} million` : `US$${millions} millones`;
}

const valueOf = (row: Row, locale: Locale): string => amount(row.value ?? "", row.unit, locale);
const titleOf = (id: SeriesId, locale: Locale): string => seriesOf(id).title[locale];

function levelWords({ record, now, gap, since }: Of<"level">, why: string | null, locale: Locale): Words {
  const en = locale === "en";
  if (!record)
    return [
      en
        ? "No official value for that period is held at this date."
        : "No se tiene un valor oficial de ese periodo a esta fecha.",
    ];
  const then = formatPeriod(record.period, locale);
  return [
    en
      ? `The record says ${valueOf(record, locale)} for ${then}.`
      : `El registro (${then}) dice ${valueOf(record, locale)}.`,
    changeWords(gap, locale, (percent) =>
      en ? `That is ${percent} against the paper's figure.` : `Es ${percent} frente a la cifra del estudio.`,
    ),
    why,
    now && now.period !== record.period
      ? en
        ? `Newest: ${valueOf(now, locale)} (${formatPeriod(now.period, locale)}).`
        : `Lo más reciente: ${valueOf(now, locale)} (${formatPeriod(now.period, locale)}).`
      : null,
    changeWords(since, locale, (percent) =>
      en
        ? `Like for like, in the series itself: ${percent} since then.`
        : `En la misma serie, entre iguales: ${percent} desde entonces.`,
    ),
  ];
}

/** A percentage in its sentence, or why there is none. */
function changeWords(change: Change | null, locale: Locale, words: (percent: string) => string): string | null {
  if (!change) return null;
  if (change.comparable) return words(signed(change.percent, locale));
  const reason = GATE_RULES[change.failed[0]][locale];
  return locale === "en" ? `No percentage: ${lowerFirst(reason)}` : `Sin porcentaje: ${lowerFirst(reason)}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function shareWords({ then, now }: Of<"share">, locale: Locale): Words {
  const en = locale === "en";
  if (!then)
    return [en ? "No official share is held at this date." : "No se tiene una proporción oficial a esta fecha."];
  const say = (share: NonNullable<typeof then>): string =>
    en
      ? `${formatDecimal(share.percent, locale)} % in ${formatPeriod(share.period, locale)} (${valueOf(share.part, locale)} of ${valueOf(share.whole, locale)})`
      : `${formatDecimal(share.percent, locale)} % en el ${formatPeriod(share.period, locale)} (${valueOf(share.part, locale)} de ${valueOf(share.whole, locale)})`;
  return [
    en
      ? `Border Patrol's record, southwest: ${say(then)}.`
      : `Registro de la Patrulla Fronteriza, suroeste: ${say(then)}.`,
    now && now.period !== then.period
      ? en
        ? `Last complete year: ${say(now)}.`
        : `Último año completo: ${say(now)}.`
      : null,
  ];
}

function rankWords({ answers }: Of<"rank">, locale: Locale): Words {
  const en = locale === "en";
  if (answers.length === 0)
    return [en ? "No count of that month is held at this date." : "No se tiene un conteo de ese mes a esta fecha."];
  return answers.map(({ seriesId, row, months, firstThen, surpassedBy }) => {
    const head = `${titleOf(seriesId, locale)}: ${valueOf(row, locale)}`;
    const then = firstThen
      ? en
        ? "the highest month until then"
        : "el mes más alto hasta entonces"
      : en
        ? "not the highest month even then"
        : "ni siquiera entonces el mes más alto";
    if (!surpassedBy?.value)
      return en
        ? `${head}, ${then}, and of all ${String(months)} months held.`
        : `${head}, ${then} y de los ${String(months)} meses que se tienen.`;
    const more = amount(toDecimalText(decimal(surpassedBy.value).minus(row.value ?? "0")), row.unit, locale);
    const when = formatPeriod(surpassedBy.period, locale);
    return en
      ? `${head}, ${then}; first surpassed in ${when} by ${more} (${valueOf(surpassedBy, locale)}).`
      : `${head}, ${then}; superado por primera vez en ${when} por ${more} (${valueOf(surpassedBy, locale)}).`;
  });
}

function growthWords(figure: Figure, { check, record, now }: Of<"growth">, locale: Locale): Words {
  const en = locale === "en";
  if (check.verdict !== "not-checkable") return check.readings.map((reading) => readingWords(reading, locale));
  const implied = check.implied && amount(roundedText(check.implied.value), figure.unit, locale);
  return [
    implied
      ? en
        ? `The paper prints one endpoint only: its growth implies about ${implied} before.`
        : `El estudio imprime sólo un extremo: su crecimiento implica unos ${implied} antes.`
      : en
        ? "The paper prints neither endpoint."
        : "El estudio no imprime ninguno de los extremos.",
    record
      ? en
        ? `The record of ${formatPeriod(record.period, locale)}: ${valueOf(record, locale)}.`
        : `Registro (${formatPeriod(record.period, locale)}): ${valueOf(record, locale)}.`
      : null,
    now && now.period !== record?.period
      ? en
        ? `Last complete: ${valueOf(now, locale)} (${formatPeriod(now.period, locale)}).`
        : `Último completo: ${valueOf(now, locale)} (${formatPeriod(now.period, locale)}).`
      : null,
  ];
}

const roundedText = (value: DecimalText): DecimalText => decimal(value).toDecimalPlaces(0).toFixed(0);

const grownWords = {
  value: { en: "The paper's own numbers", es: "Los propios números del estudio" },
  base: { en: "The dollar, by the paper's own numbers,", es: "El dólar, según los propios números del estudio," },
  counter: { en: "The peso, by the same numbers,", es: "El peso, según los mismos números," },
} as const;

function readingWords(reading: GrowthReading, locale: Locale): string {
  const en = locale === "en";
  const subject = grownWords[reading.of][locale];
  const gives = en ? (reading.of === "value" ? "give" : "moved") : reading.of === "value" ? "dan" : "cambió";
  const digits = decimal(reading.percent).abs().gte(100) ? 0 : 1;
  const point = signed(reading.percent, locale, digits);
  if (reading.openAbove) {
    const needed = amount(roundedText(reading.needed), "USD", locale);
    return en
      ? `${subject} ${gives} at least ${point}; ${signed(reading.stated, locale, 0)} would need ${needed} at the end.`
      : `${subject} ${gives} al menos ${point}; ${signed(reading.stated, locale, 0)} exigiría ${needed} al final.`;
  }
  const range = `${signed(reading.low, locale, digits)} ${en ? "to" : "a"} ${signed(reading.high, locale, digits)}`;
  return en
    ? `${subject} ${gives} ${point} (${range} with their rounding), not ${signed(reading.stated, locale, 0)}.`
    : `${subject} ${gives} ${point} (${range} con su redondeo), no ${signed(reading.stated, locale, 0)}.`;
}

function totalWords({ parts, now }: Of<"total">, locale: Locale): Words {
  const en = locale === "en";
  const [sum, remainder] = [amount(parts.sum, "USD", locale), amount(parts.remainder, "USD", locale)];
  return [
    en
      ? `The parts the paper itemises add up to ${sum}, ${parts.percent} % of it; ${remainder} is not itemised.`
      : `Las partes que el estudio detalla suman ${sum}, ${parts.percent} %; ${remainder} no se detallan.`,
    en
      ? "No percentage with the live series: a total of ten years is not one year, and all bilateral aid is not Mérida alone."
      : "Sin porcentaje con la serie viva: un total de diez años no es un año, y toda la asistencia bilateral no es sólo Mérida.",
    now
      ? en
        ? `Latest complete year: ${valueOf(now, locale)} (${formatPeriod(now.period, locale)}).`
        : `Último año completo: ${valueOf(now, locale)} (${formatPeriod(now.period, locale)}).`
      : null,
  ];
}
