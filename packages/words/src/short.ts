import {
  decimal,
  periodInfo,
  UNITS,
  type DecimalText,
  type IsoDate,
  type Locale,
  type Period,
  type Row,
} from "@frontera/domain";
import { formatDecimal, formatPeriod } from "./format.ts";
import { intlTags, memo } from "./intl.ts";
import { say } from "./message.ts";

const messages = {
  percent: { en: "{number}%", es: "{number}\u202f%" },
  billions: { en: "US${number} billion", es: "{number} mil millones de dólares" },
  millions: { en: "US${number} million", es: "{number} millones de dólares" },
  dollars: { en: "US${number}", es: "{number} dólares" },
  bare: { en: "{value}", es: "{value}" },
  "at-least": { en: "at least {value}", es: "al menos {value}" },
  "at-most": { en: "at most {value}", es: "a lo sumo {value}" },
  "as-published": { en: "{value} as published", es: "{value} según lo publicado" },
  fiscalYear: { en: "FY{year}", es: "AF{year}" },
} as const;

/** A value as people say it: at most four significant digits where they are not the point. All digits are one click away and in files. */
export function shortValue(value: DecimalText, unit: string, locale: Locale): string {
  const number = decimal(value);
  const sign = number.isNegative() ? "−" : "";
  if (unit === "USD") return `${sign}${shortMoney(number.abs().toFixed(), locale)}`;
  if (unit === "percent") return `${sign}${shortPercent(value, locale)}`;
  // Nobody weighs finer.
  if (unit === "pounds" && number.gte(10)) return formatDecimal(number.toFixed(0), locale);
  if (number.isInteger()) return formatDecimal(value, locale);
  return formatDecimal(number.toFixed(number.abs().gte(1000) ? 0 : number.abs().gte(100) ? 1 : 2), locale);
}

/**
 * A row's value as people say it: with its sign where it is a change, and with its grade where a change of method lies in between: an index that fell by
 * at least 69% is at most 31. Empty without a value.
 */
export function shortRow(row: Pick<Row, "value" | "unit" | "transformation" | "changeGrade">, locale: Locale): string {
  if (row.value === null) return "";
  const { against } = UNITS[row.transformation?.units ?? "lin"];
  const isRise = (against === "previous" || against === "year-earlier") && decimal(row.value).gt(0);
  const value = `${isRise ? "+" : ""}${shortValue(row.value, row.unit, locale)}`;
  return say(messages[boundOf(row, against === "base")][locale], locale, { value });
}

function boundOf(
  { changeGrade, value }: Pick<Row, "value" | "changeGrade">,
  isIndex: boolean,
): "bare" | "at-least" | "at-most" | "as-published" {
  if (changeGrade === null || changeGrade === "like-for-like") return "bare";
  const isFallen = isIndex && value !== null && decimal(value).lt(100);
  if (changeGrade === "as-published" || !isFallen) return changeGrade;
  return changeGrade === "at-least" ? "at-most" : "at-least";
}

/** Of an amount without a sign. */
function shortMoney(value: DecimalText, locale: Locale): string {
  const number = decimal(value);
  const [scale, size] = number.gte(1e9) ? (["billions", 1e9] as const) : (["millions", 1e6] as const);
  if (number.lt(1e6))
    return say(messages.dollars[locale], locale, { number: formatDecimal(number.toFixed(0), locale) });
  const scaled = number.div(size);
  const digits = scaled.gte(1000) ? 0 : scale === "billions" && scaled.lt(10) ? 2 : 1;
  return say(messages[scale][locale], locale, { number: formatDecimal(scaled.toFixed(digits), locale) });
}

/** How large a percentage is: without decimals from 10 on; without a sign. Its direction is said in a word beside it. */
export function shortPercent(percent: DecimalText, locale: Locale): string {
  const size = decimal(percent).abs();
  return say(messages.percent[locale], locale, { number: formatDecimal(size.toFixed(size.gte(9.95) ? 0 : 1), locale) });
}

/** `−60%`, `+4.1%`, and `×4.8` for what has become three times as much or more. */
export function shortChange(percent: DecimalText, locale: Locale): string {
  const number = decimal(percent);
  if (number.gte(200)) return `×${formatDecimal(number.div(100).plus(1).toFixed(1), locale)}`;
  const sign = number.isZero() ? "" : number.isNegative() ? "−" : "+";
  return `${sign}${shortPercent(percent, locale)}`;
}

const monthFormat = memo((tag) => new Intl.DateTimeFormat(tag, { year: "numeric", month: "short", timeZone: "UTC" }));

/** `25 Sep 2026`: the day before the month in both languages, so that no comma stands in it. */
export const shortDay = (date: IsoDate, locale: Locale): string =>
  `${String(Number(date.slice(8)))} ${monthFormat(intlTags[locale]).format(new Date(`${date}T00:00:00Z`))}`;

/** `Aug 2026`, `FY2023`, `25 Sep 2026`. */
export function shortPeriod(period: Period, locale: Locale): string {
  const { frequency, calendar, start } = periodInfo(period);
  if (frequency === "D") return shortDay(start, locale);
  if (frequency === "M") return monthFormat(intlTags[locale]).format(new Date(`${start}T00:00:00Z`));
  if (frequency === "A" && calendar === "us-fiscal" && period !== "FY1976TQ")
    return say(messages.fiscalYear[locale], locale, { year: period.slice(2) });
  return formatPeriod(period, locale);
}
