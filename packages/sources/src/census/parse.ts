import { decimal, parsePeriod, type IncomingVintage, type Period, type Survey } from "@frontera/domain";
import { assertMonths, editionOf, seriesOf } from "../months.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { tradeIn } from "../trade-value.ts";
import { readRows, type CountryYear, type Flow } from "./rows.ts";

/** Census country codes, not ISO; below 1000 stand groups, two of them named with Mexico. */
const mexico = { code: "2010", name: "Mexico" };
const world = { code: "0015", name: "World, Not Seasonally Adjusted" };

const flows = { I: "us-imports-from-mexico", E: "us-exports-to-mexico" } as const satisfies Record<Flow, string>;

/** The months add up to the year as printed, but for the binary fractions of a workbook. In millions. */
const tolerance = 0.001;

/** Mexico's months in both flows. Throws SourceError by value and row. */
export async function parseCountryWorkbook(
  download: Download,
  { vintageDate }: ParseOptions = {},
): Promise<readonly IncomingVintage[]> {
  const { fileName } = download;
  const rows = await readRows(download);
  const own = yearsOf(fileName, rows, mexico);
  const all = new Map(yearsOf(fileName, rows, world).map((year) => [year.year, year]));
  const series = (["I", "E"] as const).map((flow) => {
    const months = own.flatMap((year, index) =>
      monthsOf(fileName, flow, year, all.get(year.year), index === own.length - 1),
    );
    assertMonths(
      download,
      months.map(({ period }) => period),
    );
    return seriesOf(
      fileName,
      flows[flow],
      months.map(({ period, millions }) => tradeIn(period, millions)),
    );
  });
  return [
    {
      releaseId: "census-trade",
      ...editionOf(series, download, vintageDate),
      evidence: "publisher-file",
      provenance: `US Census Bureau, Foreign Trade, ${fileName}`,
      series,
    },
  ];
}

/** How many rows, and which countries: one that comes or goes is drift. */
export async function surveyCountryWorkbook(download: Download): Promise<Survey> {
  const rows = await readRows(download);
  return {
    rows: rows.length,
    header: ["year", "CTY_CODE", "CTYNAME"],
    categories: { CTY_CODE: [...new Set(rows.map(({ code }) => code))].sort() },
  };
}

function yearsOf(
  fileName: string,
  rows: readonly CountryYear[],
  { code, name }: typeof mexico,
): readonly CountryYear[] {
  const years = rows.filter((row) => row.code === code).sort((a, b) => a.year - b.year);
  if (years.length === 0) throw new SourceError("not-the-file", `${fileName} has no rows of ${name} (${code})`);
  for (const [index, row] of years.entries()) {
    const place = `(row ${String(row.row)})`;
    if (row.name !== name)
      throw new SourceError("bad-value", `${fileName}: ${code} is named "${row.name}", not "${name}" ${place}`);
    const previous = years[index - 1];
    if (previous && row.year === previous.year)
      throw new SourceError("duplicate-row", `${fileName}: ${name} ${String(row.year)} stands in it twice ${place}`);
  }
  return years;
}

type Month = { readonly period: Period; readonly millions: string };

/** A year's months, up to the last one in which the world traded: months to come are printed 0, and the year's total is then of a part. */
function monthsOf(
  fileName: string,
  flow: Flow,
  { row, year, months, totals }: CountryYear,
  all: CountryYear | undefined,
  isNewest: boolean,
): readonly Month[] {
  const bad = (what: string): SourceError =>
    new SourceError("bad-value", `${fileName}: ${what} (${flow}, row ${String(row)})`);
  // The world stands in it from 1987 on only; a year that another one follows is whole.
  if (!all && isNewest) throw bad(`the world has no row for ${String(year)}`);
  const held = all && isNewest ? all.months[flow].findLastIndex((value) => Number(value) !== 0) + 1 : 12;
  const [known, toCome] = [months[flow].slice(0, held), months[flow].slice(held)];
  const empty = known.findIndex((value) => Number(value) <= 0);
  if (empty >= 0) throw bad(`${known[empty] ?? ""} in month ${String(empty + 1)} of ${String(year)}`);
  if (toCome.some((value) => Number(value) !== 0))
    throw bad(`Mexico traded in ${String(year)} where the world did not`);
  const sum = known.reduce((total, value) => total.plus(value), decimal("0"));
  if (held === 12 && sum.minus(totals[flow]).abs().gt(tolerance))
    throw bad(`the months of ${String(year)} add up to ${sum.toFixed(6)}, the year is printed ${totals[flow]}`);
  return known.map((millions, index) => ({
    period: parsePeriod(`${String(year)}-${String(index + 1).padStart(2, "0")}`),
    millions,
  }));
}
