import {
  observation,
  parsePeriod,
  type IncomingVintage,
  type Observation,
  type Period,
  type Survey,
} from "@frontera/domain";
import { readPage } from "../html-tables.ts";
import { editionDate } from "../edition-date.ts";
import { seriesOf } from "../months.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { decodeText } from "../text-encoding.ts";
import { unknownHeader } from "../unknown-header.ts";
import { unpackPage } from "../unpack.ts";

const measures = ["Total", "Criminal", "Non-Criminal"] as const;
const headers = { region: "Region of Nationality", country: "Country of Nationality" } as const;
const title = /removed|removals/i;
const ofTable = /by criminal status and region and country of nationality: fiscal year (?<year>(?:19|20)\d{2})(?!\d)/i;
const country = "Mexico";

const seriesIds = {
  Total: "dhs-removals-mexico-fy",
  Criminal: "dhs-removals-mexico-fy.rem-criminal",
  "Non-Criminal": "dhs-removals-mexico-fy.rem-noncriminal",
} as const;

/** A line of the table: a place and its three counts as printed, null where one is withheld. */
interface Line {
  readonly place: string;
  readonly counts: readonly (number | null)[];
}

interface Yearbook {
  readonly year: Period;
  readonly roundedTo: number;
  readonly regions: readonly Line[];
  readonly countries: readonly Line[];
}

const readYearbook = readOnce((download: Download): Yearbook => {
  const { fileName, fetchedAt } = download;
  const { text, tables } = readPage(pageOf(download));
  const year = ofTable.exec(text)?.groups?.["year"];
  if (year === undefined || !title.test(text))
    throw new SourceError(
      "not-the-file",
      `${fileName} is not the yearbook's table of removals in one fiscal year: the page has changed or answered a challenge`,
    );
  if (`${year}-09-30` >= fetchedAt.slice(0, 10))
    throw new SourceError("bad-value", `${fileName}: fiscal year ${year} has not ended`);
  return {
    year: parsePeriod(`FY${year}`),
    roundedTo: /rounded to the nearest (10|ten)\b/i.test(text) ? 10 : 1,
    regions: linesOf(fileName, tables, headers.region),
    countries: linesOf(fileName, tables, headers.country),
  };
});

/** Removals of citizens of Mexico in the page's fiscal year, in all and of each criminal status. Throws SourceError by value and place. */
export function parseRemovals(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const yearbook = readYearbook(download);
  assertTotals(fileName, yearbook);
  const line = lineOf(fileName, yearbook.countries, country);
  const series = measures.map((measure, index) =>
    seriesOf(fileName, seriesIds[measure], [toObservation(yearbook, line.counts[index] ?? null)]),
  );
  return [
    {
      releaseId: "dhs-yearbook",
      ...editionDate(vintageDate ?? null, download),
      evidence: "publisher-file",
      provenance: `Office of Homeland Security Statistics, Yearbook of Immigration Statistics ${yearbook.year.slice(2)}, table 41`,
      series,
    },
  ];
}

export function surveyRemovals(download: Download): Survey {
  const { regions, countries } = readYearbook(download);
  return {
    rows: countries.length,
    header: [headers.country, ...measures],
    categories: { Region: regions.map(({ place }) => place).sort() },
  };
}

const toObservation = ({ year, roundedTo }: Yearbook, count: number | null): Observation =>
  count === null
    ? observation({ period: year, value: null, status: "Q", caveat: "removals-withheld" })
    : observation({ period: year, value: String(count), roundedTo: roundedTo === 1 ? null : String(roundedTo) });

function pageOf(download: Download): string {
  const { fileName, bytes } = unpackPage(download.fileName, download.bytes);
  return decodeText(fileName, bytes, null);
}

/** The lines of the one table that begins with this header, the marks of its notes left out of it. */
function linesOf(
  fileName: string,
  tables: readonly (readonly (readonly string[])[])[],
  first: string,
): readonly Line[] {
  const plain = (cell: string): string => cell.replace(/\s*\d+$/, "").toLowerCase();
  const own = tables.filter(([head]) => plain(head?.[0] ?? "") === first.toLowerCase());
  const [table, ...more] = own;
  if (!table || more.length > 0)
    throw new SourceError(
      "not-the-file",
      `${fileName} has ${String(own.length)} tables that begin with "${first}"; expected one`,
    );
  const [head = [], ...rows] = table;
  const expected = [first, ...measures];
  if (head.map(plain).join("|") !== expected.join("|").toLowerCase())
    throw unknownHeader(fileName, head, expected, expected.join(), first);
  return rows.map((cells, index) => {
    const at = `"${first}", row ${String(index + 2)}`;
    if (cells.length !== expected.length)
      throw new SourceError("bad-value", `${fileName}: ${String(cells.length)} cells (${at})`);
    const [place = "", ...counts] = cells;
    return { place, counts: counts.map((cell) => countOf(fileName, cell, `${at}, ${place}`)) };
  });
}

/** `-` is none, `D` is withheld so that nobody is known by it. */
function countOf(fileName: string, cell: string, at: string): number | null {
  if (cell === "D") return null;
  if (cell === "-") return 0;
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(cell))
    throw new SourceError("bad-value", `${fileName}: not a count: "${cell}" (${at})`);
  return Number(cell.replaceAll(",", ""));
}

function lineOf(fileName: string, lines: readonly Line[], place: string): Line {
  const own = lines.filter((line) => line.place === place);
  const [line, ...more] = own;
  if (!line || more.length > 0)
    throw new SourceError(
      line ? "duplicate-row" : "not-the-file",
      `${fileName}: ${String(own.length)} rows of "${place}"; expected one`,
    );
  return line;
}

/** Regions add to the total, and a status to another, as far as rounding lets them; both tables have the same total. */
function assertTotals(fileName: string, { regions, countries, roundedTo }: Yearbook): void {
  const total = lineOf(fileName, regions, "Total");
  const parts = regions.filter((line) => line !== total);
  const same = lineOf(fileName, countries, "Total");
  for (const [index, measure] of measures.entries()) {
    const counts = parts.map(({ counts: each }) => each[index] ?? null);
    const printed = total.counts[index] ?? null;
    if (same.counts[index] !== printed)
      throw new SourceError("check-failed", `${fileName}: the tables have two totals in "${measure}"`);
    assertSum(fileName, counts, printed, roundedTo, `regions in "${measure}"`);
  }
  for (const { place, counts } of [...regions, ...countries])
    assertSum(fileName, counts.slice(1), counts[0] ?? null, roundedTo, `the two statuses of ${place}`);
}

function assertSum(
  fileName: string,
  parts: readonly (number | null)[],
  total: number | null,
  roundedTo: number,
  what: string,
): void {
  if (total === null || parts.includes(null)) return;
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  const most = roundedTo === 1 ? 0 : ((parts.length + 1) * roundedTo) / 2;
  if (Math.abs(sum - total) > most)
    throw new SourceError(
      "check-failed",
      `${fileName}: ${what} add to ${String(sum)}, and its total is ${String(total)}: a part is missing or changed`,
    );
}
