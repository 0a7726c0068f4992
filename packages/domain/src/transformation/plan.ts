import type { Basis } from "../basis.ts";
import type { Catalogue } from "../catalogue.ts";
import type { SeriesId } from "../keys.ts";
import { type CalendarKind, type Frequency, type IsoDate, type Period, isIsoDate, periodOf } from "../period.ts";
import type { Series } from "../series.ts";
import { paperPeriodOf } from "./paper-period.ts";
import { type Refusal, refuse } from "./refusals.ts";
import type { Transformation } from "./transformation.ts";
import type { AggregationMethod, UnitsId } from "./units.ts";

/** What is asked for, under FRED's names; `calendar` and `per_100000` are ours. What is left out keeps the series as it is. */
export interface TransformationRequest {
  readonly units?: UnitsId | undefined;
  readonly frequency?: Frequency | undefined;
  readonly calendar?: CalendarKind | undefined;
  readonly aggregation_method?: AggregationMethod | undefined;
  /** A day in the period that becomes 100; by default the period the paper speaks of. */
  readonly base_date?: IsoDate | undefined;
  /** Id of a population series. */
  readonly per_100000?: string | undefined;
}

/** Weeks do not fit into months: days can become weeks, and nothing can be made of weeks. */
const COARSER: Readonly<Record<Frequency, readonly Frequency[]>> = {
  D: ["D", "W", "M", "Q", "A"],
  W: ["W"],
  M: ["M", "Q", "A"],
  Q: ["Q", "A"],
  A: ["A"],
};

/** The frequencies a series can be shown at, its own first. */
export const frequenciesOf = ({ frequency }: Series): readonly Frequency[] => COARSER[frequency];

/** The ways to make one value of several: stocks and prices have no sum. */
export const methodsOf = ({ kind }: Series): readonly AggregationMethod[] =>
  kind === "flow" ? ["avg", "sum", "eop"] : ["avg", "eop"];

/** The way most readers mean: counts are added up, prices averaged, stocks taken at the end. FRED's own default is the average throughout. */
export const USUAL_METHOD = { flow: "sum", rate: "avg", stock: "eop" } as const satisfies Record<
  Series["kind"],
  AggregationMethod
>;

/** Population series of the same area, held or not; empty where what is counted is not people, cases or events. */
export function populationsOf(catalogue: Catalogue, { area, unit, kind }: Series): readonly SeriesId[] {
  if (kind !== "flow" || !["people", "cases", "events"].includes(unit)) return [];
  const wholes = catalogue.series.filter(({ id, family, population }) => population === true && id === family);
  return wholes.flatMap((whole) =>
    whole.area === area ? whole.id : (catalogue.findSeries(`${whole.id}.${area}`)?.id ?? []),
  );
}

/** Reads a request against a series: what will be done, or why it cannot be, naming the parameter. Null where nothing is asked. */
export function planTransformation(
  { catalogue, document }: Basis,
  series: Series,
  request: TransformationRequest,
): Transformation | Refusal | null {
  const { units = "lin", base_date: baseDate, per_100000: per } = request;
  const aggregation = planAggregation(series, request);
  if ("refused" in aggregation) return aggregation;
  if (baseDate !== undefined && units !== "idx") return refuse("base-without-index", "base_date", baseDate);
  if (baseDate !== undefined && !isIsoDate(baseDate)) return refuse("not-a-date", "base_date", baseDate);
  const population = per === undefined ? null : populationsOf(catalogue, series).find((id) => id === per);
  if (population === undefined) return refuse("population", "per_100000", per ?? "", populationsOf(catalogue, series));
  const { frequency, calendar, method } = aggregation;
  if (units === "lin" && method === null && population === null) return null;
  const base = baseDate ?? paperPeriodOf(document, series, frequency, calendar);
  const basePeriod = units !== "idx" ? null : isIsoDate(base) ? periodOf(base, frequency, calendar) : (base as Period);
  return { units, basePeriod, frequency, calendar, method, per100000: population };
}

type Aggregated = Pick<Transformation, "frequency" | "calendar" | "method">;

function planAggregation(series: Series, request: TransformationRequest): Aggregated | Refusal {
  const { aggregation_method: method } = request;
  const frequency = request.frequency ?? series.frequency;
  const calendar = request.calendar ?? series.calendar;
  if (!COARSER[series.frequency].includes(frequency))
    return refuse(
      "frequency",
      "frequency",
      frequency.toLowerCase(),
      frequenciesOf(series).map((each) => each.toLowerCase()),
    );
  const fiscal = calendar === "us-fiscal";
  if (fiscal && frequency !== "A" && frequency !== "Q") return refuse("calendar", "calendar", calendar);
  if (calendar !== series.calendar && series.frequency === "A")
    return refuse("calendar-of-years", "calendar", calendar);
  if (frequency === series.frequency && calendar === series.calendar)
    return method === undefined
      ? { frequency, calendar, method: null }
      : refuse("method-without-frequency", "aggregation_method", method);
  const asked = method ?? USUAL_METHOD[series.kind];
  return methodsOf(series).includes(asked)
    ? { frequency, calendar, method: asked }
    : refuse("method", "aggregation_method", asked, methodsOf(series));
}
