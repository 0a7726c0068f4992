import { decimal, type Locale } from "@frontera/domain";
import type { BaselineEntry } from "../../components/baseline-table.tsx";
import type { BaselineView } from "./address.ts";

/** Those with a record of the paper's own period, then those with a live series, then the others. */
const byRecord = ({ asKnown, series }: BaselineEntry): number => (asKnown.official ? 0 : series === null ? 2 : 1);

/** What a line is ordered by in a column of numbers; null where the cell is empty, which comes last either way. */
function numberOf(entry: BaselineEntry, sort: BaselineView["sort"]): string | null {
  switch (sort) {
    case "stated":
      return entry.figure.value;
    case "record":
      return entry.asKnown.official?.value ?? null;
    case "now":
      return entry.latest?.value ?? null;
    case "since":
      return entry.since?.comparable ? entry.since.percent : null;
    case "figure":
    case "verdict":
    case null:
      return null;
    default:
      return sort satisfies never;
  }
}

const textOf = ({ figure, label }: BaselineEntry, sort: BaselineView["sort"], locale: Locale): string =>
  sort === "verdict" ? label[locale] : figure.statement[locale];

/** The lines in the order that is asked for; figures with a record first where nothing is. */
export function sorted(
  entries: readonly BaselineEntry[],
  { sort, order }: BaselineView,
  locale: Locale,
): readonly BaselineEntry[] {
  const sign = order === "desc" ? -1 : 1;
  if (sort === null) return entries.toSorted((a, b) => byRecord(a) - byRecord(b));
  if (sort === "figure" || sort === "verdict")
    return entries.toSorted((a, b) => sign * textOf(a, sort, locale).localeCompare(textOf(b, sort, locale), locale));
  return entries.toSorted((a, b) => {
    const [left, right] = [numberOf(a, sort), numberOf(b, sort)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * decimal(left).cmp(right);
  });
}
