import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  comparePeriods,
  isPeriod,
  nextPeriod,
  parsePeriod,
  periodInfo,
  periodOf,
  yearEarlier,
} from "../src/index.ts";
import type { CalendarKind, Frequency } from "../src/period.ts";

const day = fc
  .date({ min: new Date("1925-07-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kind = fc.constantFrom<[Frequency, CalendarKind]>(
  ["D", "calendar"],
  ["W", "calendar"],
  ["M", "calendar"],
  ["Q", "calendar"],
  ["A", "calendar"],
  ["Q", "us-fiscal"],
  ["A", "us-fiscal"],
);

describe("period", () => {
  it.each([
    ["2016-11-08", "D", "calendar", "2016-11-08", "2016-11-08"],
    ["2016-02", "M", "calendar", "2016-02-01", "2016-02-29"],
    ["2016-Q4", "Q", "calendar", "2016-10-01", "2016-12-31"],
    ["2020-W53", "W", "calendar", "2020-12-28", "2021-01-03"],
    ["2016", "A", "calendar", "2016-01-01", "2016-12-31"],
    ["FY2016", "A", "us-fiscal", "2015-10-01", "2016-09-30"],
    ["FY2016-Q1", "Q", "us-fiscal", "2015-10-01", "2015-12-31"],
    ["FY1976", "A", "us-fiscal", "1975-07-01", "1976-06-30"],
    ["FY1976TQ", "Q", "us-fiscal", "1976-07-01", "1976-09-30"],
    ["FY1977", "A", "us-fiscal", "1976-10-01", "1977-09-30"],
  ])("%s is %s of the %s calendar, from %s to %s", (text, frequency, calendar, start, end) => {
    expect(periodInfo(parsePeriod(text))).toEqual({ frequency, calendar, start, end });
  });

  it.each([
    "",
    "16",
    "2016-13",
    "2016-00",
    "2016-02-30",
    "2021-W53",
    "2016-Q5",
    "FY2016-03",
    "2016-1-1",
    "FY1976tq",
    " 2016",
  ])("refuses %j by name", (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(() => parsePeriod(text)).toThrow(`not a period: "${text}"`);
  });

  it("the period of a day holds that day, and reads back from its own text", () => {
    fc.assert(
      fc.property(day, kind, (date, [frequency, calendar]) => {
        const period = periodOf(date, frequency, calendar);
        const { start, end } = periodInfo(period);
        expect(start <= date && date <= end).toBe(true);
        expect(parsePeriod(String(period))).toBe(period);
        expect(periodOf(start, frequency, calendar)).toBe(period);
        expect(periodOf(end, frequency, calendar)).toBe(period);
      }),
    );
  });

  it("periods follow each other without a gap or an overlap", () => {
    fc.assert(
      fc.property(day, kind, (date, [frequency, calendar]) => {
        const period = periodOf(date, frequency, calendar);
        const next = nextPeriod(period);
        if (calendar === "us-fiscal" && frequency === "A" && period === "FY1976") return;
        expect(periodInfo(next).start).toBe(addDays(periodInfo(period).end, 1));
        expect(comparePeriods(period, next)).toBeLessThan(0);
      }),
    );
  });

  it("a year earlier is the same part of the year before, or nothing", () => {
    expect(yearEarlier(parsePeriod("2016-02-29"))).toBeNull();
    expect(yearEarlier(parsePeriod("2020-W53"))).toBeNull();
    expect(yearEarlier(parsePeriod("FY1976TQ"))).toBeNull();
    expect(yearEarlier(parsePeriod("FY2016"))).toBe("FY2015");
    expect(yearEarlier(parsePeriod("2016-11"))).toBe("2015-11");
  });
});
