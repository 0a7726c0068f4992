import type { Basis } from "../basis.ts";
import { type Catalogue, isComplete } from "../catalogue.ts";
import type { Figure } from "../document.ts";
import { periodPair } from "../figure.ts";
import type { SeriesId } from "../keys.ts";
import { type Period, addDays, parsePeriod, periodInfo, yearEarlier } from "../period.ts";
import { type Row, latestRow } from "../rows.ts";
import type { Series } from "../series.ts";
import { aggregateRows } from "../transformation/aggregate.ts";
import { USUAL_METHOD } from "../transformation/plan.ts";
import { changeBetweenRows } from "./change.ts";
import type { Change } from "./verdicts.ts";

/** What now is set against: the month of the document, the same month of its year, its year, or the figure it states. */
export const SINCE_BASES = ["document-month", "same-month", "year", "figure"] as const;

export type SinceBase = (typeof SINCE_BASES)[number];

/** How an indicator has moved since the document came out. */
export interface Since {
  readonly base: SinceBase;
  /** The newest whole value at the base's kind of period. */
  readonly now: Row | null;
  /** With the figure's value and period where that is the base. */
  readonly then: Row | null;
  readonly change: Change | null;
  /** Of an exchange rate: how the other currency moved, which is the same change read from its end. Null for everything else. */
  readonly counter: Change | null;
  /** The first value there is, where there is a newer one and none of then. */
  readonly first: Row | null;
  /** Values as they are compared, ascending: of a series that was carried on, then of the one that carries it on. */
  readonly rows: readonly Row[];
  /** The last step: against a week before, a year before, or the value before. */
  readonly step: { readonly from: Row; readonly to: Row; readonly change: Change } | null;
}

/** The base that fits: the mean of a complete month for days, the same month for what has seasons, the year for years. */
export const usualBase = ({ frequency }: Series): SinceBase =>
  frequency === "A" ? "year" : frequency === "M" ? "same-month" : "document-month";

/** `ids`: the series, and the one it carries on. `rowsOf` gives rows as published; `figure` is the one the base `figure` means. */
export function sinceOf(
  basis: Basis,
  ids: readonly [SeriesId, ...SeriesId[]],
  rowsOf: (id: SeriesId) => readonly Row[],
  { base: asked, figure }: { readonly base: SinceBase; readonly figure: Figure | null },
): Since {
  const { catalogue, document } = basis;
  const [id] = ids;
  const series = catalogue.seriesOf(id);
  const base = asked === "figure" || fits(series, asked) ? asked : "year";
  const rows = ids
    .toReversed()
    .flatMap((each) => atBase(catalogue, catalogue.seriesOf(each), rowsOf(each), base))
    .filter((row) => row.value !== null && row.status !== "F" && isComplete(catalogue, row));
  const now = rows.at(-1) ?? null;
  const days = series.frequency === "D" ? rowsOf(id).filter(({ value }) => value !== null) : null;
  const step = days ? stepOf(catalogue, days, latestRow(days)) : stepOf(catalogue, rows, now);
  const common = { base, now, rows, step, then: null, change: null, counter: null, first: null };
  if (base === "figure") return { ...common, ...sinceFigure(catalogue, figure, now) };
  const usual = usualBase(series);
  // Of a day on which no year was whole yet, what there is.
  if (!now) return base === usual ? common : sinceOf(basis, ids, rowsOf, { base: usual, figure });
  const period = basePeriod(now.period, base, document.published);
  const isLater = now.periodStart > periodInfo(period).end;
  // The series itself comes after the one it carries on.
  const then = isLater ? (rows.findLast((row) => row.period === period) ?? null) : null;
  return {
    ...common,
    then,
    change: then && changeBetweenRows(catalogue, then, now),
    counter: series.quote === null ? null : then && changeBetweenRows(catalogue, now, then),
    first: isLater && !then ? (rows[0] ?? null) : null,
  };
}

const fits = ({ frequency }: Series, base: SinceBase): boolean =>
  base === "year" ? frequency !== "W" : frequency === "M" || frequency === "D";

/** Rows at the base's kind of period: months, or years by the series' own calendar, counts added up and rates averaged. */
function atBase(catalogue: Catalogue, series: Series, rows: readonly Row[], base: SinceBase): readonly Row[] {
  const frequency = base === "year" ? "A" : "M";
  if (base === "figure" || series.frequency === frequency || !fits(series, base)) return rows;
  const { calendar } = series;
  const method = USUAL_METHOD[series.kind];
  const transformation = { units: "lin", basePeriod: null, frequency, calendar, method, per100000: null } as const;
  return aggregateRows(catalogue, series, rows, { frequency, calendar, method }).map((row) => ({
    ...row,
    transformation,
  }));
}

function basePeriod(now: Period, base: SinceBase, published: Period): Period {
  const year = published.slice(0, 4);
  if (base === "year") return parsePeriod(`${now.startsWith("FY") ? "FY" : ""}${year}`);
  return base === "same-month" ? parsePeriod(`${year}-${now.slice(5)}`) : published;
}

/** From the figure to now, where it is a level of the series' own kind. */
function sinceFigure(catalogue: Catalogue, figure: Figure | null, now: Row | null): Partial<Since> {
  const link = figure?.link;
  if (!figure || link?.kind !== "level" || !now || figure.unit !== now.unit || link.differs.length > 0) return {};
  const then = { ...now, value: figure.value, period: periodPair(figure.period).to };
  return { then, change: changeBetweenRows(catalogue, then, now) };
}

/** A day against the last one quoted a week before; else the same period a year earlier where it is like for like, else the one before. */
function stepOf(catalogue: Catalogue, rows: readonly Row[], to: Row | null): Since["step"] {
  if (!to) return null;
  const isDay = periodInfo(to.period).frequency === "D";
  const own = rows.filter(({ periodEnd }) => periodEnd < to.periodStart);
  const earlier = isDay ? null : yearEarlier(to.period);
  const candidates = isDay
    ? [own.findLast(({ periodEnd }) => periodEnd <= addDays(to.periodStart, -7))]
    : [own.find(({ period }) => period === earlier), own.at(-1)];
  const steps = candidates.flatMap((from) => {
    const change = from && changeBetweenRows(catalogue, from, to);
    return from && change?.comparable ? [{ from, to, change }] : [];
  });
  return steps.find(({ change }) => change.grade === "like-for-like") ?? steps[0] ?? null;
}
