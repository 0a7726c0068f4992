import { Decimal } from "decimal.js";
import type { Drug, KnownSeriesId } from "@frontera/content";
import {
  type Finding,
  observation,
  periodInfo,
  periodOf,
  toDecimalText,
  type IncomingVintage,
  type Observation,
  type Period,
  type SeriesVintage,
  type Survey,
} from "@frontera/domain";
import { byPart, partSeries, unknownLabels, type Breakdown } from "../cbp-encounters/breakdowns.ts";
import { monthOfRow, monthsOf } from "../cbp-encounters/months.ts";
import { dateVintage } from "../cbp-encounters/rows.ts";
import { readCsv, surveyTable } from "../csv.ts";
import { oddParts } from "../odd-parts.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { AREA_CODES, COMPONENTS, DRUG_LABELS, REGIONS, SOUTHWEST, readRows, type SeizureRow } from "./rows.ts";
import { assertComplete } from "./complete.ts";

const component: Breakdown = { column: "Component", labels: COMPONENTS };
const region: Breakdown = { column: "Region", labels: REGIONS };
/** Each drug is a total of its own; no pound is added to another drug's. */
const drugs: Breakdown = { column: "Drug Type", labels: DRUG_LABELS };
/** Sectors and field offices share a column: what the one of them is has to be known to the other. */
const areas: Breakdown = { column: "Area of Responsibility", labels: AREA_CODES };

interface Measure {
  readonly of: (row: SeizureRow) => string;
  /** Weights are sums of kilograms made pounds in binary: digits behind these are of that making, not of the scales. */
  readonly decimals: { readonly M: number; readonly A: number };
}
const pounds: Measure = { of: (row) => row["Sum Qty (lbs)"], decimals: { M: 4, A: 2 } };
const events: Measure = { of: (row) => row["Count of Event"], decimals: { M: 0, A: 0 } };

/**
 * One vintage: each drug's weight and number of seizures, by month in the southwest and by fiscal year in the whole country, with their parts. A
 * period without a row of a drug is missing, not zero. Throws SourceError by value and row.
 */
export function parseSeizures(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const rows = readRows(download);
  const months = monthsOf(fileName, rows);
  const last = months.at(-1);
  if (!last) throw new SourceError("not-the-file", `${fileName} has no rows`);
  assertComplete(fileName, rows);
  return [
    {
      releaseId: "cbp-drug-seizures",
      ...dateVintage(last, download, vintageDate),
      evidence: "publisher-file",
      provenance: `CBP, ${fileName}`,
      series: [...byPart(rows, drugs)].flatMap(([drug, own]) =>
        seriesOf(drug as Drug, own as readonly SeizureRow[], months),
      ),
    },
  ];
}

function seriesOf(drug: Drug, rows: readonly SeizureRow[], months: readonly Period[]): readonly SeriesVintage[] {
  const southwest = rows.filter(({ Region }) => Region === SOUTHWEST);
  const byMonth = (id: KnownSeriesId, measure: Measure, parts: readonly Breakdown[]) =>
    withParts(id, southwest, parts, (seriesId, some) => toMonths(seriesId, months, some, measure));
  const byYear = (id: KnownSeriesId, measure: Measure) =>
    withParts(id, rows, [region], (seriesId, some) => toYears(seriesId, months, some, measure));
  return [
    ...byMonth(`cbp-sw-seized-${drug}`, pounds, [component, areas]),
    ...byMonth(`cbp-sw-seizure-events-${drug}`, events, [component]),
    ...byYear(`cbp-seized-${drug}-fy`, pounds),
    ...byYear(`cbp-seizure-events-${drug}-fy`, events),
  ];
}

/** A part of which the whole file has no row is not held. */
const withParts = (
  id: KnownSeriesId,
  rows: readonly SeizureRow[],
  breakdowns: readonly Breakdown[],
  make: (id: KnownSeriesId, rows: readonly SeizureRow[]) => SeriesVintage,
): readonly SeriesVintage[] => [
  make(id, rows),
  ...breakdowns.flatMap((breakdown) =>
    [...byPart(rows, breakdown)]
      .filter(([, part]) => part.length > 0)
      .map(([code, part]) => make(partSeries(id, code), part as readonly SeizureRow[])),
  ),
];

