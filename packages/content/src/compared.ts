import {
  frequenciesOf,
  methodsOf,
  periodInfo,
  populationsOf,
  USUAL_METHOD,
  type Series,
  type TransformationRequest,
} from "@frontera/domain";
import { CATALOGUE } from "./catalogue.ts";
import { PAPER } from "./paper/paper.ts";

/** Series shown beside one, at most: more lines are no longer told apart. */
export const MAX_COMPARED = 3;

const FINE_TO_COARSE = ["D", "W", "M", "Q", "A"] as const;

type Periods = Pick<Series, "frequency" | "calendar">;

/**
 * What each of several series goes through so that all stand in one view, in their order: brought to the coarsest periods among them, or to those asked for; an
 * index of all has one base; a rate is of each one's own population, where it has one. A series that cannot be brought there keeps its own periods. One series
 * alone goes through what is asked, and the first always through what is asked of its periods: what does not suit it is refused by name.
 */
export function requestsCompared(
  shown: readonly [Series, ...Series[]],
  request: TransformationRequest,
): readonly [TransformationRequest, ...TransformationRequest[]] {
  const [first, ...others] = shown;
  if (others.length === 0) return [request];
  const { frequency, calendar, aggregation_method: method, base_date: base, per_100000: per, ...rest } = request;
  const wanted = periodsOf(shown, request);
  const shared = {
    ...rest,
    ...(request.units === "idx" ? { base_date: base ?? periodInfo(PAPER.published).start } : {}),
  };
  const own = frequency === undefined && calendar === undefined ? madeOf(first, wanted, method) : null;
  const asked = { ...request, ...shared };
  return [
    own === null || Object.keys(own).length === 0 ? asked : { ...asked, ...own },
    ...others.map((other) => ({ ...shared, ...madeOf(other, wanted, method), ...populationOf(other, per) })),
  ];
}

function periodsOf(shown: readonly [Series, ...Series[]], { frequency, calendar }: TransformationRequest): Periods {
  const [first] = shown;
  if (frequency !== undefined || calendar !== undefined)
    return { frequency: frequency ?? first.frequency, calendar: calendar ?? first.calendar };
  const rank = (series: Series): number => FINE_TO_COARSE.indexOf(series.frequency);
  return shown.reduce((coarsest, each) => (rank(each) > rank(coarsest) ? each : coarsest));
}

/** Nothing where the series has those periods, or where they cannot be made of it. */
function madeOf(
  series: Series,
  { frequency, calendar }: Periods,
  method: TransformationRequest["aggregation_method"],
): TransformationRequest {
  const isOwn = frequency === series.frequency && calendar === series.calendar;
  const isMade =
    frequenciesOf(series).includes(frequency) && (series.frequency !== "A" || calendar === series.calendar);
  if (isOwn || !isMade) return {};
  return {
    frequency,
    ...(calendar === series.calendar ? {} : { calendar }),
    aggregation_method: method !== undefined && methodsOf(series).includes(method) ? method : USUAL_METHOD[series.kind],
  };
}

function populationOf(series: Series, per: string | undefined): TransformationRequest {
  if (per === undefined) return {};
  const own = populationsOf(CATALOGUE, series);
  const chosen = own.find((id) => id === per) ?? own[0];
  return chosen === undefined ? {} : { per_100000: chosen };
}
