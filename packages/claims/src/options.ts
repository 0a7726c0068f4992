import type { Spoken } from "@frontera/content";
import { parsePeriod, type Period, type Series } from "@frontera/domain";
import type { Basis, Claim, ClaimReading } from "./claim.ts";
import type { PeriodSaid } from "./period-said.ts";
import type { SentenceInput } from "./said.ts";
import type { Times } from "./times-of.ts";

type Kind = Claim["kind"];

/** A way to make values of a period of the kind that is asked for. */
export interface Option extends Pick<Basis, "series" | "frequency" | "calendar" | "method"> {
  readonly assumed: ClaimReading["assumed"];
}

const usual = { flow: "sum", rate: "avg", stock: "eop" } as const;

/** The ways in which the series of one statistic give values of such periods. */
export function optionsFor(
  unit: Times["unit"],
  series: readonly Series[],
  spoken: Spoken,
  asked: SentenceInput,
  kind: Kind,
): readonly Option[] {
  const none = { assumed: [] as ClaimReading["assumed"] };
  const own = (frequency: Series["frequency"], calendar: Series["calendar"]): Series | undefined =>
    series.find((one) => one.frequency === frequency && one.calendar === calendar);
  const made = (frequency: "M" | "A", calendar: Series["calendar"]): readonly Option[] => {
    const direct = own(frequency, calendar);
    if (direct) return [{ series: direct.id, frequency, calendar, method: null, ...none }];
    const monthly = frequency === "A" ? own("M", "calendar") : undefined;
    if (monthly) return [{ series: monthly.id, frequency, calendar, method: usual[monthly.kind], ...none }];
    const daily = own("D", "calendar");
    if (!daily) return [];
    return methodsOfDays(asked, kind).map((method) => ({ series: daily.id, frequency, calendar, method, ...none }));
  };
  const fiscal = made("A", "us-fiscal");
  const years = made("A", "calendar");
  switch (unit) {
    case "fiscal-year":
      return spoken.fiscal || own("A", "us-fiscal") ? fiscal : [];
    case "year":
      if (asked.isCalendarYear || (!spoken.fiscal && !(own("A", "us-fiscal") && years.length === 0))) return years;
      return [
        ...fiscal.map((option): Option => ({ ...option, assumed: ["fiscal-year"] })),
        ...years.map((option): Option => ({ ...option, assumed: ["calendar-year"] })),
      ];
    case "any": {
      const daily = own("D", "calendar");
      if (daily) return [{ series: daily.id, frequency: "D", calendar: "calendar", method: null, ...none }];
      return fiscal.length > 0 && (spoken.fiscal || years.length === 0) ? fiscal : years;
    }
    case "month":
      return made("M", "calendar");
    case "day": {
      const daily = own("D", "calendar");
      return daily ? [{ series: daily.id, frequency: "D", calendar: "calendar", method: null, ...none }] : [];
    }
    default:
      return unit satisfies never;
  }
}

/** A rate of a month or a year is its average, or some day of it; its change is from average to average and from last day to last day. */
function methodsOfDays(asked: SentenceInput, kind: Kind): readonly ("avg" | "eop" | "any")[] {
  if (kind === "rank") return ["any"];
  if (asked.level === "mean") return ["avg"];
  if (kind === "change") return ["avg", "eop"];
  if (asked.level === "close") return ["eop"];
  const [size] = asked.sizes;
  return asked.level === "reach" || size?.part === "to" || (size && size.hedge !== "exact" && size.hedge !== "about")
    ? ["any"]
    : ["avg"];
}

const pad = (number: number): string => String(number).padStart(2, "0");

/** A period as said, in the calendar of an option. Null for a day that is none. */
export function periodIn(said: PeriodSaid, { calendar }: Option): Period | null {
  const year = String(said.year ?? 0);
  const text =
    said.kind === "month"
      ? `${year}-${pad(said.month ?? 0)}`
      : said.kind === "day"
        ? `${year}-${pad(said.month ?? 0)}-${pad(said.day ?? 0)}`
        : calendar === "us-fiscal"
          ? `FY${year}`
          : year;
  try {
    return parsePeriod(text);
  } catch {
    return null;
  }
}
