import { UNITS_WORDS, METHOD_WORDS, textOf } from "@frontera/words";
import { CATALOGUE, BASIS } from "@frontera/content";
import {
  FREQUENCY_LETTERS,
  frequenciesOf,
  methodsOf,
  planTransformation,
  populationsOf,
  UNITS_IDS,
  USUAL_METHOD,
  type Locale,
  type Series,
} from "@frontera/domain";
import type { SearchParams } from "../../address/reading.ts";
import { sharesAxis } from "./address.ts";
import { requestBeside, type View } from "./view.ts";

type CalendarKind = Series["calendar"];
type Frequency = Series["frequency"];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Periods a reader can choose, in one list: each names a frequency and, for years and quarters, a calendar. */
export function periodChoices(series: Series, locale: Locale): readonly Choice[] {
  const { frequencies, fiscalFrequencies } = textOf(locale);
  const calendars: readonly CalendarKind[] = series.frequency === "A" ? [series.calendar] : ["calendar", "us-fiscal"];
  return frequenciesOf(series).flatMap((frequency) =>
    calendars
      .filter((calendar) => calendar === "calendar" || frequency === "A" || frequency === "Q")
      .map((calendar) => ({
        value: periodValue(frequency, calendar),
        label:
          calendar === "us-fiscal" && (frequency === "A" || frequency === "Q")
            ? fiscalFrequencies[frequency]
            : frequencies[frequency],
      })),
  );
}

export const periodValue = (frequency: Frequency, calendar: CalendarKind): string =>
  calendar === "us-fiscal" && (frequency === "A" || frequency === "Q")
    ? `f${FREQUENCY_LETTERS[frequency]}`
    : FREQUENCY_LETTERS[frequency];

export const unitChoices = (locale: Locale): readonly Choice[] =>
  UNITS_IDS.map((value) => ({ value, label: UNITS_WORDS[value].title[locale] }));

export const methodChoices = (series: Series, locale: Locale): readonly Choice[] =>
  methodsOf(series).map((value) => ({ value, label: METHOD_WORDS[value].title[locale] }));

export const populationChoices = (series: Series, locale: Locale): readonly Choice[] =>
  populationsOf(CATALOGUE, series).map((value) => ({ value, label: CATALOGUE.seriesOf(value).title[locale] }));

/** Series of the subject that can be drawn on the same axis: national ones, and for a state's series the other states of its family. */
export function comparable(view: View): readonly Series[] {
  const { series, request, indicator } = view;
  return CATALOGUE.series.filter(
    (other) =>
      other.id !== series.id &&
      other.indicator === indicator &&
      (other.id === other.family || other.family === series.family) &&
      !("refused" in (planTransformation(BASIS, other, requestBeside(series, other, request)) ?? {})) &&
      sharesAxis(series, other, request),
  );
}

/**
 * The address that a sent form means: empty fields left out, the chosen period as frequency and calendar, and the usual way to make one value
 * of several where none is chosen. Null when the address is not of the form.
 */
export function addressOfForm(parameters: SearchParams): URLSearchParams | null {
  const { every, series: id } = parameters;
  const series = typeof id === "string" ? CATALOGUE.findSeries(id) : null;
  if (typeof every !== "string" || !series) return null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (name !== "every" && value !== undefined && value !== "")
      query.set(name, typeof value === "string" ? value : [...new Set(value.filter((one) => one !== ""))].join(","));
  if (query.get("units") === "lin") query.delete("units");
  if (query.get("units") !== "idx") query.delete("base_date");
  const own = periodValue(series.frequency, series.calendar);
  if (every === own || every === "") query.delete("aggregation_method");
  else {
    query.set("frequency", every.replace("f", ""));
    if (every.startsWith("f") !== (series.calendar === "us-fiscal"))
      query.set("calendar", every.startsWith("f") ? "us-fiscal" : "calendar");
    if (!query.has("aggregation_method")) query.set("aggregation_method", USUAL_METHOD[series.kind]);
  }
  return query;
}