const toMonths = (
  seriesId: KnownSeriesId,
  months: readonly Period[],
  rows: readonly SeizureRow[],
  measure: Measure,
): SeriesVintage =>
  toSeries(
    seriesId,
    months.map((month) => {
      const own = rows.filter((row) => monthOfRow(row) === month);
      // The edition's last fiscal year runs on, or has just ended.
      const running = fiscalYearOf(month) === fiscalYearOf(months.at(-1) ?? month);
      return sumOf(month, own, measure, "M", running);
    }),
  );

function toYears(
  seriesId: KnownSeriesId,
  months: readonly Period[],
  rows: readonly SeizureRow[],
  measure: Measure,
): SeriesVintage {
  const years = [...new Set(months.map(fiscalYearOf))];
  const last = months.at(-1);
  return toSeries(
    seriesId,
    years.map((year) => {
      const own = rows.filter((row) => fiscalYearOf(monthOfRow(row)) === year);
      const until = last === undefined ? "" : periodInfo(last).end;
      const running = until < periodInfo(year).end;
      const part: Partial<Observation> = running ? { completeness: "year-to-date", coversUntil: until } : {};
      return { ...sumOf(year, own, measure, "A", year === years.at(-1)), ...part };
    }),
  );
}

const fiscalYearOf = (month: Period): Period => periodOf(periodInfo(month).end, "A", "us-fiscal");

/** The whole is the sum of its components, or regions, as they are given here, so that they add up to it. */
function sumOf(
  period: Period,
  rows: readonly SeizureRow[],
  measure: Measure,
  frequency: "M" | "A",
  running: boolean,
): Observation {
  if (rows.length === 0) return observation({ period, value: null, caveat: "no-row" });
  const decimals = measure.decimals[frequency];
  const parts = Map.groupBy(rows, ({ Component, Region }) => (frequency === "M" ? Component : Region));
  const sums = [...parts.values()].map((own) =>
    own.reduce((total, row) => total.plus(measure.of(row)), new Decimal(0)).toDecimalPlaces(decimals),
  );
  return observation({
    period,
    value: toDecimalText(Decimal.sum(...sums)),
    caveat: measure === events && running ? "events-restated" : null,
  });
}

function toSeries(seriesId: KnownSeriesId, observations: readonly Observation[]): SeriesVintage {
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new RangeError(`${seriesId}: no periods`);
  return { seriesId, span: { first: first.period, last: last.period }, observations };
}

/** Rows, columns and the values of every column that tells rows apart; areas are broken down in the southwest alone. */
export const surveySeizures = (download: Download): Survey => {
  const table = readCsv(download);
  const rows = readRows(download);
  const southwest = rows.filter(({ Region }) => Region === SOUTHWEST);
  return {
    ...surveyTable(table, ["FY", "Component", "Region", "Land Filter", "Area of Responsibility", "Drug Type"]),
    unknown: { ...unknownLabels(rows, [component, drugs]), ...unknownLabels(southwest, [areas]) },
  };
};

/** Of seizures, for a single one may weigh more than a month's others. */
const partWeight = { count: 20, share: 0.005, columns: 3 };

/** Components and areas that have none of a drug in one month, and rounded counts, in the southwest. */
export const oddSeizures = (download: Download): readonly Finding[] => {
  const southwest = readRows(download).filter(({ Region }) => Region === SOUTHWEST);
  return [...byPart(southwest, drugs)].flatMap(([drug, own]) => {
    const seriesId: KnownSeriesId = `cbp-sw-seizure-events-${drug as Drug}`;
    const parts = (own as readonly SeizureRow[]).map((row) => ({
      period: monthOfRow(row),
      labels: [row.Component, row["Area of Responsibility"], row["Land Filter"]],
      count: Number(row["Count of Event"]),
    }));
    return oddParts(seriesId, parts, partWeight);
  });
};
