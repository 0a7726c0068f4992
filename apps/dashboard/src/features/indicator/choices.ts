import { CATALOGUE, PAPER, requestsCompared } from "@frontera/content";
import {
  FREQUENCY_LETTERS,
  frequenciesOf,
  isIsoDate,
  methodsOf,
  periodInfo,
  UNITS_IDS,
  USUAL_METHOD,
  type IsoDate,
  type Locale,
  type Series,
  type SeriesId,
} from "@frontera/domain";
import { METHOD_WORDS, say, textOf, UNITS_WORDS } from "@frontera/words";
import type { SearchParams } from "../../address/address-parser.ts";
import { addressOfChoice, choiceOfForm, type Choice, type Usual } from "./choice.ts";
import type { View } from "./view.ts";

type CalendarKind = Series["calendar"];
type Frequency = Series["frequency"];

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Periods a reader can choose, in one list: each names a frequency and, for years and quarters, a calendar. */
export function periodChoices(series: Series, locale: Locale): readonly Option[] {
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

export const unitChoices = (locale: Locale): readonly Option[] =>
  UNITS_IDS.map((value) => ({ value, label: UNITS_WORDS[value].title[locale] }));

export const methodChoices = (series: Series, locale: Locale): readonly Option[] =>
  methodsOf(series).map((value) => ({ value, label: METHOD_WORDS[value].title[locale] }));

export const populationChoices = (populations: readonly SeriesId[], locale: Locale): readonly Option[] =>
  populations.map((value) => ({
    value,
    label: populations.length === 1 ? textOf(locale).controls.perYes : CATALOGUE.seriesOf(value).title[locale],
  }));

/** Series of the subject, whole: those a reader most likely sets beside the one in view. */
export const nearSeries = ({ series, indicator }: View): readonly Series[] =>
  CATALOGUE.seriesOfIndicator(indicator).filter(({ id }) => id !== series.id);

/** What an address of these series leaves out. */
export function usualOf(series: Series, compare: readonly Series[]): Usual {
  const [{ frequency = series.frequency, calendar = series.calendar }] = requestsCompared([series, ...compare], {});
  return {
    every: periodValue(frequency, calendar),
    fiscal: series.calendar === "us-fiscal",
    method: USUAL_METHOD[series.kind],
  };
}

/** The choice that a view is. */
export function choiceOf(view: View): Choice {
  const { series, transformation, request } = view;
  return {
    series: series.id,
    from: view.from ?? "",
    to: view.to ?? "",
    units: request.units ?? "lin",
    every: periodValue(transformation?.frequency ?? series.frequency, transformation?.calendar ?? series.calendar),
    method: request.aggregation_method ?? "",
    per: request.per_100000 ?? "",
    base: request.base_date ?? "",
    asOf: view.asOf ?? "",
    recordedAsOf: view.recordedAsOf ?? "",
    compare: view.compare.map(({ id }) => id),
    layout: view.layout ?? "",
    map: view.map === "now" ? "" : view.map,
    add: "",
  };
}

/** The address that a sent form means; null when the address is not of the form. */
export function addressOfForm(parameters: SearchParams): URLSearchParams | null {
  if (typeof parameters["every"] !== "string") return null;
  const choice = choiceOfForm(parameters);
  const series = CATALOGUE.findSeries(choice.series);
  // Who types the id of a series has found it.
  const found = CATALOGUE.findSeries(choice.add.trim());
  const compare = found && found.id !== choice.series ? [...choice.compare, found.id] : choice.compare;
  const beside = compare.flatMap((id) => CATALOGUE.findSeries(id) ?? []);
  return series && addressOfChoice({ ...choice, compare, add: found ? "" : choice.add }, usualOf(series, beside));
}

/** The address of a municipality that was chosen by its key; null where none was, or the series is not held by municipality. */
export function addressOfMunicipality({ municipality, ...others }: SearchParams): URLSearchParams | null {
  const { series: id } = others;
  const family = typeof id === "string" ? CATALOGUE.findSeries(id)?.family : undefined;
  if (family === undefined || typeof municipality !== "string" || !/^\d{5}$/.test(municipality)) return null;
  const series = CATALOGUE.findSeries(`${family}.mun-${municipality}`);
  if (series === null) return null;
  const kept = Object.entries(others).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return new URLSearchParams([...kept.filter(([name]) => name !== "series"), ["series", series.id]]);
}

/** The first days of the ranges a reader is offered, counted back from the newest value; the whole series is none of them. */
export function rangeChoices(newest: IsoDate, locale: Locale): readonly Option[] {
  const text = textOf(locale).controls;
  const years = [1, 5, 10].map((count) => ({
    value: `${String(Number(newest.slice(0, 4)) - count)}${newest.slice(4)}`,
    label: say(text.years, locale, { count }),
  }));
  return [
    { value: periodInfo(PAPER.published).start, label: text.sincePaper },
    ...years.filter(({ value }) => isIsoDate(value)),
    { value: "", label: text.allYears },
  ];
}
