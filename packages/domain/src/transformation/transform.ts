import { type Catalogue, isComplete } from "../catalogue.ts";
import type { GateRule } from "../comparison/gate-rules.ts";
import { gate, sideOf } from "../comparison/gate.ts";
import { gradeOf } from "../comparison/grade.ts";
import { type Frequency, type Period, addDays, parsePeriod, periodInfo, yearEarlier } from "../period.ts";
import { type Row, type ValuedRow, hasValue } from "../rows.ts";
import type { Series } from "../series.ts";
import { emptied } from "./aggregate.ts";
import type { EmptyReason } from "./empty-reasons.ts";
import { mergedOrigin } from "./origin.ts";
import { Exact, rounded } from "./precision.ts";
import { UNITS, type UnitsId } from "./units.ts";
import { LONGEST_CLOSURE_DAYS } from "./whole-parts.ts";

/** Periods in a year, as FRED counts them: a daily series has 260 business days. */
export const PERIODS_PER_YEAR = { A: 1, Q: 4, M: 12, W: 52, D: 260 } as const satisfies Record<Frequency, number>;

/** Rows ascending, of one frequency. Every cell that is set against another goes through the gate, or is empty and says why. */
export function transformRows(
  catalogue: Catalogue,
  series: Series,
  rows: readonly Row[],
  units: UnitsId,
  basePeriod: Period | null,
): readonly Row[] {
  const find = finderOf(rows);
  return rows.map((row, index) => {
    const asked = { ...row, unit: unitOf(row, units) };
    if (!hasValue(row)) return asked;
    switch (UNITS[units].against) {
      case "nothing":
        return alone(asked, row, units);
      case "previous":
        return against(catalogue, series, asked, row, find.previous(row, rows[index - 1]), units, "no-earlier");
      case "year-earlier":
        return against(catalogue, series, asked, row, find.yearEarlier(row), units, "no-earlier");
      case "base":
        return against(catalogue, series, asked, row, basePeriod && find.at(basePeriod), units, "no-base");
      default:
        return UNITS[units] satisfies never;
    }
  });
}

function unitOf(row: Row, units: UnitsId): Row["unit"] {
  const { gives } = UNITS[units];
  return gives === "same" ? row.unit : gives;
}

interface Finder {
  previous(row: Row, neighbour: Row | undefined): Row | null;
  yearEarlier(row: Row): Row | null;
  at(period: Period): Row | null;
}

/** Finds what a row is set against. Days have no value on weekends and holidays: there the last quoted day before, seven days back at most. */
function finderOf(rows: readonly Row[]): Finder {
  const byPeriod = new Map(rows.filter(hasValue).map((row) => [row.period, row]));
  const at = (period: Period): Row | null => byPeriod.get(period) ?? null;
  /** The last day quoted, so many days before another at least. */
  const quotedBy = (day: string, least: 0 | 1): Row | null => {
    for (let back: number = least; back <= LONGEST_CLOSURE_DAYS; back += 1) {
      const row = at(parsePeriod(addDays(day, -back)));
      if (row) return row;
    }
    return null;
  };
  return {
    at,
    previous: (row, neighbour) => {
      if (periodInfo(row.period).frequency === "D") return quotedBy(row.periodStart, 1);
      return neighbour && neighbour.periodEnd === addDays(row.periodStart, -1) ? at(neighbour.period) : null;
    },
    yearEarlier: (row) => {
      if (periodInfo(row.period).frequency === "D") return quotedBy(dayYearEarlier(row.period), 0);
      const earlier = yearEarlier(row.period);
      return earlier && at(earlier);
    },
  };
}

/** 29 February falls back on the 28th. */
const dayYearEarlier = (day: Period): string => yearEarlier(day) ?? `${String(Number(day.slice(0, 4)) - 1)}-02-28`;

