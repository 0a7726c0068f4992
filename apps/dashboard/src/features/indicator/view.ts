import {
  FREQUENCY_LETTERS,
  USUAL_METHOD,
  type Indicator,
  type IsoDate,
  type Locale,
  type Series,
  type Transformation,
  type TransformationRequest,
} from "@frontera/domain";

/** Rows of the table on one page. */
/** So many rows stand on one page at the most: more are for the file. */
export const rowsAtMost = 1_000;

export const pageSize = 60;

/** What an indicator page's address says, nothing left to guess. */
export interface View {
  readonly indicator: Indicator;
  readonly series: Series;
  /** Null means today. */
  readonly asOf: IsoDate | null;
  /** Instant: as it stood here then. Null means now. */
  readonly recordedAsOf: string | null;
  /** First and last day of the range; null for the ends of the series. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** As asked for; only what is given. */
  readonly request: TransformationRequest;
  /** What the request means for the series; null as published. */
  readonly transformation: Transformation | null;
  /** Series drawn beside it, through the same transformation. */
  readonly compare: readonly Series[];
  /** From 1; null shows all rows. */
  readonly page: number | null;
}

/** Parameters that the page, the file and the API share, under one set of names. */
export function sharedParameters({
  asOf,
  recordedAsOf,
  from,
  to,
  request,
}: Pick<View, "asOf" | "recordedAsOf" | "from" | "to" | "request">) {
  const { frequency, ...rest } = request;
  return {
    ...(asOf === null ? {} : { asOf }),
    ...(recordedAsOf === null ? {} : { recordedAsOf }),
    ...(from === null ? {} : { observation_start: from }),
    ...(to === null ? {} : { observation_end: to }),
    ...rest,
    ...(frequency === undefined ? {} : { frequency: FREQUENCY_LETTERS[frequency] }),
  };
}

/** The request that brings another series to the periods of the one in view: a method only where periods have to be made. */
export function requestBeside(series: Series, other: Series, request: TransformationRequest): TransformationRequest {
  const { frequency = series.frequency, calendar = series.calendar, aggregation_method: method, ...rest } = request;
  if (frequency === other.frequency && calendar === other.calendar) return rest;
  return {
    ...rest,
    frequency,
    ...(calendar === other.calendar ? {} : { calendar }),
    aggregation_method: method ?? USUAL_METHOD[other.kind],
  };
}

/** The view of one of the series it shows: as it is for the one in view, brought to its periods for another. */
export const besideIn = (view: View, other: Series): View =>
  other.id === view.series.id ? view : { ...view, request: requestBeside(view.series, other, view.request) };

/** The same as text, for an address. */
export const addressParameters = (shown: Parameters<typeof sharedParameters>[0]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sharedParameters(shown)).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/**
 * The address of a view; what is left out of `change` stays as it is. Any change but of the page goes back to the first one, and another day is read as it
 * stands now.
 */
export function hrefOf(locale: Locale, view: View, change: Partial<View>): string {
  const dated = "asOf" in change ? { recordedAsOf: null } : {};
  const next = { ...view, ...("page" in change ? {} : { page: 1 }), ...dated, ...change };
  const query = new URLSearchParams({ series: next.series.id, ...addressParameters(next) });
  if (next.compare.length > 0) query.set("compare", next.compare.map(({ id }) => id).join(","));
  if (next.page === null) query.set("rows", "all");
  else if (next.page > 1) query.set("page", String(next.page));
  return `/${locale}/${next.indicator}?${query.toString()}`;
}

/** The file of exactly the rows in view, as known on a day. */
export const fileHrefOf = (view: View, series: Series, asOf: IsoDate): string =>
  `/series/${series.id}.csv?${new URLSearchParams({ ...addressParameters(besideIn(view, series)), asOf }).toString()}`;

/** What a series' own page is opened with when a reader turns to it: a transformation may not suit it. */
export const asPublished = { request: {}, transformation: null, compare: [] } as const satisfies Partial<View>;
