import {
  decimal,
  type Catalogue,
  type Change,
  type DecimalText,
  type Findings,
  type Locale,
  type Row,
  type SeriesId,
} from "@frontera/domain";
import { formatDecimal, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { GATE_RULE_WORDS } from "./gate-rules.ts";
import { gradedWords } from "./grades.ts";

/** Sentences in order; null where there is nothing to say. */
export type Words = readonly (string | null)[];

export type FindingsOf<K extends Findings["kind"]> = Extract<Findings, { kind: K }>;

const messages = {
  millions: { en: "US${number} million", es: "US${number} millones" },
  billions: { en: "US${number} billion", es: "US${number} mil millones" },
  percent: { en: "{number}%", es: "{number} %" },
  points: {
    en: "{number} percentage {count, plural, one {point} other {points}}",
    es: "{number} {count, plural, one {punto porcentual} other {puntos porcentuales}}",
  },
  noPercentage: { en: "No percentage: {reasons}", es: "Sin porcentaje: {reasons}" },
} as const;

/** A number with its sign, in a true minus, with the decimals it is written with. */
export function signed(value: DecimalText, unit: string, locale: Locale): string {
  const sign = decimal(value).isZero() ? "" : value.startsWith("-") ? "−" : "+";
  return `${sign}${amount(value.replace("-", ""), unit, locale)}`;
}

/** A percentage with its sign, to so many decimals. */
export const signedPercent = (percent: DecimalText, locale: Locale, digits = 1): string =>
  say(messages.percent[locale], locale, { number: signed(decimal(percent).toFixed(digits), "percent", locale) });

/** Money of millions and more in millions, from a thousand of them on in billions of four digits: nobody reads ten. */
export function amount(value: DecimalText, unit: string, locale: Locale): string {
  const number = decimal(value);
  if (unit !== "USD" || number.abs().lt(1_000_000)) return formatDecimal(value, locale);
  if (number.abs().gte(1_000_000_000))
    return say(messages.billions[locale], locale, {
      number: formatDecimal(number.div(1_000_000_000).toSignificantDigits(4).toFixed(), locale),
    });
  return say(messages.millions[locale], locale, { number: formatDecimal(number.div(1_000_000).toFixed(1), locale) });
}

export function valueOf(row: Row, locale: Locale): string {
  const number = amount(row.value ?? "", row.unit, locale);
  return row.unit === "percent" ? say(messages.percent[locale], locale, { number }) : number;
}

export const titleOf = (catalogue: Catalogue, id: SeriesId, locale: Locale): string =>
  catalogue.seriesOf(id).title[locale];

/** `19,828 (fiscal year 2016)`. */
export const datedValue = (row: Row, locale: Locale): string =>
  `${valueOf(row, locale)} (${formatPeriod(row.period, locale)})`;

/** A change with its grade, in its sentence; or why there is none. */
export function changeWords(
  change: Change | null,
  unit: string,
  locale: Locale,
  words: (change: string) => string,
): string | null {
  if (!change) return null;
  if (!change.comparable) {
    const reasons = change.failed.map((rule) => GATE_RULE_WORDS[rule][locale]).join(" ");
    return say(messages.noPercentage[locale], locale, { reasons: lowerFirst(reasons) });
  }
  const difference = signed(change.difference, unit, locale);
  const bare =
    unit === "percent"
      ? say(messages.points[locale], locale, { number: difference, count: decimal(change.difference).abs().toNumber() })
      : change.percent === null
        ? difference
        : `${difference} (${signedPercent(change.percent, locale)})`;
  return words(gradedWords(change, bare, locale));
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
