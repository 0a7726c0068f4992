import { addDays, parsePeriod, type IsoDate, type Period } from "@frontera/domain";

const dayOf = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);
const isWeekend = (day: IsoDate): boolean => [0, 6].includes(dayOf(day).getUTCDay());

/** Easter Sunday, by the rule of the Gregorian calendar (Meeus). */
function easterOf(year: number): IsoDate {
  const [cycle, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const moon =
    (19 * cycle +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const day = moon + week - 7 * Math.floor((cycle + 11 * moon + 22 * week) / 451) + 114;
  return `${String(year)}-${String(Math.floor(day / 31)).padStart(2, "0")}-${String((day % 31) + 1).padStart(2, "0")}`;
}

/** Where banks of Mexico, Frankfurt and New York are closed for two weekdays in a row: about Easter, and from Christmas to the new year. */
function isInHolidays(day: IsoDate): boolean {
  const monthAndDay = day.slice(5);
  if (monthAndDay >= "12-24" || monthAndDay <= "01-02") return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return day >= addDays(easter, -3) && day <= addDays(easter, 1);
}

/** Weekdays strictly between two days of a rate, holidays that come in a row aside; of any other time a single day may be a holiday. */
export function daysMissing(from: IsoDate, to: IsoDate): readonly Period[] {
  const days: IsoDate[] = [];
  for (let day = addDays(from, 1); day < to && days.length < 60; day = addDays(day, 1))
    if (!isWeekend(day)) days.push(day);
  return days.some(isInHolidays) && days.length < 4 ? [] : days.map((day) => parsePeriod(day));
}
