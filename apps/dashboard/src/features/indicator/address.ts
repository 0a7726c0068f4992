import {
  findSeries,
  isIsoDate,
  seriesOfIndicator,
  type Indicator,
  type IsoDate,
  type Locale,
  type Series,
} from "@frontera/domain";
import { fill } from "../../text/fill.ts";
import { textOf } from "../../text/index.ts";

/** Rows of the table on one page. */
export const pageSize = 120;

/** What an indicator page's address says, nothing left to guess. */
export interface View {
  readonly indicator: Indicator;
  readonly series: Series;
  /** Null means today. */
  readonly asOf: IsoDate | null;
  /** From 1; null shows all rows. */
  readonly page: number | null;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const known = ["series", "asOf", "page", "rows"] as const;

/** The view, or every reason why the address cannot be shown, in the reader's language. */
export function readAddress(
  { indicator, locale, headline }: { indicator: Indicator; locale: Locale; headline: Series | null },
  parameters: SearchParams,
): View | readonly string[] {
  const text = textOf(locale);
  const reasons: string[] = [];
  const read = (name: (typeof known)[number]): string | null => {
    const given = parameters[name];
    if (given === undefined || given === "") return null;
    if (typeof given === "string") return given;
    reasons.push(fill(text.failure.repeatedParameter, { name }));
    return null;
  };
  for (const name of Object.keys(parameters))
    if (!known.some((one) => one === name)) reasons.push(fill(text.failure.unknownParameter, { name }));

  const id = read("series");
  const series = id === null ? (headline ?? seriesOfIndicator(indicator)[0] ?? null) : findSeries(id);
  if (!series) reasons.push(fill(text.failure.unknownSeries, { value: id ?? "" }));
  else if (series.indicator !== indicator)
    reasons.push(fill(text.failure.otherIndicator, { value: series.id, indicator: text.indicators[series.indicator] }));

  const asOf = read("asOf");
  if (asOf !== null && !isIsoDate(asOf)) reasons.push(fill(text.failure.notADate, { value: asOf }));
  const page = read("page");
  if (page !== null && !/^[1-9]\d{0,5}$/.test(page)) reasons.push(fill(text.failure.notAPage, { value: page }));
  const rows = read("rows");
  if (rows !== null && rows !== "all") reasons.push(fill(text.failure.notRows, { value: rows }));

  if (!series || reasons.length > 0) return reasons;
  return { indicator, series, asOf, page: rows === "all" ? null : Number(page ?? "1") };
}

/** The address of a view; what is left out of `change` stays as it is. A change of series or date goes back to the first page. */
export function hrefOf(locale: Locale, view: View, change: Partial<View>): string {
  const next = { ...view, ...("page" in change ? {} : { page: 1 }), ...change };
  const query = new URLSearchParams({ series: next.series.id });
  if (next.asOf !== null) query.set("asOf", next.asOf);
  if (next.page === null) query.set("rows", "all");
  else if (next.page > 1) query.set("page", String(next.page));
  return `/${locale}/${next.indicator}?${query.toString()}`;
}
