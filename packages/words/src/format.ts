import { periodInfo, type DecimalText, type IsoDate, type Locale, type Period } from "@frontera/domain";
import { intlTags, memo } from "./intl.ts";

const numberFormat = memo((key) => {
  const [tag, digits] = key.split(" ");
  return new Intl.NumberFormat(tag, { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) });
});

const dateFormats = {
  day: { year: "numeric", month: "long", day: "numeric" },
  shortDay: { year: "numeric", month: "short", day: "numeric" },
  month: { year: "numeric", month: "long" },
  instant: { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const dateFormat = memo((key) => {
  const [tag, width] = key.split(" ");
  return new Intl.DateTimeFormat(tag, { ...dateFormats[width as keyof typeof dateFormats], timeZone: "UTC" });
});

const inDate = (date: IsoDate, locale: Locale, width: keyof typeof dateFormats): string =>
  dateFormat(`${intlTags[locale]} ${width}`).format(new Date(`${date}T00:00:00Z`));

/** A hyphen is no minus: beside a number it breaks from it, and is overlooked. */
const withMinus = (words: string): string => words.replace("-", "−");

/** A decimal with all the digits it is stored with, grouped as the language does. */
export function formatDecimal(value: DecimalText, locale: Locale): string {
  const digits = value.split(".")[1]?.length ?? 0;
  return withMinus(numberFormat(`${intlTags[locale]} ${String(digits)}`).format(value as `${number}`));
}

export const formatDay = (date: IsoDate, locale: Locale): string => inDate(date, locale, "day");

export const formatShortDay = (date: IsoDate, locale: Locale): string => inDate(date, locale, "shortDay");

/** An instant to the minute, in UTC and saying so. */
export const formatInstant = (instant: string, locale: Locale): string =>
  `${dateFormat(`${intlTags[locale]} instant`).format(new Date(instant))} UTC`;

const fiscal = { en: "fiscal year", es: "año fiscal" } as const satisfies Record<Locale, string>;
const quarterOf = { en: "quarter", es: "trimestre" } as const satisfies Record<Locale, string>;
const transition = {
  en: "transition quarter, July to September 1976",
  es: "trimestre de transición, julio a septiembre de 1976",
} as const satisfies Record<Locale, string>;

/** A period in words: a day, a month, a year, a fiscal year. */
export function formatPeriod(period: Period, locale: Locale): string {
  if (period === "FY1976TQ") return transition[locale];
  const { frequency, calendar, start } = periodInfo(period);
  switch (frequency) {
    case "D":
      return inDate(start, locale, "day");
    case "M":
      return inDate(start, locale, "month");
    case "W":
      return period;
    case "Q":
    case "A": {
      const [year = "", quarter] = period.replace("FY", "").split("-Q");
      const named = calendar === "us-fiscal" ? `${fiscal[locale]} ${year}` : year;
      return quarter === undefined ? named : `${named}, ${quarterOf[locale]} ${quarter}`;
    }
    default:
      return frequency satisfies never;
  }
}

/** A number short enough for an axis: 50K, 2.5M. */
export const formatTick = (value: number, locale: Locale): string =>
  withMinus(new Intl.NumberFormat(intlTags[locale], { notation: "compact", maximumFractionDigits: 2 }).format(value));
