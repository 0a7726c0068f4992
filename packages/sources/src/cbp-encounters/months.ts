import type { KnownSeriesId } from "@frontera/content";
import {
  comparePeriods,
  nextPeriod,
  observation,
  parsePeriod,
  type Period,
  type SeriesVintage,
} from "@frontera/domain";
import { SourceError } from "../source.ts";
import { fiscalMonths, type Cells } from "./rows.ts";

/** The calendar month of a fiscal year's month: October to December lie in the year before. */
function monthOf(fiscalYear: string, month: string): Period {
  const index = fiscalMonths.indexOf(month as (typeof fiscalMonths)[number]);
  const year = Number(fiscalYear.slice(0, 4)) - (index < 3 ? 1 : 0);
  return parsePeriod(`${String(year)}-${String(((index + 9) % 12) + 1).padStart(2, "0")}`);
}

const monthOfRow = (row: Cells): Period => monthOf(row["Fiscal Year"] ?? "", row["Month (abbv)"] ?? "");

/** The months the file covers. One without any row between two that have rows means that a part of the file is missing. */
export function monthsOf(fileName: string, rows: readonly Cells[]): readonly Period[] {
  const months = [...new Set(rows.map(monthOfRow))].sort(comparePeriods);
  for (const [index, month] of months.entries()) {
    const next = months[index + 1];
    if (next !== undefined && nextPeriod(month) !== next)
      throw new SourceError(
        "not-the-file",
        `${fileName}: no rows between ${month} and ${next}: a part of the file is missing`,
      );
  }
  return months;
}

/** The file lists every combination that occurred: a month without a row of one kind had none of that kind. */
export function sumByMonth(seriesId: KnownSeriesId, months: readonly Period[], rows: readonly Cells[]): SeriesVintage {
  const sums = new Map(months.map((month) => [month, 0]));
  for (const row of rows) {
    const month = monthOfRow(row);
    sums.set(month, (sums.get(month) ?? 0) + Number(row["Encounter Count"]));
  }
  const observations = [...sums].map(([period, sum]) => observation({ period, value: String(sum) }));
  const [first, last] = [months.at(0), months.at(-1)];
  if (!first || !last) throw new RangeError(`${seriesId}: no months`);
  return { seriesId, span: { first, last }, observations };
}
