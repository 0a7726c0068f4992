import { BASIS, CATALOGUE } from "@frontera/content";
import {
  FREQUENCY_LETTERS,
  latestRow,
  parsePeriod,
  periodInfo,
  planTransformation,
  toRows,
  transformSeries,
  USUAL_METHOD,
  type Row,
  type Series,
  type Transformation,
} from "@frontera/domain";
import type { ValueQuery } from "@frontera/publishing";
import type { Context } from "../context.ts";
import { readKnown } from "../read-known.ts";
import { resolveKnown } from "../read-rows.ts";

/** So many series are read in search of the value, one after the other: it is asked with every pause in typing. */
const triedAtMost = 6;

/** The value that was asked for, of the first series that has it. */
export interface Answer {
  readonly series: Series;
  readonly row: Row;
  readonly newest: boolean;
  /** Of the series' page that shows the row. */
  readonly query: Readonly<Record<string, string>>;
}

/** Null where no series of the first few has a value for that time. */
export async function readAnswer(
  context: Context,
  asked: ValueQuery,
  candidates: readonly Series[],
): Promise<Answer | null> {
  const known = await resolveKnown(context, {});
  for (const series of candidates.slice(0, triedAtMost)) {
    const read = await readKnown(context.db, [series.id], known);
    const published = toRows(series, read.get(series.id) ?? []);
    const answer = asked.when === "newest" ? newestOf(series, published) : at(series, published, asked.when);
    if (answer) return answer;
  }
  return null;
}

function newestOf(series: Series, rows: readonly Row[]): Answer | null {
  const row = latestRow(rows);
  return row === null ? null : { series, row, newest: true, query: { series: series.id } };
}

function at(series: Series, published: readonly Row[], when: Row["period"]): Answer | null {
  const { frequency, calendar } = periodInfo(when);
  // A year of a series by fiscal years is the fiscal one, and is called so.
  if (series.calendar === "us-fiscal" && series.frequency === "A" && /^\d{4}$/.test(when))
    return at(series, published, parsePeriod(`FY${when}`));
  const own =
    series.frequency === frequency && (series.calendar === calendar || frequency === "M" || frequency === "D");
  const request = { frequency, calendar, aggregation_method: USUAL_METHOD[series.kind] } as const;
  const plan = own ? null : planTransformation(BASIS, series, request);
  if (plan && "refused" in plan) return null;
  const row = transformSeries(CATALOGUE, series, published, plan).find(({ period }) => period === when);
  if (row?.value == null) return null;
  return { series, row, newest: false, query: { series: series.id, ...queryOf(plan, series) } };
}

const queryOf = (plan: Transformation | null, series: Series): Readonly<Record<string, string>> =>
  plan?.method == null
    ? {}
    : {
        frequency: FREQUENCY_LETTERS[plan.frequency],
        ...(plan.calendar === series.calendar ? {} : { calendar: plan.calendar }),
        aggregation_method: plan.method,
      };
