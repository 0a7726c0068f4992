import type { ClaimReading, Result, Size } from "@frontera/claims";
import { decimal, type Catalogue, type Locale, type Period, type Row } from "@frontera/domain";
import { formatDecimal, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { shortValue } from "../short.ts";
import { messages } from "./messages.ts";
import { CLAIM_HEDGE_WORDS } from "./verdicts.ts";

/** To one decimal, as it is judged; without a sign. */
export const percentWords = (percent: string, locale: Locale): string =>
  say(messages.percent[locale], locale, {
    number: formatDecimal(decimal(percent).abs().toDecimalPlaces(1).toFixed(), locale),
  });

type Unit = "percent" | "times" | "level" | "difference";

const unitOf = (catalogue: Catalogue, reading: ClaimReading): string => catalogue.seriesOf(reading.series).unit;

/** A value of the series with the unit that people say with it. */
export function level(catalogue: Catalogue, reading: ClaimReading, value: string, locale: Locale): string {
  const unit = unitOf(catalogue, reading);
  const number = shortValue(value, unit, locale);
  return Object.hasOwn(messages.units, unit)
    ? say(messages.units[unit as keyof typeof messages.units][locale], locale, { number })
    : number;
}

export function resultWords(
  catalogue: Catalogue,
  reading: ClaimReading,
  { value, unit }: Result,
  locale: Locale,
): string {
  return sizeIn(unit, value.replace("-", ""), (text) => level(catalogue, reading, text, locale), locale);
}

function sizeIn(unit: Unit, value: string, inUnit: (value: string) => string, locale: Locale): string {
  switch (unit) {
    case "percent":
      return percentWords(value, locale);
    case "times":
      return say(messages.times[locale], locale, { number: formatDecimal(value, locale) });
    case "level":
    case "difference":
      return inUnit(value);
    default:
      return unit satisfies never;
  }
}

/** A number as the sentence gives it, with its digits. */
export function sizeWords(catalogue: Catalogue, reading: ClaimReading, size: Size, locale: Locale): string {
  const told = ({ digits, scale }: Size["printed"]): string => {
    const number = say(messages.scales[scale][locale], locale, { digits: formatDecimal(digits, locale) });
    const unit = size.unit ?? unitOf(catalogue, reading);
    if (size.unit === "percent")
      return say(messages.percent[locale], locale, {
        number: size.printed.inWords ? formatDecimal(decimal(digits).toDecimalPlaces(1).toFixed(), locale) : number,
      });
    if (size.unit === "times") return say(messages.times[locale], locale, { number });
    return Object.hasOwn(messages.units, unit)
      ? say(messages.units[unit as keyof typeof messages.units][locale], locale, { number })
      : number;
  };
  return say(CLAIM_HEDGE_WORDS[size.hedge][locale], locale, {
    size: told(size.printed),
    upper: size.upper ? told(size.upper) : "",
  });
}

/** A period behind a preposition: in Spanish a fiscal year has its article. */
export function led(by: "in" | "from" | "to" | "since", period: Period | undefined, locale: Locale): string {
  if (period === undefined) return "";
  return say(messages.led[by][locale], locale, {
    of: period.startsWith("FY") ? "yes" : "no",
    period: formatPeriod(period, locale),
  });
}

/** `value (period)`. */
export const valueAt = (catalogue: Catalogue, reading: ClaimReading, row: Row, locale: Locale): string =>
  say(messages.valueAt[locale], locale, {
    value: level(catalogue, reading, row.value ?? "", locale),
    period: formatPeriod(row.period, locale),
  });
