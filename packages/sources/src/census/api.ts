import { z } from "zod";
import { observation, parsePeriod, type IncomingVintage, type Observation } from "@frontera/domain";
import { download } from "../download.ts";
import { joined } from "../joined.ts";
import { readJson, shaped } from "../json.ts";
import { keyOf } from "../key-of.ts";
import { assertMonths, editionOf, seriesOf } from "../months.ts";
import { SourceError, type Download, type FetchEffects, type ParseOptions, type Source } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

const flows = {
  imports: { measure: "GEN_VAL_MO", seriesId: "us-imports-from-mexico" },
  exports: { measure: "ALL_VAL_MO", seriesId: "us-exports-to-mexico" },
} as const;
type Flow = keyof typeof flows;

/** The Census Bureau's own code, not ISO. */
const mexico = "2010";

/**
 * US Census Bureau, international trade API: goods with Mexico by month, from January 2010. Feeds us-imports-from-mexico and us-exports-to-mexico.
 *
 * Documentation: https://www.census.gov/data/developers/data-sets/international-trade.html
 * Rows: `[["GEN_VAL_MO","CTY_CODE","time"],["17339563171","2010","2010-01"]]`
 * Unit: dollars, whole. Published with the workbook of `census-trade`, which reaches back to 1985.
 */
export const censusTradeApi: Source = {
  id: "census-trade-api",
  title: "Census Bureau, international trade API (JSON)",
  releases: ["census-trade"],
  checks: { restates: "some" },
  // After the workbook, and once more in the evening.
  schedule: { cron: "25 11,17 3-12 * *", timeZone: "America/New_York" },
  keys: ["CENSUS_API_KEY"],
  fetch: fetchBoth,
  parse: parseTrade,
};

/** Imports, then exports, as one JSON of both answers' own bytes. */
async function fetchBoth(effects: FetchEffects): Promise<Download> {
  const key = encodeURIComponent(keyOf(effects, "CENSUS_API_KEY"));
  const ask = (flow: Flow): Promise<Download> =>
    download(
      {
        url: `${effects.baseUrls.CENSUS_API_BASE_URL}/data/timeseries/intltrade/${flow}/hs?get=${flows[flow].measure}&CTY_CODE=${mexico}&time=from+2010-01&key=${key}`,
        limitBytes: 5 * 1024 * 1024,
        startsWith: ["["],
      },
      effects,
    );
  const imports = await ask("imports");
  const exports = await ask("exports");
  const parts = ['{"imports":', imports.bytes, ',"exports":', exports.bytes, "}"];
  return { ...joined(imports, parts), fileName: "intltrade-mexico.json" };
}

const Answer = z.strictObject({
  imports: z.array(z.array(z.string())).optional(),
  exports: z.array(z.array(z.string())).optional(),
});

/** Both flows by month; one answer saved by itself is one of them. Throws SourceError by value and row. */
function parseTrade(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const read = readJson(download);
  const answer = shaped(fileName, Answer, Array.isArray(read) ? { [flowOf(read)]: read } : read);
  const series = (["imports", "exports"] as const).flatMap((flow) => {
    const rows = answer[flow];
    return rows ? [seriesOf(fileName, flows[flow].seriesId, monthsOf(download, flow, rows))] : [];
  });
  if (series.length === 0) throw new SourceError("not-the-file", `${fileName} has neither imports nor exports`);
  return [
    {
      releaseId: "census-trade",
      ...editionOf(series, download, vintageDate),
      evidence: "publisher-file",
      provenance: `US Census Bureau, international trade API, ${fileName}`,
      series,
    },
  ];
}

const flowOf = (read: readonly unknown[]): Flow =>
  JSON.stringify(read[0] ?? null).includes(flows.exports.measure) ? "exports" : "imports";

function monthsOf(
  download: Download,
  flow: Flow,
  [head = [], ...rows]: readonly (readonly string[])[],
): readonly Observation[] {
  const { fileName } = download;
  const { measure } = flows[flow];
  const expected = [measure, "CTY_CODE", "time"];
  const columns = expected.map((name) => head.indexOf(name));
  if (columns.includes(-1)) throw unknownHeader(fileName, head, expected, expected.join());
  const months = rows.map((cells, index) => {
    const at = `${flow}, row ${String(index + 2)}`;
    const [value = "", country = "", month = ""] = columns.map((column) => cells[column]);
    const refuse = (what: string): SourceError => new SourceError("bad-value", `${fileName}: ${what} (${at})`);
    if (country !== mexico) throw refuse(`a row of the country "${country}", not of Mexico, ${mexico}`);
    if (!/^20[1-9]\d-(0[1-9]|1[0-2])$/.test(month)) throw refuse(`not a month from 2010 on: "${month}"`);
    // There has been trade in every month: a month to come would be printed 0.
    if (!/^[1-9]\d*$/.test(value)) throw refuse(`not whole dollars: "${value}"`);
    return observation({ period: parsePeriod(month), value });
  });
  const ordered = months.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const twice = ordered.find(({ period }, index) => period === ordered[index - 1]?.period);
  if (twice) throw new SourceError("duplicate-row", `${fileName}: ${twice.period} stands twice in the ${flow}`);
  assertMonths(
    download,
    ordered.map(({ period }) => period),
  );
  return ordered;
}