function alone(asked: Row, row: ValuedRow, units: UnitsId): Row {
  if (units === "lin") return asked;
  const value = new Exact(row.value);
  return value.lte(0)
    ? emptied(asked, "not-positive")
    : { ...asked, roundedTo: null, value: rounded(value.ln(), "log") };
}

function against(
  catalogue: Catalogue,
  series: Series,
  asked: Row,
  row: ValuedRow,
  base: Row | null,
  units: UnitsId,
  absent: EmptyReason,
): Row {
  if (!base || !hasValue(base)) return emptied(asked, absent);
  const crossed = breaksOrRefusal(catalogue, series, base, row);
  if (typeof crossed === "string") return emptied(asked, crossed);
  const result = work(units, base, row);
  if (typeof result === "string") return emptied(asked, result);
  const roundedTo = result.percent ? null : coarser(row.roundedTo, base.roundedTo);
  const changeGrade = gradeOf(new Exact(row.value).cmp(base.value), crossed, base.period, row.period);
  return { ...asked, ...mergedOrigin([base, row]), value: result.value, roundedTo, changeGrade };
}

const coarser = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : Exact.max(a, b).toFixed();

const REASON_OF: Readonly<Partial<Record<GateRule, EmptyReason>>> = {
  completeness: "unfinished",
  "period-type": "other-length",
  "price-basis": "price-base",
};

/** The changes of method between two rows of one series; a reason where completeness, a transition quarter or a new base year of constant money parts them. */
function breaksOrRefusal(
  catalogue: Catalogue,
  series: Series,
  base: Row,
  row: Row,
): EmptyReason | Parameters<typeof gradeOf>[1] {
  const side = ({ period, completeness, coversUntil, caveat, vintageDate }: Row) => ({
    ...sideOf(series, period, completeness, catalogue.leavesOut(caveat)),
    coversUntil,
    statedOn: vintageDate,
  });
  const result = gate(side(base), side(row));
  // A part of a year is like the same part of another, and no base for an index.
  if (result.comparable)
    return base.period === row.period && !isComplete(catalogue, base) ? "unfinished" : result.crossed;
  const reason = result.failed.map((rule) => REASON_OF[rule]).find((found) => found !== undefined);
  if (!reason)
    throw new RangeError(`${series.id}: ${base.period} and ${row.period} differ in ${result.failed.join(", ")}`);
  const finished = [base, row].every(({ completeness }) => completeness === "complete");
  return reason === "unfinished" && finished && ![base, row].every((one) => isComplete(catalogue, one))
    ? "understated"
    : reason;
}

/** The formulas of `UNITS`. */
function work(
  units: UnitsId,
  from: ValuedRow,
  to: ValuedRow,
): { readonly value: string; readonly percent: boolean } | EmptyReason {
  const [base, value] = [new Exact(from.value), new Exact(to.value)];
  const n = PERIODS_PER_YEAR[periodInfo(to.period).frequency];
  const percent = (result: typeof value) => ({ value: rounded(result, "percent"), percent: true });
  switch (units) {
    case "chg":
    case "ch1":
      return { value: value.minus(base).toFixed(), percent: false };
    case "pch":
    case "pc1":
      return base.lte(0) ? "base-not-positive" : percent(value.div(base).minus(1).times(100));
    case "idx":
      return base.lte(0) ? "base-not-positive" : { value: rounded(value.div(base).times(100), "index"), percent: true };
    case "pca":
      if (base.lte(0)) return "base-not-positive";
      return value.lt(0) ? "not-positive" : percent(value.div(base).pow(n).minus(1).times(100));
    case "cch":
    case "cca":
      if (base.lte(0) || value.lte(0)) return "not-positive";
      return percent(
        value
          .ln()
          .minus(base.ln())
          .times(100)
          .times(units === "cca" ? n : 1),
      );
    case "lin":
    case "log":
      throw new RangeError(`${units} is set against nothing`);
    default:
      return units satisfies never;
  }
}
