import { z } from "zod";
import type { IncomingVintage } from "@frontera/domain";
import { downloadIfChanged } from "../download.ts";
import { readJson, shaped } from "../json.ts";
import { keyOf } from "../key-of.ts";
import { SourceError, type Download, type ParseOptions, type Source } from "../source.ts";
import { toH10Vintage } from "./parse.ts";

/** FRED's API, which needs a key: the same series as its graph file, so the same values come in once. Feeds usd-mxn-h10. */
export const fredH10Api: Source = {
  id: "fred-h10-api",
  title: "FRED API DEXMXUS (Federal Reserve H.10, pesos per dollar)",
  releases: ["fed-h10"],
  checks: { restates: "never" },
  schedule: { cron: "45 19 * * 1,2", timeZone: "America/New_York" },
  keys: ["FRED_API_KEY"],
  fetch: async (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.FRED_API_BASE_URL}/fred/series/observations?series_id=DEXMXUS&api_key=${encodeURIComponent(keyOf(effects, "FRED_API_KEY"))}&file_type=json&observation_start=1993-11-08`,
        limitBytes: 10 * 1024 * 1024,
        startsWith: ["{"],
      },
      effects,
    ),
  parse: parseFredApi,
};

const Answer = z.looseObject({
  units: z.literal("lin"),
  count: z.string(),
  offset: z.literal("0"),
  observations: z.array(z.unknown()),
});
const ApiRow = z.looseObject({ date: z.string(), value: z.string() });

function parseFredApi(download: Download, options: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const { count, observations } = shaped(fileName, Answer, readJson(download));
  if (count !== String(observations.length))
    throw new SourceError(
      "not-the-file",
      `${fileName} has ${String(observations.length)} of ${count} observations: a part is missing`,
    );
  const rows = observations.map((each, index) => {
    const { date, value } = shaped(fileName, ApiRow, each, `observation ${String(index + 1)}`);
    return { row: index + 1, cells: [date, value] };
  });
  return toH10Vintage(rows, download, options);
}
