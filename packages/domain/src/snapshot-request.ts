import type { Basis } from "./basis.ts";
import type { SeriesId } from "./keys.ts";
import { type IsoDate, isIsoDate } from "./period.ts";
import { type TransformationRequest, planTransformation } from "./transformation/plan.ts";
import type { Refusal } from "./transformation/refusals.ts";

/** What a snapshot freezes: some series, in a range of days, transformed or as published, as known on a day; with the paper's figures and their verdicts where asked. */
export interface SnapshotRequest extends TransformationRequest {
  readonly asOf: IsoDate;
  /** At least one, each once, in the order of the catalogue. */
  readonly series: readonly SeriesId[];
  readonly observation_start?: IsoDate | undefined;
  readonly observation_end?: IsoDate | undefined;
  readonly figures: boolean;
}

/** Thrown for a transformation that one of the series does not allow. Its message is for programs: words make a sentence of the refusal. */
export class RefusedTransformation extends RangeError {
  readonly refusal: Refusal;
  readonly seriesId: SeriesId;

  constructor(refusal: Refusal, seriesId: SeriesId) {
    super(`${refusal.parameter}: ${refusal.refused} (${seriesId})`);
    this.name = "RefusedTransformation";
    this.refusal = refusal;
    this.seriesId = seriesId;
  }
}

/** A request in its one canonical form: what is not asked for is not in it. Throws RangeError naming what is wrong. */
export function snapshotRequest(
  basis: Basis,
  asked: Omit<SnapshotRequest, "series"> & { readonly series: readonly string[] },
): SnapshotRequest {
  const { asOf, series, observation_start: start, observation_end: end, figures } = asked;
  const unknown = series.find((id) => !basis.catalogue.isSeriesId(id));
  if (unknown !== undefined) throw new RangeError(`series: unknown series "${unknown}"`);
  if (series.length === 0) throw new RangeError("series: at least one is needed");
  for (const [name, day] of Object.entries({ asOf, observation_start: start, observation_end: end }))
    if (day !== undefined && !isIsoDate(day)) throw new RangeError(`${name}: not a date (YYYY-MM-DD): "${day}"`);
  if (start !== undefined && end !== undefined && start > end)
    throw new RangeError(`observation_start ${start} is later than observation_end ${end}`);
  const ids = basis.catalogue.inOrder(series);
  return {
    asOf,
    series: ids,
    ...given({ observation_start: start, observation_end: end }),
    ...transformationOf(basis, asked, ids),
    figures,
  };
}

function transformationOf(basis: Basis, asked: TransformationRequest, ids: readonly SeriesId[]): TransformationRequest {
  const { units, frequency, calendar, aggregation_method, base_date, per_100000 } = asked;
  const request = { units, frequency, calendar, aggregation_method, base_date, per_100000 };
  for (const id of ids) {
    const plan = planTransformation(basis, basis.catalogue.seriesOf(id), request);
    if (plan && "refused" in plan) throw new RefusedTransformation(plan, id);
  }
  return given(request);
}

const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
