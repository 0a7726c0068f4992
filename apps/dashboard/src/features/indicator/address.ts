import { textOf, say } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import { type Indicator, type Locale, type Series, type TransformationRequest } from "@frontera/domain";
import { Reading, type SearchParams } from "../../address/reading.ts";
import { planFor, readTransformation } from "../../address/transformation.ts";
import { VIEW_NAMES } from "../../address/view-names.ts";
import { requestBeside, type View } from "./view.ts";

export const KNOWN_NAMES = [...VIEW_NAMES, "compare"] as const;

/** Series drawn beside the one in view, at most: more lines are no longer told apart. */
export const mostCompared = 3;

/** The view, or every reason why the address cannot be shown, in the reader's language. */
export function readAddress(
  { indicator, locale }: { indicator: Indicator; locale: Locale },
  parameters: SearchParams,
): View | readonly string[] {
  const reading = new Reading(parameters, KNOWN_NAMES, locale);
  const series = readSeriesIn(reading, indicator, locale);
  const asOf = reading.date("asOf");
  const recordedAsOf = reading.instant("recordedAsOf");
  const [from, to] = reading.range("observation_start", "observation_end");
  const request = readTransformation(reading);
  const page = reading.page("page");
  const rows = reading.oneOf("rows", ["all"]);
  if (!series) return reading.reasons;

  const transformation = planFor(series, request, { reasons: reading.reasons, before: "", locale });
  const bare = parameters["series"] === undefined && Object.keys(request).length === 0;
  const beside = bare ? CATALOGUE.indicatorOf(indicator).headline?.before : undefined;
  const compare = readCompared(reading, series, { request, beside, locale });
  if (reading.reasons.length > 0) return reading.reasons;
  return {
    indicator,
    series,
    asOf,
    recordedAsOf,
    from,
    to,
    request,
    transformation,
    compare,
    page: rows === "all" ? null : page,
  };
}

function readSeriesIn(
  reading: Reading<(typeof KNOWN_NAMES)[number]>,
  indicator: Indicator,
  locale: Locale,
): Series | null {
  const { failure } = textOf(locale);
  const id = reading.text("series");
  const series = id === null ? headlineOf(indicator) : CATALOGUE.findSeries(id);
  if (!series) reading.reasons.push(say(failure.unknownSeries, locale, { value: id ?? "" }));
  else if (series.indicator !== indicator)
    reading.reasons.push(
      say(failure.otherIndicator, locale, {
        value: series.id,
        indicator: CATALOGUE.indicatorOf(series.indicator).name[locale],
      }),
    );
  return series;
}

/** What a subject is opened with. */
const headlineOf = (indicator: Indicator): Series | null => {
  const { headline } = CATALOGUE.indicatorOf(indicator);
  return headline ? CATALOGUE.seriesOf(headline.series) : (CATALOGUE.seriesOfIndicator(indicator)[0] ?? null);
};

/**
 * Series that can stand on one axis with the one in view: counted in the same unit once transformed. A bare address, of a
 * subject as published, has `beside`: what stood on the overview before a series that has only just begun.
 */
function readCompared(
  reading: Reading<(typeof KNOWN_NAMES)[number]>,
  series: Series,
  { request, beside = "", locale }: { request: TransformationRequest; beside: string | undefined; locale: Locale },
): readonly Series[] {
  const { failure, units } = textOf(locale);
  const ids = (reading.text("compare") ?? beside).split(",").filter((id) => id !== "");
  if (ids.length > mostCompared) reading.reasons.push(say(failure.tooManyCompared, locale, { most: mostCompared }));
  return ids.flatMap((id) => {
    const other = CATALOGUE.findSeries(id);
    if (!other) reading.reasons.push(say(failure.unknownCompared, locale, { value: id }));
    else if (id === series.id || ids.indexOf(id) !== ids.lastIndexOf(id))
      reading.reasons.push(say(failure.comparedTwice, locale, { value: id }));
    else if (!sharesAxis(series, other, request))
      reading.reasons.push(
        say(failure.otherUnit, locale, { value: id, unit: units[other.unit], own: units[series.unit] }),
      );
    else {
      planFor(other, requestBeside(series, other, request), {
        reasons: reading.reasons,
        before: `compare ${id}: `,
        locale,
      });
      return [other];
    }
    return [];
  });
}

/** Levels and differences keep the series' unit; a percentage, an index or a logarithm has none of it. */
export const sharesAxis = (a: Series, b: Series, { units = "lin", per_100000: per }: TransformationRequest): boolean =>
  a.unit === b.unit || !["lin", "chg", "ch1"].includes(units) || per !== undefined;
