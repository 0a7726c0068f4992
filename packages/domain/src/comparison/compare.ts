import type { Basis } from "../basis.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Figure } from "../document.ts";
import type { FigureLink } from "../link.ts";
import { type Period, periodInfo } from "../period.ts";
import { type Row, hasValue, toRows } from "../rows.ts";
import type { Series } from "../series.ts";
import { aggregateRows } from "../transformation/aggregate.ts";
import { USUAL_METHOD } from "../transformation/plan.ts";
import type { Comparison, MeetingAnswer } from "./findings.ts";
import { type StoredRows, type ReadSeries, type RowsOf } from "./stored-rows.ts";
import { meetingsOf } from "./inner-consistency.ts";
import { judgeGrowth } from "./judge-growth.ts";
import { judgeLevel, judgeRank } from "./judge-level.ts";
import { judgeReadings } from "./judge-readings.ts";
import { judgeShare } from "./judge-share.ts";
import { judgeSum, judgeTotal } from "./judge-total.ts";
import { sourceDateOf } from "./source-date.ts";
import type { VerdictKind } from "./verdicts.ts";

/**
 * Compares one figure of the document with what is held. Pure; a partial or year-to-date value is never the latest complete one. `readThen` gives what
 * was known when the document came out, for the reading of a figure that misses its record.
 */
export function compareFigure(
  basis: Basis,
  figure: Figure,
  read: ReadSeries,
  readThen: ReadSeries = () => [],
): Comparison {
  const { link } = figure;
  const [rowsOf, rowsThen] = [rowsFrom(basis.catalogue, read), rowsFrom(basis.catalogue, readThen)];
  const meetings = meetingsOf(basis.document, figure);
  const judged = judge(figure, link, { ...basis, rowsOf, rowsThen });
  const verdict = link.kind === "none" ? alone(figure, meetings) : judged.verdict;
  return { figure, link, ...judged, verdict, sourceDate: sourceDateOf(figure), meetings };
}

/** No series speaks to the figure: what the document itself says elsewhere may decide. */
function alone({ id }: Figure, meetings: readonly MeetingAnswer[]): VerdictKind {
  if (meetings.some(({ verdict }) => verdict === "contradict")) return "inconsistent";
  const says = meetings.some(
    ({ kind, one, other, verdict }) => kind === "above" && verdict === "agree" && one.id !== id && other.id !== id,
  );
  return says ? "consistent" : "no-series";
}

function rowsFrom(catalogue: Catalogue, read: ReadSeries): RowsOf {
  return (id, like) => {
    const series = catalogue.seriesOf(id);
    const rows = toRows(series, read(id));
    return (like === undefined ? rows : inPeriodsLike(catalogue, series, rows, like)).filter(hasValue);
  };
}

/** Months as the years a document speaks of: added up, averaged or taken at the end, by the kind of the series. Finer than it is held, it stays as it is. */
function inPeriodsLike(catalogue: Catalogue, series: Series, rows: readonly Row[], like: Period): readonly Row[] {
  const { frequency, calendar } = periodInfo(like);
  if (frequency !== "A" || series.frequency !== "M") return rows;
  const method = USUAL_METHOD[series.kind];
  const transformation = { units: "lin", basePeriod: null, frequency, calendar, method, per100000: null } as const;
  return aggregateRows(catalogue, series, rows, { frequency, calendar, method }).map((row) => ({
    ...row,
    transformation,
  }));
}

function judge(figure: Figure, link: FigureLink, held: StoredRows): Pick<Comparison, "verdict" | "findings"> {
  switch (link.kind) {
    case "level":
      return judgeLevel(figure, link, held);
    case "share":
      return judgeShare(figure, link, held);
    case "rank":
      return judgeRank(figure, link.series, held);
    case "growth":
      return judgeGrowth(figure, link, held);
    case "total":
      return judgeTotal(figure, link, held);
    case "sum":
      return judgeSum(figure, link, held);
    case "readings":
      return judgeReadings(figure, link, held);
    case "none":
      return { verdict: "no-series", findings: { kind: "none" } };
    default:
      return link satisfies never;
  }
}
