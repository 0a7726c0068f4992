import type { KnownSeriesId } from "@frontera/content";
import {
  comparePeriods,
  observation,
  parsePeriod,
  type IncomingVintage,
  type IsoDate,
  type Observation,
  type Series,
} from "@frontera/domain";
import { readCsv } from "../csv.ts";
import { editionDate } from "../edition-date.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { CountryRow, mexicanRows } from "./rows.ts";

type MoneyStage = NonNullable<Series["moneyStage"]>;

const stages: Readonly<Record<CountryRow["transactiontypename"], MoneyStage>> = {
  "President's Budget Requests": "requested",
  "Initial Allocations": "allocated",
  "Appropriated and Planned": "appropriated",
  Obligations: "obligated",
  Disbursements: "disbursed",
};

/** Of Mexico; initial allocations are not in all of them. */
const everyEditionHas = [
  "Appropriated and Planned",
  "President's Budget Requests",
  "Obligations",
  "Disbursements",
] as const satisfies readonly CountryRow["transactiontypename"][];

/** One vintage: every stage in current and in constant dollars is a series of its own. Other countries are left alone. */
export function parseForeignAssistance(
  download: Download,
  { vintageDate }: ParseOptions = {},
): readonly IncomingVintage[] {
  const { fileName, lastModified } = download;
  const edition = editionDate(vintageDate ?? lastModified, download);
  const series = new Map<KnownSeriesId, Map<string, Observation>>();
  for (const { row, cells } of mexicanRows(fileName, readCsv(download), CountryRow)) {
    const stage = stages[cells.transactiontypename];
    const amounts = [
      [`us-aid-mexico-${stage}-fy`, cells.currentamount],
      [`us-aid-mexico-${stage}-constant-fy`, cells.constantamount],
    ] as const;
    for (const [seriesId, amount] of amounts) {
      const years = series.get(seriesId) ?? new Map<string, Observation>();
      series.set(seriesId, years);
      if (years.has(cells.fiscalyear))
        throw new SourceError(
          "duplicate-row",
          `${fileName}: ${cells.transactiontypename} of ${cells.fiscalyear} stands in it twice (row ${String(row)})`,
        );
      years.set(cells.fiscalyear, yearOf(stage, cells.fiscalyear, amount, edition.vintageDate));
    }
  }
  for (const type of everyEditionHas)
    if (!series.has(`us-aid-mexico-${stages[type]}-fy`))
      throw new SourceError("not-the-file", `${fileName}: no ${type} of Mexico: a part of the file is missing`);
  return [
    {
      releaseId: "foreign-assistance",
      ...edition,
      evidence: "publisher-file",
      provenance: "ForeignAssistance.gov us_foreign_aid_country.csv, MEX rows",
      series: [...series].map(([seriesId, years]) => toSeries(seriesId, [...years.values()])),
    },
  ];
}

/** A year's flows go on filling for about two years: the two before the edition's own are partial in it. */
export function yearOf(stage: MoneyStage, year: string, amount: string | null, date: IsoDate): Observation {
  const isFlow = stage === "obligated" || stage === "disbursed";
  return observation({
    period: parsePeriod(year === "1976tq" ? "FY1976TQ" : `FY${year}`),
    value: amount,
    ...(isFlow && Number(year) >= fiscalYearOf(date) - 2 ? { completeness: "partial", caveat: "still-filling" } : {}),
  });
}

const fiscalYearOf = (date: IsoDate): number => Number(date.slice(0, 4)) + (date.slice(5, 7) >= "10" ? 1 : 0);

export function toSeries(seriesId: KnownSeriesId, unordered: readonly Observation[]) {
  const observations = unordered.toSorted((a, b) => comparePeriods(a.period, b.period));
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new Error(`${seriesId} has no rows`);
  return { seriesId, span: { first: first.period, last: last.period }, observations };
}
