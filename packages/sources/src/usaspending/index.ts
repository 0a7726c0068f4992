import { z } from "zod";
import {
  comparePeriods,
  isDecimalText,
  observation,
  parsePeriod,
  periodOf,
  type IncomingVintage,
  type Observation,
} from "@frontera/domain";
import { download } from "../download.ts";
import { editionDate } from "../edition-date.ts";
import { readJson, shaped } from "../json.ts";
import { SourceError, type Download, type ParseOptions, type Source } from "../source.ts";

/**
 * USAspending's awards of the INCLE account with Mexico as place of performance: a cross-check, for accounts have no split by country. Awards
 * are searchable from fiscal year 2008 on. Feeds usaspending-mexico-incle-obligated-fy.
 */
export const usaspending: Source = {
  id: "usaspending",
  title: "USAspending awards of account 011-1022 performed in Mexico",
  releases: ["usaspending"],
  checks: { restates: "some", looksAhead: true },
  schedule: { cron: "30 5 * * 0", timeZone: "America/New_York" },
  fetch: (effects) =>
    download(
      {
        url: `${effects.baseUrls.USASPENDING_BASE_URL}/api/v2/search/spending_over_time/`,
        limitBytes: 1024 * 1024,
        startsWith: ["{"],
        json: {
          group: "fiscal_year",
          filters: {
            time_period: [{ start_date: "2007-10-01", end_date: effects.now().toISOString().slice(0, 10) }],
            place_of_performance_locations: [{ country: "MEX" }],
            tas_codes: { require: [["019", "011-1022"]] },
          },
        },
      },
      effects,
    ),
  parse: parseUsaspending,
};

const Answer = z.looseObject({ group: z.literal("fiscal_year"), results: z.array(z.unknown()) });
const YearResult = z.looseObject({
  time_period: z.looseObject({
    fiscal_year: z.string().regex(/^\d{4}$/, { error: ({ input }) => `not a fiscal year: "${String(input)}"` }),
  }),
  aggregated_amount: z.string().refine(isDecimalText, { error: ({ input }) => `not an amount: "${String(input)}"` }),
});

function parseUsaspending(file: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = file;
  const edition = editionDate(vintageDate ?? null, file);
  const running = periodOf(edition.vintageDate, "A", "us-fiscal");
  const observations: Observation[] = [];
  for (const [index, each] of shaped(fileName, Answer, readJson(file)).results.entries()) {
    const place = `result ${String(index + 1)}`;
    const { time_period, aggregated_amount } = shaped(fileName, YearResult, each, place);
    const period = parsePeriod(`FY${time_period.fiscal_year}`);
    const previous = observations.at(-1)?.period;
    if (previous !== undefined && comparePeriods(period, previous) <= 0)
      throw new SourceError("duplicate-row", `${fileName}: ${period} comes after ${previous} (${place})`);
    if (comparePeriods(period, running) > 0)
      throw new SourceError("bad-value", `${fileName}: ${period} lies in the future (${place})`);
    // Agencies report for months after an action: the running year is being filled in.
    const completeness = period === running ? "partial" : "complete";
    observations.push(observation({ period, value: aggregated_amount, completeness }));
  }
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new SourceError("not-the-file", `${fileName} has no results`);
  return [
    {
      releaseId: "usaspending",
      ...edition,
      evidence: "publisher-file",
      provenance: "USAspending API, spending over time, account 011-1022, place of performance Mexico",
      series: [
        {
          seriesId: "usaspending-mexico-incle-obligated-fy",
          span: { first: first.period, last: last.period },
          observations,
        },
      ],
    },
  ];
}
