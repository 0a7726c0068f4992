import { addDays, type IsoDate } from "@frontera/domain";
import { SourceError } from "./source.ts";

const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const weekdayOf = (day: IsoDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** What days a publisher of exchange rates has in its files. */
export interface DailyCalendar {
  /** `H.10`, as the message names it. */
  readonly name: string;
  /** The longest run of weekdays without a row: holidays, where the publisher prints none; 0 where every weekday has a row. */
  readonly longestGap: number;
}

/**
 * Refuses what cannot be a daily file of exchange rates: a day on a weekend, or more weekdays without a row than there are holidays in a row, as in a file
 * of months or one with a part missing. `days` ascend. Throws SourceError naming day and place.
 */
export function assertDaily(
  fileName: string,
  days: readonly { readonly day: IsoDate; readonly place: string }[],
  { name, longestGap }: DailyCalendar,
): void {
  let previous: IsoDate | null = null;
  for (const { day, place } of days) {
    const weekday = weekdayOf(day);
    if (weekday === 0 || weekday === 6)
      throw new SourceError(
        "bad-value",
        `${fileName}: ${day} is a ${weekdayNames[weekday] ?? ""}, and ${name} has no such days (${place}); is this a file of months?`,
      );
    if (previous !== null && weekdaysBetween(previous, day, longestGap) > longestGap)
      throw new SourceError(
        "not-the-file",
        `${fileName}: no rows between ${previous} and ${day} (${place}): a part of the file is missing, or it is not of days`,
      );
    previous = day;
  }
}

/** Weekdays strictly between two days, counted no farther than one past `most`. */
function weekdaysBetween(from: IsoDate, to: IsoDate, most: number): number {
  let count = 0;
  for (let day = addDays(from, 1); day < to && count <= most; day = addDays(day, 1))
    if (![0, 6].includes(weekdayOf(day))) count += 1;
  return count;
}

/** New pesos per dollar since 1991 have been between 3 and 25. Ten times beyond either, it is another unit, the inverse, or a lost decimal point. */
const possible = { least: 0.3, most: 250 };

/** Throws SourceError for what cannot be pesos per dollar, naming value and place. */
export function assertPesosPerDollar(fileName: string, value: string, place: string): void {
  if (Number(value) >= possible.least && Number(value) <= possible.most) return;
  throw new SourceError(
    "bad-value",
    `${fileName}: ${value} cannot be pesos per dollar (${place}): is it quoted the other way round, or without its decimal point?`,
  );
}
