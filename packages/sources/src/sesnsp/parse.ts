import { MEXICAN_STATES, type StateCode, type KnownSeriesId } from "@frontera/content";
import {
  observation,
  parsePeriod,
  type Finding,
  type IncomingVintage,
  type Observation,
  type Period,
} from "@frontera/domain";
import { oddParts } from "../odd-parts.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { assertNamedMonth, dateVintage } from "./edition.ts";
import { readCrimes, readStateFile, type CrimeRow, type FileKind } from "./rows.ts";
import { assertComplete } from "./complete.ts";

type CountedFamily =
  | "sesnsp-homicide-victims"
  | "sesnsp-feminicide-victims"
  | "sesnsp-homicide-cases"
  | "sesnsp-feminicide-cases"
  | "sesnsp-homicide-cases-rnid"
  | "sesnsp-feminicide-cases-rnid"
  | "sesnsp-attempted-homicide-cases-rnid"
  | "sesnsp-attempted-feminicide-cases-rnid"
  | "sesnsp-homicide-victims-rnid"
  | "sesnsp-feminicide-victims-rnid"
  | "sesnsp-attempted-homicide-victims-rnid"
  | "sesnsp-attempted-feminicide-victims-rnid";

/** Which series a subtype feeds. The subtype decides, never the type: since 2026 a type holds its attempts too. */
const families = {
  cnsp: {
    victims: { "Homicidio doloso": "sesnsp-homicide-victims", Feminicidio: "sesnsp-feminicide-victims" },
    cases: { "Homicidio doloso": "sesnsp-homicide-cases", Feminicidio: "sesnsp-feminicide-cases" },
  },
  rnid: {
    victims: {
      "Homicidio doloso": "sesnsp-homicide-victims-rnid",
      Feminicidio: "sesnsp-feminicide-victims-rnid",
      "Tentativa de homicidio doloso": "sesnsp-attempted-homicide-victims-rnid",
      "Tentativa de feminicidio": "sesnsp-attempted-feminicide-victims-rnid",
    },
    cases: {
      "Homicidio doloso": "sesnsp-homicide-cases-rnid",
      Feminicidio: "sesnsp-feminicide-cases-rnid",
      "Tentativa de homicidio doloso": "sesnsp-attempted-homicide-cases-rnid",
      "Tentativa de feminicidio": "sesnsp-attempted-feminicide-cases-rnid",
    },
  },
} as const satisfies Record<string, Record<FileKind, Readonly<Record<string, CountedFamily>>>>;

/** The registry of crimes that replaced CNSP/38/15. */
const rnidFirstYear = 2026;

/** One vintage of a state file: each crime for the nation and its 32 states, up to the last published month. */
export function parseSesnsp(
  kind: FileKind,
  download: Download,
  { vintageDate }: ParseOptions = {},
): readonly IncomingVintage[] {
  const { fileName } = readStateFile(download);
  const rows = readCrimes[kind](download);
  const isRnid = registryOf(fileName, rows);
  assertComplete(fileName, rows);
  const grid = sumAll(rows);
  const months = publishedMonths(fileName, rows, grid);
  const last = months.at(-1);
  if (!last) throw new SourceError("not-the-file", `${fileName} has no published month`);
  assertNamedMonth(fileName, last, isRnid);
  const unreported = findUnreported(months, grid);
  const wanted: Readonly<Record<string, CountedFamily>> = families[isRnid ? "rnid" : "cnsp"][kind];
  return [
    {
      releaseId: isRnid ? "sesnsp-rnid" : "sesnsp-cnsp",
      ...dateVintage(fileName, last, vintageDate),
      evidence: "publisher-file",
      provenance: `SESNSP, ${fileName}`,
      series: Object.entries(wanted).flatMap(([subtype, family]) => {
        const counted = rows.filter((row) => row.subtype === subtype);
        if (counted.length === 0)
          throw new SourceError("not-the-file", `${fileName} has no rows of subtype "${subtype}"`);
        return toSeries(family, months, sumAll(counted), unreported);
      }),
    },
  ];
}

function registryOf(fileName: string, rows: readonly CrimeRow[]): boolean {
  const rnid = rows.filter(({ year }) => year >= rnidFirstYear).length;
  if (rnid > 0 && rnid < rows.length)
    throw new SourceError(
      "bad-value",
      `${fileName}: rows of ${String(rnidFirstYear)} in a file of CNSP/38/15, which ends in ${String(rnidFirstYear - 1)}`,
    );
  return rnid > 0;
}

/** Sums by month, then by state; months whose cells are all blank are absent. */
type Grid = ReadonlyMap<Period, ReadonlyMap<StateCode, number>>;

