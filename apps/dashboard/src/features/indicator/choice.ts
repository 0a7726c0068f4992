import { type SearchParams } from "../../address/address-parser.ts";

/** What the bar above a chart says, as its form's fields: every one a text, empty where nothing is chosen. */
export interface Choice {
  readonly series: string;
  /** First and last day of the range. */
  readonly from: string;
  readonly to: string;
  readonly units: string;
  /** Frequency and calendar in one value: `m`, `a`, `fa`. */
  readonly every: string;
  readonly method: string;
  readonly per: string;
  readonly base: string;
  readonly asOf: string;
  /** Kept while the day stays. */
  readonly recordedAsOf: string;
  readonly compare: readonly string[];
  readonly layout: string;
  /** What the map shows; empty for now. */
  readonly map: string;
  /** Words of a series that is looked for, to be set beside. */
  readonly add: string;
}

/** What an address leaves out, because it is so anyway. */
export interface Usual {
  /** The periods in which what is shown is seen unless others are asked for. */
  readonly every: string;
  /** Whether the series counts in US fiscal years. */
  readonly fiscal: boolean;
  /** How one value is usually made of several. */
  readonly method: string;
}

/** Radio of a range that is none of those named. */
export const CHOSEN = "chosen";

/**
 * The choice that a sent form means. Days that were typed are meant, whatever else is chosen beside them: `shown` holds those that stood there before.
 */
export function choiceOfForm(parameters: SearchParams): Choice {
  const one = (name: string): string => {
    const value = parameters[name];
    return typeof value === "string" ? value : (value?.[0] ?? "");
  };
  const compare = parameters["compare"] ?? [];
  const [from, to, asOf] = [one("observation_start"), one("observation_end"), one("asOf")];
  const [shownFrom = "", shownTo = "", shownAsOf = ""] = one("shown").split("_");
  const [range, known] = [one("range"), one("known")];
  const isTyped = range === CHOSEN || from !== shownFrom || to !== shownTo;
  const day = known === CHOSEN || asOf !== shownAsOf ? asOf : known;
  return {
    series: one("series"),
    from: isTyped ? from : range,
    to: isTyped ? to : "",
    units: one("units"),
    every: one("every"),
    method: one("aggregation_method"),
    per: one("per_100000"),
    base: one("base_date"),
    asOf: day,
    recordedAsOf: day === shownAsOf ? one("recordedAsOf") : "",
    compare: typeof compare === "string" ? compare.split(",") : compare,
    layout: one("layout"),
    map: one("map"),
    add: one("add"),
  };
}

/** The address of a choice, the shortest that says it. */
export function addressOfChoice(choice: Choice, usual: Usual): URLSearchParams {
  const { units, every, base, compare } = choice;
  const isOwn = every === "" || every === usual.every;
  const query = {
    series: choice.series,
    asOf: choice.asOf,
    recordedAsOf: choice.recordedAsOf,
    observation_start: choice.from,
    observation_end: choice.to,
    units: units === "lin" ? "" : units,
    per_100000: choice.per,
    base_date: units === "idx" ? base : "",
    frequency: isOwn ? "" : every.replace("f", ""),
    calendar: isOwn || every.startsWith("f") === usual.fiscal ? "" : calendarOf(every),
    aggregation_method: isOwn ? "" : choice.method || usual.method,
    compare: [...new Set(compare.filter((id) => id !== ""))].join(","),
    layout: compare.length === 0 ? "" : choice.layout,
    map: choice.map,
    add: choice.add,
  };
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
}

const calendarOf = (every: string): string => (every.startsWith("f") ? "us-fiscal" : "calendar");
