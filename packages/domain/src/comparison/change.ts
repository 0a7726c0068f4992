import type { Catalogue } from "../catalogue.ts";
import { type DecimalText, decimal, toDecimalText } from "../decimal.ts";
import type { Row } from "../rows.ts";
import { type Side, gate, sideOf } from "./gate.ts";
import { gradeOf } from "./grade.ts";
import type { Change } from "./verdicts.ts";

export interface Valued {
  readonly side: Side;
  readonly value: DecimalText;
}

/** From one value to another. */
export function changeBetween(from: Valued, to: Valued): Change {
  const result = gate(from.side, to.side);
  if (!result.comparable) return result;
  const [base, value] = [decimal(from.value), decimal(to.value)];
  const percent = base.lte(0) ? null : value.div(base).minus(1).times(100).toDecimalPlaces(1);
  const { crossed } = result;
  return {
    comparable: true,
    difference: toDecimalText(value.minus(base)),
    percent: percent && toDecimalText(percent),
    grade: gradeOf(value.cmp(base), crossed, from.side.period, to.side.period),
    crossed,
  };
}

/** From one row to another. Null where either has no value. */
export function changeBetweenRows(catalogue: Catalogue, from: Row, to: Row): Change | null {
  if (from.value === null || to.value === null) return null;
  return changeBetween(
    { side: sideOfRow(catalogue, from), value: from.value },
    { side: sideOfRow(catalogue, to), value: to.value },
  );
}

/** A row as one side of a comparison. */
export const sideOfRow = (catalogue: Catalogue, row: Row): Side => ({
  ...sideOf(catalogue.seriesOf(row.seriesId), row.period, row.completeness, catalogue.leavesOut(row.caveat)),
  unit: row.unit,
  coversUntil: row.coversUntil,
  statedOn: row.vintageDate,
  transformation: row.transformation,
});
