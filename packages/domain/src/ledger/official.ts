import type { Catalogue } from "../catalogue.ts";
import { changeBetweenRows } from "../comparison/change.ts";
import type { Comparison, ReadingAnswer, Share } from "../comparison/findings.ts";
import type { Change, VerdictKind } from "../comparison/verdicts.ts";
import type { DecimalText } from "../decimal.ts";
import type { Period } from "../period.ts";
import type { Row } from "../rows.ts";
import type { RowUnit } from "../unit.ts";

/** A number of the official record: a value as published, or a share or growth worked out of two; `rows` are what it rests on. */
export interface Official {
  readonly value: DecimalText;
  readonly unit: RowUnit;
  readonly period: Period;
  readonly rows: readonly Row[];
}

/** One side of the paper against the record: the record of the paper's own period, as known on one day, and the gap to it. */
export interface RecordSide {
  readonly verdict: VerdictKind;
  readonly official: Official | null;
  readonly gap: Change | null;
}

const ofRow = (row: Row | null): Official | null =>
  row?.value == null ? null : { value: row.value, unit: row.unit, period: row.period, rows: [row] };

const ofShare = (share: Share | null): Official | null =>
  share && { value: share.percent, unit: "percent", period: share.period, rows: [share.part, share.whole] };

/** What the record says of the very period and thing the paper speaks of. Null where it says nothing, or the two years of a growth do not compare. */
export function officialThen({ findings }: Comparison): Official | null {
  switch (findings.kind) {
    case "level":
      return ofRow(findings.record);
    case "share":
      return ofShare(findings.then);
    case "rank":
      return ofRow(findings.answers[0]?.row ?? null);
    case "growth":
      return ofGrowth(findings.record);
    case "readings":
      return ofReading(findings.how, findings.settled ?? findings.readings[0]);
    case "sum":
    case "total":
    case "none":
      return null;
    default:
      return findings satisfies never;
  }
}

function ofGrowth(record: Extract<Comparison["findings"], { kind: "growth" }>["record"]): Official | null {
  if (!record?.from || !record.to || !record.change?.comparable) return null;
  const { from, to, change } = record;
  // A number alone is not graded: across a change of method there is none.
  if (change.percent === null || change.grade !== "like-for-like") return null;
  return { value: change.percent, unit: "percent", period: to.period, rows: [to, from] };
}

/** A multiple has no unit of a series: its newer value stands for it. */
const ofReading = (how: "change" | "share" | "times", reading: ReadingAnswer | undefined): Official | null =>
  reading === undefined
    ? null
    : how === "times"
      ? ofRow(reading.value)
      : {
          value: reading.result,
          unit: "percent",
          period: reading.value.period,
          rows: [reading.value, ...reading.base.rows],
        };

/** The newest whole value that speaks to the figure. */
export function officialNow({ findings }: Comparison): Official | null {
  switch (findings.kind) {
    case "level":
    case "growth":
    case "total":
    case "sum":
    case "readings":
      return ofRow(findings.now);
    case "share":
      return ofShare(findings.now);
    case "rank":
      return ofRow(findings.newest);
    case "none":
      return null;
    default:
      return findings satisfies never;
  }
}

/** From the paper's figure to the record of the same period. Null where the figure is no level the record states. */
export const gapOf = ({ findings }: Comparison): Change | null => (findings.kind === "level" ? findings.gap : null);

/** How the record of one period has moved from one day's knowledge to another's. Null where either side does not have it. */
export function movedBetween(catalogue: Catalogue, then: Official | null, now: Official | null): Change | null {
  const [[before, ...more], [after, ...others]] = [then?.rows ?? [], now?.rows ?? []];
  if (!before || !after || more.length > 0 || others.length > 0) return null;
  return before.seriesId === after.seriesId && before.period === after.period
    ? changeBetweenRows(catalogue, before, after)
    : null;
}
