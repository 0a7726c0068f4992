/** A, Q, M, W, D as in SDMX. */
export type Frequency = "A" | "Q" | "M" | "W" | "D";

/** FRED's letters, as its API spells them. */
export const FREQUENCY_LETTERS = { D: "d", W: "w", M: "m", Q: "q", A: "a" } as const satisfies Record<
  Frequency,
  string
>;

export const FREQUENCY_OF_LETTER = { d: "D", w: "W", m: "M", q: "Q", a: "A" } as const satisfies {
  [F in Frequency as (typeof FREQUENCY_LETTERS)[F]]: F;
};

/** A US fiscal year runs October to September and is named for the year it ends in. */
export type CalendarKind = "calendar" | "us-fiscal";

/** `YYYY-MM-DD`. */
export type IsoDate = string;

/**
 * The time a value is about, in canonical text: `2016-11-08`, `2016-W45`, `2016-11`, `2016-Q4`, `2016`,
 * `FY2016`, `FY2016-Q1`, and `FY1976TQ` for the transition quarter July to September 1976.
 */
export type Period = string & { readonly brand: "Period" };

export interface PeriodInfo {
  readonly frequency: Frequency;
  readonly calendar: CalendarKind;
  /** First and last day, both inside the period. */
  readonly start: IsoDate;
  readonly end: IsoDate;
}

const dayMs = 86_400_000;

const iso = (date: Date): IsoDate => date.toISOString().slice(0, 10);

const utc = (year: number, monthIndex: number, day: number): Date => {
  const date = new Date(Date.UTC(2000, monthIndex, day));
  date.setUTCFullYear(year, monthIndex, day);
  return date;
};

const span = (frequency: Frequency, calendar: CalendarKind, start: Date, end: Date): PeriodInfo => ({
  frequency,
  calendar,
  start: iso(start),
  end: iso(end),
});

/** A real day of the calendar, written `YYYY-MM-DD`. There was no year 0. */
export function isIsoDate(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && iso(date) === text;
}

/** The date `days` later (earlier when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  iso(new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs));

const isoWeekOne = (year: number): Date => {
  const fourth = utc(year, 0, 4);
  return new Date(fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs);
};

/** Fiscal years to 1976 ran July to June; the transition quarter moved them to October to September. */
const fiscalStart = (year: number): Date => (year <= 1976 ? utc(year - 1, 6, 1) : utc(year - 1, 9, 1));

const fiscalEnd = (year: number): Date => (year <= 1976 ? utc(year, 5, 30) : utc(year, 8, 30));

function tryRead(text: string): PeriodInfo | null {
  if (isIsoDate(text)) return { frequency: "D", calendar: "calendar", start: text, end: text };
  if (text === "FY1976TQ") return span("Q", "us-fiscal", utc(1976, 6, 1), utc(1976, 8, 30));
  const match = /^(FY)?(\d{4})(?:-(?:(\d{2})|W(\d{2})|Q([1-4])))?$/.exec(text);
  if (!match) return null;
  const [, fiscal, yearText, month, week, quarter] = match;
  const year = Number(yearText);
  if (quarter !== undefined) {
    const index = (Number(quarter) - 1) * 3;
    const first = fiscal ? fiscalStart(year) : utc(year, 0, 1);
    const start = utc(first.getUTCFullYear(), first.getUTCMonth() + index, 1);
    const end = utc(start.getUTCFullYear(), start.getUTCMonth() + 3, 0);
    return span("Q", fiscal ? "us-fiscal" : "calendar", start, end);
  }
  if (fiscal) return month || week ? null : span("A", "us-fiscal", fiscalStart(year), fiscalEnd(year));
  if (month !== undefined) {
    const index = Number(month) - 1;
    return index < 0 || index > 11 ? null : span("M", "calendar", utc(year, index, 1), utc(year, index + 1, 0));
  }
  if (week !== undefined) {
    const start = new Date(isoWeekOne(year).getTime() + (Number(week) - 1) * 7 * dayMs);
    if (Number(week) < 1 || start >= isoWeekOne(year + 1)) return null;
    return span("W", "calendar", start, new Date(start.getTime() + 6 * dayMs));
  }
  return span("A", "calendar", utc(year, 0, 1), utc(year, 11, 31));
}

const known = new Map<string, PeriodInfo>();

export const isPeriod = (text: string): text is Period => known.has(text) || tryRead(text) !== null;

/** Throws RangeError naming the text. */
export function parsePeriod(text: string): Period {
  if (!isPeriod(text)) throw new RangeError(`not a period: "${text}"`);
  return text;
}

/** Frequency, calendar, first and last day of a period. */
export function periodInfo(period: Period): PeriodInfo {
  const held = known.get(period);
  if (held) return held;
  const info = tryRead(period);
  if (!info) throw new RangeError(`not a period: "${period}"`);
  known.set(period, info);
  return info;
}

/** The period of a frequency and calendar that holds a day. */
export function periodOf(date: IsoDate, frequency: Frequency, calendar: CalendarKind = "calendar"): Period {
  if (!isIsoDate(date)) throw new RangeError(`not a date: "${date}"`);
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  switch (frequency) {
    case "D":
      return parsePeriod(date);
    case "M":
      return parsePeriod(date.slice(0, 7));
    case "W": {
      const thursday = addDays(date, 3 - ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
      const weekYear = Number(thursday.slice(0, 4));
      const first = isoWeekOne(weekYear).getTime();
      const week = 1 + Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / (7 * dayMs));
      return parsePeriod(`${thursday.slice(0, 4)}-W${String(week).padStart(2, "0")}`);
    }
    case "Q":
    case "A": {
      if (calendar === "calendar")
        return parsePeriod(
          frequency === "A" ? date.slice(0, 4) : `${date.slice(0, 4)}-Q${String(Math.ceil(month / 3))}`,
        );
      if (date >= "1976-07-01" && date <= "1976-09-30") return parsePeriod("FY1976TQ");
      const firstMonth = date < "1976-07-01" ? 7 : 10;
      const name = `FY${String(month >= firstMonth ? year + 1 : year).padStart(4, "0")}`;
      return parsePeriod(
        frequency === "A" ? name : `${name}-Q${String(Math.floor(((month - firstMonth + 12) % 12) / 3) + 1)}`,
      );
    }
    default:
      return frequency satisfies never;
  }
}

/** Order by first day, then by last: sorts periods of one frequency in time. */
export function comparePeriods(a: Period, b: Period): number {
  const left = periodInfo(a);
  const right = periodInfo(b);
  if (left.start !== right.start) return left.start < right.start ? -1 : 1;
  return left.end < right.end ? -1 : left.end > right.end ? 1 : 0;
}

/** The next period of the same frequency and calendar. */
export function nextPeriod(period: Period): Period {
  const { frequency, calendar, end } = periodInfo(period);
  const after = addDays(end, 1);
  // A fiscal year is followed by the transition quarter only in 1976, and that quarter by a fiscal year.
  return period === "FY1976TQ" ? parsePeriod("FY1977") : periodOf(after, frequency, calendar);
}

/** The same part of the year one year earlier: month to month, quarter to quarter, day to the same date. Null where there is none. */
export function yearEarlier(period: Period): Period | null {
  if (period === "FY1976TQ") return null;
  const text = period.replace(/\d{4}/, (year) => String(Number(year) - 1).padStart(4, "0"));
  return isPeriod(text) ? text : null;
}
