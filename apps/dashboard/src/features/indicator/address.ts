import { textOf, say } from "@frontera/words";
import { CATALOGUE, MAX_COMPARED, requestsCompared } from "@frontera/content";
import { type Indicator, type Locale, type Series } from "@frontera/domain";
import { AddressParser, type SearchParams } from "../../address/address-parser.ts";
import { planFor, readTransformation } from "../../address/transformation.ts";
import { VIEW_NAMES } from "../../address/view-names.ts";
import { LAYOUTS, MAP_TIMES, type View } from "./view.ts";

export const KNOWN_NAMES = [...VIEW_NAMES, "compare", "layout", "add", "map", "municipality"] as const;

/** The view, or every reason why the address cannot be shown, in the reader's language. */
export function readAddress(
  { indicator, locale }: { indicator: Indicator; locale: Locale },
  parameters: SearchParams,
): View | readonly string[] {
  const reading = new AddressParser(parameters, KNOWN_NAMES, locale);
  const series = readSeriesIn(reading, indicator, locale);
  const asOf = reading.pastDate("asOf");
  const recordedAsOf = reading.instant("recordedAsOf");
  const [from, to] = reading.range("observation_start", "observation_end");
  const request = readTransformation(reading);
  const page = reading.page("page");
  const rows = reading.oneOf("rows", ["all"]);
  const layout = reading.oneOf("layout", LAYOUTS);
  const add = reading.text("add");
  const municipality = reading.text("municipality");
  const map = reading.oneOf("map", MAP_TIMES) ?? "now";
  if (!series) return reading.reasons;

  const bare = parameters["series"] === undefined && Object.keys(request).length === 0;
  const beside = bare ? CATALOGUE.indicatorOf(indicator).headline?.before : undefined;
  const compare = readCompared(reading, series, { beside, locale });
  const requests = requestsCompared([series, ...compare], request);
  const transformation = planFor(series, requests[0], { reasons: reading.reasons, before: "", locale });
  for (const [index, other] of compare.entries())
    planFor(other, requests[index + 1] ?? {}, { reasons: reading.reasons, before: `compare ${other.id}: `, locale });
  if (reading.reasons.length > 0) return reading.reasons;
  return {
    indicator,
    series,
    asOf,
    recordedAsOf,
    from,
    to,
    request,
    requests,
    transformation,
    compare,
    layout,
    map,
    add,
    municipality,
    page: rows === "all" ? null : page,
  };
}

function readSeriesIn(
  reading: AddressParser<(typeof KNOWN_NAMES)[number]>,
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

/** Series to set beside the one in view. A bare address, of a subject as published, has `beside`: what stood on the overview before a series that has only just begun. */
function readCompared(
  reading: AddressParser<(typeof KNOWN_NAMES)[number]>,
  series: Series,
  { beside = "", locale }: { beside: string | undefined; locale: Locale },
): readonly Series[] {
  const { failure } = textOf(locale);
  const ids = (reading.text("compare") ?? beside).split(",").filter((id) => id !== "");
  if (ids.length > MAX_COMPARED) reading.reasons.push(say(failure.tooManyCompared, locale, { most: MAX_COMPARED }));
  return ids.slice(0, MAX_COMPARED).flatMap((id, index) => {
    const other = CATALOGUE.findSeries(id);
    if (!other) reading.reasons.push(say(failure.unknownCompared, locale, { value: id }));
    else if (id === series.id || ids.indexOf(id) !== index)
      reading.reasons.push(say(failure.comparedTwice, locale, { value: id }));
    else return [other];
    return [];
  });
}
