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

export const monthOfRow = (row: Cells): Period => monthOf(row["Fiscal Year"] ?? "", row["Month (abbv)"] ?? "");

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

/** Values of columns. */
export type Parts = Readonly<Record<string, readonly string[]>>;

/** Title 42 was applied on every day of these months. */
const title42 = { first: parsePeriod("2020-04"), last: parsePeriod("2023-04") };
/** Of the 22 citizenships CBP names, at least so many have had rows in every fiscal year. */
const fewestCitizenships = 20;

/**
 * A copy of the file filtered by state, component, citizenship or title has no rows where CBP has always had some, and its sums would be too low. Throws
 * SourceError naming the part, the month, and a label that is not known and may be its new name.
 */
export function assertCompleteMonths(
  fileName: string,
  rows: readonly Cells[],
  everyMonth: Parts,
  unknown: Parts,
): void {
  for (const [month, own] of Map.groupBy(rows, monthOfRow)) {
    const titles = month >= title42.first && month <= title42.last ? ["Title 8", "Title 42"] : ["Title 8"];
    for (const [column, values] of Object.entries({ ...everyMonth, "Title of Authority": titles })) {
      const found = new Set(own.map((row) => row[column]));
      const gone = values.filter((value) => !found.has(value));
      if (gone.length > 0)
        throw partMissing(fileName, `no rows of ${gone.join(", ")} in ${month}${besides(unknown[column])}`);
    }
  }
  for (const [year, own] of Map.groupBy(rows, (row) => row["Fiscal Year"] ?? "")) {
    const named = new Set(own.flatMap((row) => row["Citizenship"] ?? [])).size;
    if (named > 0 && named < fewestCitizenships && new Set(own.map(monthOfRow)).size === fiscalMonths.length)
      throw partMissing(fileName, `rows of ${String(named)} citizenships only in fiscal year ${year}`);
  }
}

const besides = (labels: readonly string[] = []): string =>
  labels.length === 0 ? "" : `, and rows of ${labels.map((label) => `"${label}"`).join(", ")}, which is not known`;

const partMissing = (fileName: string, what: string): SourceError =>
  new SourceError("not-the-file", `${fileName}: ${what}: a part of the file is missing`);

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
