import { z } from "zod";
import type { KnownSeriesId } from "@frontera/content";
import type { IncomingVintage, Survey } from "@frontera/domain";
import { readCsv, surveyTable, type Table } from "../csv.ts";
import { ACCOUNTS, sumOf, type AccountName } from "../foreign-assistance/accounts.ts";
import { toSeries, yearOf } from "../foreign-assistance/parse.ts";
import { CountryRow, mexicanRows } from "../foreign-assistance/rows.ts";
import { editionDate } from "../edition-date.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";

const stages = { "President's Budget Requests": "requested", "Appropriated and Planned": "appropriated" } as const;

/** One line of the budget; an account's year at one stage has as many as there are activities. */
const BudgetRow = CountryRow.extend({
  transactiontypename: z.enum(Object.keys(stages) as (keyof typeof stages)[], {
    error: ({ input }) => `unknown transaction type in a budget: "${String(input)}"`,
  }),
  fundingaccountname: z.string().min(1, { error: "a row without a funding account" }),
});
type BudgetRow = z.infer<typeof BudgetRow>;

/** One vintage: what was requested and what was appropriated for Mexico from each account, its lines added up. Throws SourceError. */
export function parseBudget(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName, lastModified } = download;
  const edition = editionDate(vintageDate ?? lastModified, download);
  const rows = budgetRows(fileName, readCsv(download));
  const series = (Object.keys(ACCOUNTS) as AccountName[]).flatMap((account) =>
    (Object.keys(stages) as (keyof typeof stages)[]).flatMap((type) => {
      const own = rows.filter((row) => row.fundingaccountname === account && row.transactiontypename === type);
      const years = [...Map.groupBy(own, ({ fiscalyear }) => fiscalyear)].map(([year, lines]) =>
        yearOf(stages[type], year, sumOf(lines.map(({ currentamount: part }) => part)), edition.vintageDate),
      );
      const id: KnownSeriesId = `us-aid-mexico-${ACCOUNTS[account]}-${stages[type]}-fy`;
      return years.length === 0 ? [] : [toSeries(id, years)];
    }),
  );
  if (series.length === 0) {
    const names = [...new Set(rows.map(({ fundingaccountname }) => fundingaccountname))].sort();
    throw new SourceError("not-the-file", `${fileName} has no account known here for MEX; it has ${names.join("; ")}`);
  }
  return [
    {
      releaseId: "foreign-assistance-budget",
      ...edition,
      evidence: "publisher-file",
      provenance: "ForeignAssistance.gov us_foreign_budget_complete.csv, MEX rows",
      series,
    },
  ];
}

/** A line that is there twice in every column cannot be told from one counted twice: the file is refused. */
function budgetRows(fileName: string, table: Table): readonly BudgetRow[] {
  const found = mexicanRows(fileName, table, BudgetRow);
  const numbers = new Set(found.map(({ row }) => row));
  const seen = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    if (!numbers.has(row)) continue;
    const key = cells.join("\u0000");
    const before = seen.get(key);
    if (before !== undefined)
      throw new SourceError("duplicate-row", `${fileName}: row ${String(row)} repeats row ${String(before)}`);
    seen.set(key, row);
  }
  return found.map(({ cells }) => cells);
}

export const surveyBudget = (download: Download): Survey =>
  surveyTable(readCsv(download), ["Transaction Type Name", "Funding Account Name"]);
