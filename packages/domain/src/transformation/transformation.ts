import type { SeriesId } from "../keys.ts";
import type { CalendarKind, Frequency, Period } from "../period.ts";
import type { AggregationMethod, UnitsId } from "./units.ts";

/** What values go through, in this order: to coarser periods by `method`, per 100,000 of a population, then `units`. */
export interface Transformation {
  readonly units: UnitsId;
  /** Set for `idx` only. */
  readonly basePeriod: Period | null;
  readonly frequency: Frequency;
  readonly calendar: CalendarKind;
  /** Null where the series keeps its frequency. */
  readonly method: AggregationMethod | null;
  readonly per100000: SeriesId | null;
}
