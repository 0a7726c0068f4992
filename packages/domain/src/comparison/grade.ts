import { type Period, periodInfo } from "../period.ts";
import type { Break, Counts } from "../series.ts";
import type { ChangeGrade } from "./change-grade.ts";

/** The grade of a change of this sign from one period to another, across these breaks. */
export function gradeOf(sign: number, crossed: readonly Break[], from: Period, to: Period): ChangeGrade {
  if (crossed.length === 0) return "like-for-like";
  const counts = countsOf(crossed);
  if (counts === "unknown") return "as-published";
  const backwards = periodInfo(from).start > periodInfo(to).start;
  // Where more is counted, the change as it would have been counted before is no greater than the one printed: a fall is larger, a rise smaller.
  const isUpper = (counts === "more") !== backwards;
  const isFall = sign < 0;
  return isUpper === isFall ? "at-least" : "at-most";
}

/** Of several changes of method together: their direction where they agree. */
function countsOf(crossed: readonly Break[]): Counts {
  const [first, ...others] = new Set(crossed.map(({ counts }) => counts));
  return first === undefined || others.length > 0 ? "unknown" : first;
}
