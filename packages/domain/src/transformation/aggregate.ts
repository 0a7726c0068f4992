import { type Catalogue, isComplete } from "../catalogue.ts";
import { decimal, sameDecimal } from "../decimal.ts";
import { type CalendarKind, type Frequency, type Period, periodInfo, periodOf } from "../period.ts";
import { type Row, brokenPeriods } from "../rows.ts";
import type { Series } from "../series.ts";
import type { EmptyReason } from "./empty-reasons.ts";
import { mergedOrigin } from "./origin.ts";
import { Exact, rounded } from "./precision.ts";
import type { AggregationMethod } from "./units.ts";
import { type Neighbours, type Parts, partsOf } from "./whole-parts.ts";

/** To which coarser periods, and how. */
export interface Aggregation {
  readonly frequency: Frequency;
  readonly calendar: CalendarKind;
  readonly method: AggregationMethod;
}

/**
 * Rows of coarser periods. A period of which a part is missing is empty and says so; the newest one, held from its start up to a day, is a
 * year to date; one in which the method changed has no average, and its sum says so.
 */
export function aggregateRows(
  catalogue: Catalogue,
  series: Series,
  rows: readonly Row[],
  aggregation: Aggregation,
): readonly Row[] {
  const { frequency, calendar, method } = aggregation;
  let from = 0;
  const coarse = [...Map.groupBy(rows, ({ periodEnd }) => periodOf(periodEnd, frequency, calendar))].map(
    ([period, inside]) => {
      const neighbours = { before: rows[from - 1], after: rows[from + inside.length] };
      from += inside.length;
      return aggregateRow(catalogue, series, inside, period, neighbours, method);
    },
  );
  const broken = brokenPeriods(series, coarse);
  return coarse.map((row) => (broken.has(row.period) ? { ...row, status: "B" } : row));
}

function aggregateRow(
  catalogue: Catalogue,
  series: Series,
  inside: readonly Row[],
  period: Period,
  neighbours: Neighbours,
  method: AggregationMethod,
): Row {
  const [first, ...rest] = inside;
  if (!first) throw new RangeError(`${series.id}: nothing to aggregate in ${period}`);
  const { start, end } = periodInfo(period);
  const row: Row = {
    ...first,
    ...mergedOrigin([first, ...rest]),
    period,
    periodStart: start,
    periodEnd: end,
    completeness: "complete",
    coversUntil: null,
    roundedTo: null,
    caveat: null,
  };
  const parts = partsOf(inside, period, neighbours);
  if (!parts) return emptied(row, "part-missing");
  const value = valueOf(parts, method);
  const own = method === "sum" && series.id === series.family ? series.printed?.[period] : undefined;
  const provenance = own && sameDecimal(own.value, value) ? `${own.where}; ${row.provenance}` : row.provenance;
  const whole = { ...row, ...stateOf(catalogue, parts, method), value, provenance, empty: null };
  if (method === "eop" || !breaksInside(series, start, end)) return whole;
  // Publishers add a year's months up whatever changed within it; an average of two ways of counting is nobody's figure.
  return method === "sum"
    ? { ...whole, status: "B", caveat: whole.caveat ?? "break-inside" }
    : emptied(row, "break-inside");
}

/** Without a value, for a reason: it cannot exist. */
export const emptied = (row: Row, empty: EmptyReason): Row => ({
  ...row,
  value: null,
  status: "M",
  roundedTo: null,
  empty,
});

const breaksInside = ({ breaks }: Series, start: string, end: string): boolean =>
  breaks.some(({ at }) => start < periodInfo(at).start && periodInfo(at).start <= end);

function valueOf({ values }: Parts, method: AggregationMethod): string {
  const sum = values.reduce((total, { value }) => total.plus(decimal(value)), new Exact(0));
  switch (method) {
    case "sum":
      return sum.toFixed();
    case "avg":
      return rounded(sum.div(values.length), "average");
    case "eop":
      return values.at(-1)?.value ?? values[0].value;
    default:
      return method satisfies never;
  }
}

/** How whole the result is: as its parts are, and no wholer than the stretch they cover. */
function stateOf(
  catalogue: Catalogue,
  { values, coversUntil }: Parts,
  method: AggregationMethod,
): Pick<Row, "status" | "completeness" | "coversUntil" | "roundedTo" | "caveat"> {
  const used = method === "eop" ? values.slice(-1) : values;
  const weak = used.find((row) => !isComplete(catalogue, row)) ?? used.find(({ caveat }) => caveat !== null);
  const unfinished = used.some(({ completeness }) => completeness !== "complete");
  const roundings = used.flatMap(({ roundedTo }) => (roundedTo === null ? [] : [decimal(roundedTo)]));
  return {
    status: used.find(({ status }) => status !== "A" && status !== "B")?.status ?? "A",
    completeness: unfinished ? "partial" : coversUntil === null ? "complete" : "year-to-date",
    coversUntil: unfinished ? null : coversUntil,
    roundedTo: roundings.length === 0 ? null : Exact.max(...roundings).toFixed(),
    caveat: weak?.caveat ?? null,
  };
}
