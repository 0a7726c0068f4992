import { z } from "zod";
import {
  addDays,
  isDecimalText,
  isIsoDate,
  observation,
  parsePeriod,
  type IncomingVintage,
  type Observation,
} from "@frontera/domain";
import { mexicanHolidays } from "../banxico/parse.ts";
import { assertDaily, assertPesosPerDollar } from "../daily-rate.ts";
import { downloadIfChanged } from "../download.ts";
import { editionDate } from "../edition-date.ts";
import { readJson, shaped } from "../json.ts";
import { SourceError, type Download, type ParseOptions, type Source } from "../source.ts";

/** Frankfurter v2, which mixes central banks unless one is named: Banco de México alone is asked for. Feeds usd-mxn-fix-frankfurter. */
export const frankfurter: Source = {
  id: "frankfurter",
  title: "Frankfurter v2, provider BANXICO (pesos per dollar)",
  releases: ["frankfurter"],
  checks: { restates: "never" },
  schedule: { cron: "50 14 * * 1-5", timeZone: "America/Mexico_City" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.FRANKFURTER_BASE_URL}/v2/rates?from=1991-11-12&to=${effects.now().toISOString().slice(0, 10)}&base=USD&quotes=MXN&providers=BANXICO`,
        limitBytes: 20 * 1024 * 1024,
        startsWith: ["["],
      },
      effects,
    ),
  parse: parseFrankfurter,
};

const Rate = z.looseObject({
  date: z.string().refine(isIsoDate, { error: ({ input }) => `not a date: "${String(input)}"` }),
  base: z.literal("USD"),
  quote: z.enum(["MXN", "USD"], { error: ({ input }) => `not asked for: "${String(input)}"` }),
  rate: z.string().refine((text) => isDecimalText(text) && Number(text) > 0, {
    error: ({ input }) => `not a rate: "${String(input)}"`,
  }),
});

function parseFrankfurter(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName, fetchedAt } = download;
  const body = shaped(fileName, z.array(z.unknown()), readJson(download));
  // It may be dated a day ahead, east of us.
  const newest = addDays(fetchedAt.slice(0, 10), 1);
  const observations: Observation[] = [];
  const days: { day: string; place: string }[] = [];
  for (const [index, each] of body.entries()) {
    const place = `row ${String(index + 1)}`;
    const { date, quote, rate } = shaped(fileName, Rate, each, place);
    // The base itself is listed, at 1.
    if (quote === "USD") continue;
    const previous = observations.at(-1)?.period ?? "";
    if (date <= previous)
      throw new SourceError(
        date === previous ? "duplicate-row" : "bad-value",
        `${fileName}: ${date} comes after ${previous} (${place}); expected ascending days, each once`,
      );
    if (date > newest) throw new SourceError("bad-value", `${fileName}: ${date} lies in the future (${place})`);
    assertPesosPerDollar(fileName, rate, place);
    observations.push(observation({ period: parsePeriod(date), value: rate }));
    days.push({ day: date, place });
  }
  assertDaily(fileName, days, { name: "Banco de México", longestGap: mexicanHolidays });
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new SourceError("not-the-file", `${fileName} has no rate of MXN`);
  return [
    {
      releaseId: "frankfurter",
      ...editionDate(vintageDate ?? null, download),
      evidence: "publisher-file",
      provenance: "Frankfurter v2, rates of the provider BANXICO, base USD, quote MXN",
      series: [{ seriesId: "usd-mxn-fix-frankfurter", span: { first: first.period, last: last.period }, observations }],
    },
  ];
}
