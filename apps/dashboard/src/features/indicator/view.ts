import { MEXICAN_STATES, stateOfMunicipality } from "@frontera/content";
import {
  FREQUENCY_LETTERS,
  type Indicator,
  type IsoDate,
  type Locale,
  type Series,
  type Transformation,
  type TransformationRequest,
} from "@frontera/domain";
import type { FileSize } from "./chart/file-sizes.ts";

/** Rows of the table on one page. */
/** So many rows stand on one page at the most: more are for the file. */
export const rowsAtMost = 1_000;

export const pageSize = 60;

/** How series stand beside one another, where not those counted alike on one axis: each in a chart of its own, or two kinds on an axis at either side. */
export const LAYOUTS = ["multiples", "axes"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What the map of states shows: as it is now, as it was in 2017, or the change between the two. */
export const MAP_TIMES = ["now", "then", "change"] as const;
export type MapTime = (typeof MAP_TIMES)[number];

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
  /** What each series shown goes through, the one in view first. */
  readonly requests: readonly [TransformationRequest, ...TransformationRequest[]];
  /** What that means for the series in view; null as published. */
  readonly transformation: Transformation | null;
  /** Series drawn beside it. */
  readonly compare: readonly Series[];
  /** Null as is usual for what is shown. */
  readonly layout: Layout | null;
  readonly map: MapTime;
  /** Words by which a series to set beside is looked for. */
  readonly add: string | null;
  /** Words by which a municipality is looked for. */
  readonly municipality: string | null;
  /** From 1; null shows all rows. */
  readonly page: number | null;
}

/** The state of Mexico in view, or the one whose municipality is; null for neither. */
export const stateOfView = ({ series: { area } }: Pick<View, "series">): (typeof MEXICAN_STATES)[number] | null =>
  stateOfMunicipality(area) ?? MEXICAN_STATES.find(({ code }) => code === area) ?? null;

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
  if (next.compare.length > 0) query.set("compare", idsOf(next.compare));
  if (next.compare.length > 0 && next.layout !== null) query.set("layout", next.layout);
  if (next.map !== "now") query.set("map", next.map);
  if (next.page === null) query.set("rows", "all");
  else if (next.page > 1) query.set("page", String(next.page));
  return `/${locale}/${next.indicator}?${query.toString()}`;
}

/** The address of the chart of a view as a file. */
export function chartHrefOf(locale: Locale, view: View, kind: "svg" | "png", size: FileSize): string {
  const href = hrefOf(locale, view, {}).replace("?", `/chart.${kind}?`);
  return size === "page" ? href : `${href}&size=${size}`;
}

const idsOf = (series: readonly Series[]): string => series.map(({ id }) => id).join(",");

/** The file of exactly the rows in view, those of every series shown, as known on a day. */
export function fileHrefOf(view: View, asOf: IsoDate): string {
  const query = new URLSearchParams({ ...addressParameters(view), asOf });
  if (view.compare.length > 0) query.set("compare", idsOf(view.compare));
  return `/series/${view.series.id}.csv?${query.toString()}`;
}

/** What a series' own page is opened with when a reader turns to it: a transformation may not suit it. */
export const asPublished = {
  request: {},
  requests: [{}],
  transformation: null,
  compare: [],
} as const satisfies Partial<View>;