const monthOf = (year: number, index: number): Period =>
  parsePeriod(`${String(year)}-${String(index + 1).padStart(2, "0")}`);

function sumAll(rows: readonly CrimeRow[]): Grid {
  const grid = new Map<Period, Map<StateCode, number>>();
  for (const { year, state, counts } of rows)
    counts.forEach((count, index) => {
      if (count === null) return;
      const month = monthOf(year, index);
      const states = grid.get(month) ?? new Map<StateCode, number>();
      states.set(state, (states.get(state) ?? 0) + count);
      grid.set(month, states);
    });
  return grid;
}

const total = (states: ReadonlyMap<StateCode, number> | undefined): number =>
  [...(states?.values() ?? [])].reduce((sum, count) => sum + count, 0);

/** From the first January to the last month in which anything happened anywhere: months to come are blank, or printed as 0. */
function publishedMonths(fileName: string, rows: readonly CrimeRow[], grid: Grid): readonly Period[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const all = years.flatMap((year) => Array.from({ length: 12 }, (_, index) => monthOf(year, index)));
  const months = all.slice(0, all.findLastIndex((month) => total(grid.get(month)) > 0) + 1);
  const published = new Set(months);
  for (const { row, year, counts } of rows)
    counts.forEach((count, index) => {
      if (count === null && published.has(monthOf(year, index)))
        throw new SourceError(
          "bad-value",
          `${fileName}: blank cell in ${monthOf(year, index)}, a published month (row ${String(row)})`,
        );
    });
  const empty = months.find((month) => total(grid.get(month)) === 0);
  if (empty)
    throw new SourceError(
      "not-the-file",
      `${fileName}: ${empty} has no crime in the whole country: a part of the file is missing`,
    );
  return months;
}

/** State-months in which every crime of the file is 0: not reported, and printed as 0. */
function findUnreported(months: readonly Period[], grid: Grid): ReadonlyMap<Period, ReadonlySet<StateCode>> {
  return new Map(
    months.map((month) => {
      const states = grid.get(month);
      return [month, new Set(MEXICAN_STATES.map(({ code }) => code).filter((code) => (states?.get(code) ?? 0) === 0))];
    }),
  );
}

function toSeries(
  family: CountedFamily,
  months: readonly Period[],
  grid: Grid,
  unreported: ReadonlyMap<Period, ReadonlySet<StateCode>>,
): { seriesId: KnownSeriesId; span: { first: Period; last: Period }; observations: Observation[] }[] {
  const [first, last] = [months.at(0), months.at(-1)];
  if (!first || !last) return [];
  const span = { first, last };
  const national = months.map((period): Observation => {
    const missing = unreported.get(period) ?? new Set();
    const value = String(total(grid.get(period)));
    if (missing.size === 0) return observation({ period, value });
    const caveat = missing.size === 1 && missing.has("MX-OAX") ? "oaxaca-unreported" : "state-unreported";
    return observation({ period, value, status: "U", caveat });
  });
  const ofState = (code: StateCode): Observation[] =>
    months.map((period) =>
      unreported.get(period)?.has(code)
        ? observation({ period, value: null, status: "L", caveat: "published-as-zero" })
        : observation({ period, value: String(grid.get(period)?.get(code) ?? 0) }),
    );
  return [
    { seriesId: family, span, observations: national },
    ...MEXICAN_STATES.map(({ code }) => ({
      seriesId: `${family}.${code}` as const,
      span,
      observations: ofState(code),
    })),
  ];
}

/** Of victims, who are told apart by sex and age too, a state's months are too small to be set beside each other by two columns. */
const partWeight = {
  cases: { count: 50, share: 0.01, columns: 2 },
  victims: { count: 50, share: 0.01, columns: 1 },
} as const;

/** It reported nothing in two months, which its nation's caveat says. */
const unreporting: StateCode = "MX-OAX";

/** States and ways that are missing in one month, and rounded counts. */
export function oddCrimes(kind: FileKind, download: Download): readonly Finding[] {
  const rows = readCrimes[kind](download);
  const wanted: Readonly<Record<string, CountedFamily>> =
    families[registryOf(download.fileName, rows) ? "rnid" : "cnsp"][kind];
  return Object.entries(wanted).flatMap(([subtype, family]) =>
    oddParts(
      family,
      rows
        .filter((row) => row.subtype === subtype && row.state !== unreporting)
        .flatMap(({ year, state, labels, counts }) =>
          counts.map((count, index) => ({
            period: monthOf(year, index),
            labels: [state, ...labels],
            count: count ?? 0,
          })),
        ),
      partWeight[kind],
    ),
  );
}
