import { Decimal } from "decimal.js";
import { z } from "zod";
import {
  isDecimalText,
  isIsoDate,
  observation,
  parsePeriod,
  type IncomingVintage,
  type IsoDate,
  type Observation,
} from "@frontera/domain";
import { readCsv } from "../csv.ts";
import { assertDaily, assertPesosPerDollar } from "../daily-rate.ts";
import { shaped } from "../json.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

const rate = z.string().refine((text) => text === "N/A" || (isDecimalText(text) && Number(text) > 0), {
  error: ({ input }) => `not a rate: "${String(input)}"`,
});
/** A day's cells that are read, per euro; `N/A` where the ECB quotes none. */
const ReferenceRow = z.object({
  Date: z.string().refine(isIsoDate, { error: ({ input }) => `not a date: "${String(input)}"` }),
  USD: rate,
  MXN: rate,
});
type ReferenceRow = z.infer<typeof ReferenceRow>;

/** One vintage of pesos per dollar, worked out from the two rates per euro, from the first day on which the ECB quotes the peso. */
export function parseEcb(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName, lastModified } = download;
  // Newest first in the file.
  const days = readDays(download).toReversed();
  const observations = days.slice(days.findIndex(({ MXN }) => MXN !== "N/A")).map(toObservation);
  const places = days.map(({ Date: day }, index) => ({ day, place: `row ${String(days.length - index + 1)}` }));
  // Closed for two weekdays around Easter and at Christmas.
  assertDaily(fileName, places, { name: "the ECB", longestGap: 3 });
  for (const { period, value } of observations) if (value !== null) assertPesosPerDollar(fileName, value, period);
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last || days.every(({ MXN }) => MXN === "N/A"))
    throw new SourceError("not-the-file", `${fileName} has no rate of MXN`);
  // A mirror's own date can lie before the days it serves: then it says nothing of the publication.
  const published = vintageDate ?? (lastModified !== null && lastModified >= last.period ? lastModified : null);
  return [
    {
      releaseId: "ecb-reference-rates",
      vintageDate: published ?? last.period,
      vintageDateBasis: published === null ? "scheduled" : "published",
      evidence: "reconstructed",
      provenance: "ECB eurofxref-hist: MXN per euro over USD per euro, worked out here to six decimals",
      series: [{ seriesId: "usd-mxn-ecb-cross", span: { first: first.period, last: last.period }, observations }],
    },
  ];
}

function readDays(download: Download): readonly ReferenceRow[] {
  const { fileName, fetchedAt } = download;
  // Every line ends in a comma: the last column has no name.
  const { header, rows } = readCsv(download);
  for (const name of Object.keys(ReferenceRow.shape))
    if (header.filter((each) => each === name).length !== 1)
      throw unknownHeader(fileName, header, Object.keys(ReferenceRow.shape), `one column ${name}`);
  let later: IsoDate | null = null;
  return rows.map(({ row, cells }) => {
    const named = Object.fromEntries(header.map((name, index) => [name, cells[index]]));
    const day = shaped(fileName, ReferenceRow, named, `row ${String(row)}`);
    if (day.Date > fetchedAt.slice(0, 10))
      throw new SourceError("bad-value", `${fileName}: ${day.Date} lies in the future (row ${String(row)})`);
    if (later !== null && day.Date >= later)
      throw new SourceError(
        day.Date === later ? "duplicate-row" : "bad-value",
        `${fileName}: ${day.Date} comes after ${later} (row ${String(row)}); expected the newest first, each day once`,
      );
    later = day.Date;
    return day;
  });
}

const toObservation = ({ Date: day, USD, MXN }: ReferenceRow): Observation =>
  observation({
    period: parsePeriod(day),
    value: USD === "N/A" || MXN === "N/A" ? null : new Decimal(MXN).div(USD).toFixed(6),
  });
