import {
  findSeries,
  FREQUENCY_LETTERS,
  FREQUENCY_OF_LETTER,
  HEADLINES,
  isIsoDate,
  planTransformation,
  seriesOf,
  seriesOfIndicator,
  UNITS_IDS,
  type Indicator,
  type IsoDate,
  type Locale,
  type Series,
  type Transformation,
  type TransformationRequest,
} from "@frontera/domain";
import { fill } from "../../text/fill.ts";
import { textOf } from "../../text/index.ts";
import { requestBeside, type View } from "./view.ts";

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const known = [
  "series",
  "asOf",
  "observation_start",
  "observation_end",
  "units",
  "frequency",
  "calendar",
  "aggregation_method",
  "base_date",
  "per_100000",
  "compare",
  "page",
  "rows",
] as const;

type Name = (typeof known)[number];

/** Series drawn beside the one in view, at most: more lines are no longer told apart. */
export const mostCompared = 3;

/** Reads an address by name, and keeps every reason why it cannot be shown, in the reader's language. */
class Reading {
  readonly reasons: string[] = [];
  readonly #parameters: SearchParams;
  readonly #text: ReturnType<typeof textOf>["failure"];

  constructor(parameters: SearchParams, locale: Locale) {
    this.#parameters = parameters;
    this.#text = textOf(locale).failure;
    for (const name of Object.keys(parameters))
      if (!known.some((one) => one === name)) this.refuse("unknownParameter", { name });
  }

  refuse(why: "unknownParameter" | "repeatedParameter" | "notADate" | "notOneOf", words: Record<string, string>): void {
    this.reasons.push(fill(this.#text[why], words));
  }

  text(name: Name): string | null {
    const given = this.#parameters[name];
    if (given === undefined || given === "") return null;
    if (typeof given === "string") return given;
    this.refuse("repeatedParameter", { name });
    return null;
  }

  date(name: Name): IsoDate | null {
    const value = this.text(name);
    if (value === null || isIsoDate(value)) return value;
    this.refuse("notADate", { name, value });
    return null;
  }

  /** One of a closed list. */
  oneOf<T extends string>(name: Name, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === null) return undefined;
    const found = allowed.find((one) => one === value);
    if (found === undefined) this.refuse("notOneOf", { name, value, allowed: allowed.join(", ") });
    return found;
  }
}

/** The view, or every reason why the address cannot be shown, in the reader's language. */
export function readAddress(
  { indicator, locale }: { indicator: Indicator; locale: Locale },
  parameters: SearchParams,
): View | readonly string[] {
  const text = textOf(locale).failure;
  const reading = new Reading(parameters, locale);
  const series = readSeriesIn(reading, indicator, locale);
  const asOf = reading.date("asOf");
  const [from, to] = [reading.date("observation_start"), reading.date("observation_end")];
  if (from !== null && to !== null && from > to) reading.reasons.push(fill(text.rangeBackwards, { from, to }));
  const request = readRequest(reading);
  const page = reading.text("page");
  if (page !== null && !/^[1-9]\d{0,5}$/.test(page)) reading.reasons.push(fill(text.notAPage, { value: page }));
  const rows = reading.oneOf("rows", ["all"]);
  if (!series) return reading.reasons;

  const transformation = planFor(series, request, "", reading, locale);
  const bare = parameters["series"] === undefined && Object.keys(request).length === 0;
  const beside = bare && indicator !== "context" ? HEADLINES[indicator].before : undefined;
  const compare = readCompared(reading, series, { request, beside, locale });
  if (reading.reasons.length > 0) return reading.reasons;
  return {
    indicator,
    series,
    asOf,
    from,
    to,
    request,
    transformation,
    compare,
    page: rows === "all" ? null : Number(page ?? "1"),
  };
}

function readSeriesIn(reading: Reading, indicator: Indicator, locale: Locale): Series | null {
  const { failure, indicators } = textOf(locale);
  const id = reading.text("series");
  const series = id === null ? headlineOf(indicator) : findSeries(id);
  if (!series) reading.reasons.push(fill(failure.unknownSeries, { value: id ?? "" }));
  else if (series.indicator !== indicator)
    reading.reasons.push(fill(failure.otherIndicator, { value: series.id, indicator: indicators[series.indicator] }));
  return series;
}

/** What a subject is opened with. */
const headlineOf = (indicator: Indicator): Series | null =>
  indicator === "context" ? (seriesOfIndicator(indicator)[0] ?? null) : seriesOf(HEADLINES[indicator].series);

function readRequest(reading: Reading): TransformationRequest {
  const letter = reading.oneOf("frequency", Object.values(FREQUENCY_LETTERS));
  const request = {
    units: reading.oneOf("units", UNITS_IDS),
    frequency: letter === undefined ? undefined : FREQUENCY_OF_LETTER[letter],
    calendar: reading.oneOf("calendar", ["calendar", "us-fiscal"]),
    aggregation_method: reading.oneOf("aggregation_method", ["avg", "sum", "eop"]),
    base_date: reading.date("base_date") ?? undefined,
    per_100000: reading.text("per_100000") ?? undefined,
  } satisfies TransformationRequest;
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}

function planFor(
  series: Series,
  request: TransformationRequest,
  before: string,
  reading: Reading,
  locale: Locale,
): Transformation | null {
  const plan = planTransformation(series, request);
  if (plan === null || !("refused" in plan)) return plan;
  reading.reasons.push(`${before}${plan.parameter}: ${plan.why[locale]}`);
  return null;
}

/**
 * Series that can stand on one axis with the one in view: counted in the same unit once transformed. A bare address, of a
 * subject as published, has `beside`: what stood on the overview before a series that has only just begun.
 */
function readCompared(
  reading: Reading,
  series: Series,
  { request, beside = "", locale }: { request: TransformationRequest; beside: string | undefined; locale: Locale },
): readonly Series[] {
  const { failure, units } = textOf(locale);
  const ids = (reading.text("compare") ?? beside).split(",").filter((id) => id !== "");
  if (ids.length > mostCompared) reading.reasons.push(fill(failure.tooManyCompared, { most: mostCompared }));
  return ids.flatMap((id) => {
    const other = findSeries(id);
    if (!other) reading.reasons.push(fill(failure.unknownCompared, { value: id }));
    else if (id === series.id || ids.indexOf(id) !== ids.lastIndexOf(id))
      reading.reasons.push(fill(failure.comparedTwice, { value: id }));
    else if (!sharesAxis(series, other, request))
      reading.reasons.push(fill(failure.otherUnit, { value: id, unit: units[other.unit], own: units[series.unit] }));
    else {
      planFor(other, requestBeside(series, other, request), `compare ${id}: `, reading, locale);
      return [other];
    }
    return [];
  });
}

/** Levels and differences keep the series' unit; a percentage, an index or a logarithm has none of it. */
export const sharesAxis = (a: Series, b: Series, { units = "lin", per_100000: per }: TransformationRequest): boolean =>
  a.unit === b.unit || !["lin", "chg", "ch1"].includes(units) || per !== undefined;
