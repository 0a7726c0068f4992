import type { Catalogue } from "../catalogue.ts";
import { decimal, type DecimalText } from "../decimal.ts";
import { formatDecimal, formatPeriod } from "../format.ts";
import type { Row } from "../rows.ts";
import { type SeriesId } from "../series.ts";
import type { Locale } from "../text.ts";
import type { Change } from "./change.ts";
import type { Findings } from "./findings.ts";
import { GATE_RULES } from "./gate.ts";

/** Sentences in order; null where there is nothing to say. */
export type Words = readonly (string | null)[];

export type FindingsOf<K extends Findings["kind"]> = Extract<Findings, { kind: K }>;

/** A number with its sign, in a true minus, with the decimals it is written with. */
export function signed(value: DecimalText, unit: string, locale: Locale): string {
  const sign = decimal(value).isZero() ? "" : value.startsWith("-") ? "−" : "+";
  return `${sign}${amount(value.replace("-", ""), unit, locale)}`;
}

/** A percentage with its sign, to so many decimals. */
export const signedPercent = (percent: DecimalText, locale: Locale, digits = 1): string =>
  `${signed(decimal(percent).toFixed(digits), "percent", locale)} %`;

/** Money of millions and more in millions: nobody reads ten digits. */
export function amount(value: DecimalText, unit: string, locale: Locale): string {
  const number = decimal(value);
  if (unit !== "USD" || number.abs().lt(1_000_000)) return formatDecimal(value, locale);
  const millions = formatDecimal(number.div(1_000_000).toFixed(1), locale);
  return `US$${millions} ${locale === "en" ? "million" : "millones"}`;
}

export const valueOf = (row: Row, locale: Locale): string => amount(row.value ?? "", row.unit, locale);

export const titleOf = (catalogue: Catalogue, id: SeriesId, locale: Locale): string =>
  catalogue.seriesOf(id).title[locale];

/** `19,828 (fiscal year 2016)`. */
export const datedValue = (row: Row, locale: Locale): string =>
  `${valueOf(row, locale)} (${formatPeriod(row.period, locale)})`;

/** A change in its sentence, or why there is none. */
export function changeWords(
  change: Change | null,
  unit: string,
  locale: Locale,
  words: (change: string) => string,
): string | null {
  if (!change) return null;
  if (!change.comparable) {
    const reasons = change.failed.map((rule) => GATE_RULES[rule][locale]).join(" ");
    return `${locale === "en" ? "No percentage:" : "Sin porcentaje:"} ${lowerFirst(reasons)}`;
  }
  const difference = signed(change.difference, unit, locale);
  return words(change.percent === null ? difference : `${difference} (${signedPercent(change.percent, locale)})`);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
