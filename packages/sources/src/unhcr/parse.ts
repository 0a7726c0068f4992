import type { KnownSeriesId } from "@frontera/content";
import {
  comparePeriods,
  nextPeriod,
  observation,
  parsePeriod,
  type Finding,
  type IncomingVintage,
  type Observation,
  type Period,
  type SeriesVintage,
  type Survey,
} from "@frontera/domain";
import { editionDate } from "../edition-date.ts";
import { oddParts } from "../odd-parts.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { unknownOf } from "../unknown-labels.ts";
import { procedures, readRows, type ApplicationRow, type DecisionRow } from "./rows.ts";

export { readPages } from "./rows.ts";

const decisionColumns = {
  "unhcr-asylum-decisions-mexico": "dec_total",
  "unhcr-asylum-decisions-mexico.out-recognised": "dec_recognized",
  "unhcr-asylum-decisions-mexico.out-other": "dec_other",
  "unhcr-asylum-decisions-mexico.out-rejected": "dec_rejected",
  "unhcr-asylum-decisions-mexico.out-closed": "dec_closed",
} as const satisfies Partial<Record<KnownSeriesId, keyof DecisionRow>>;

/**
 * One vintage: origins added up by year. Years follow one another; one without decisions between two that have some is missing, never zero.
 * Throws SourceError.
 */
export function parseAsylum(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const { applications, decisions } = readRows(download);
  const asked = applications.length === 0 ? [] : [applicationsOf(fileName, applications)];
  const decided = decisions.length === 0 ? [] : decisionsOf(decisions);
  if (asked.length + decided.length === 0) throw new SourceError("not-the-file", `${fileName} has no row`);
  return [
    {
      releaseId: "unhcr-asylum",
      ...editionDate(vintageDate ?? null, download),
      evidence: "publisher-file",
      provenance: `UNHCR, Refugee Population Statistics, country of asylum Mexico, ${fileName}`,
      series: [...asked, ...decided],
    },
  ];
}

function applicationsOf(fileName: string, rows: readonly ApplicationRow[]): SeriesVintage {
  const sums = sumsByYear(rows, ({ applied }) => applied);
  const series = toYears("unhcr-asylum-applications-mexico", sums);
  const gap = series.observations.find(({ value }) => value === null);
  if (gap)
    throw new SourceError(
      "not-the-file",
      `${fileName}: no applications of ${gap.period}: a part of the file is missing`,
    );
  return series;
}

const decisionsOf = (rows: readonly DecisionRow[]): readonly SeriesVintage[] =>
  (Object.keys(decisionColumns) as (keyof typeof decisionColumns)[]).map((id) =>
    toYears(
      id,
      sumsByYear(rows, (row) => row[decisionColumns[id]]),
    ),
  );

function sumsByYear<Row extends { readonly year: string }>(
  rows: readonly Row[],
  count: (row: Row) => string,
): ReadonlyMap<Period, number> {
  const sums = new Map<Period, number>();
  for (const row of rows) {
    const year = parsePeriod(row.year);
    sums.set(year, (sums.get(year) ?? 0) + Number(count(row)));
  }
  return sums;
}

function toYears(seriesId: KnownSeriesId, sums: ReadonlyMap<Period, number>): SeriesVintage {
  const [first, ...others] = [...sums.keys()].sort(comparePeriods);
  if (first === undefined) throw new RangeError(`${seriesId}: no years`);
  const last = others.at(-1) ?? first;
  const observations: Observation[] = [];
  for (let year = first; comparePeriods(year, last) <= 0; year = nextPeriod(year))
    observations.push(yearOf(year, sums));
  return { seriesId, span: { first, last }, observations };
}

const yearOf = (period: Period, sums: ReadonlyMap<Period, number>): Observation => {
  const sum = sums.get(period);
  return sum === undefined
    ? observation({ period, value: null, status: "L", caveat: "no-decisions-published" })
    : observation({ period, value: String(sum) });
};

export function surveyAsylum(download: Download): Survey {
  const { applications, decisions } = readRows(download);
  const rows = [...applications, ...decisions];
  const distinct = (name: "procedure_type" | "dec_level"): readonly string[] =>
    [...new Set(rows.map((row) => row[name]))].sort();
  return {
    rows: rows.length,
    header: Object.keys(rows[0] ?? {}),
    categories: { procedure_type: distinct("procedure_type"), dec_level: distinct("dec_level") },
    unknown: unknownOf("procedure_type", distinct("procedure_type"), procedures),
  };
}

/** Small origins come and go. */
const originWeight = { count: 50, share: 0.01, columns: 1 };

/** Origins that are missing in one year, and rounded counts. */
export function oddAsylum(download: Download): readonly Finding[] {
  const { applications, decisions } = readRows(download);
  return (
    [
      ["unhcr-asylum-applications-mexico", applications.map((row) => ({ ...row, count: row.applied }))],
      ["unhcr-asylum-decisions-mexico", decisions.map((row) => ({ ...row, count: row.dec_total }))],
    ] as const
  ).flatMap(([seriesId, rows]) => {
    const parts = rows.map(({ year, coo, count }) => ({
      period: parsePeriod(year),
      labels: [coo],
      count: Number(count),
    }));
    return oddParts(seriesId, parts, originWeight);
  });
}
