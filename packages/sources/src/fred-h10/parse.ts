import { z } from "zod";
import {
  addDays,
  isDecimalText,
  isIsoDate,
  observation,
  parsePeriod,
  type IncomingVintage,
  type IsoDate,
  type Observation,
  type VintageDateBasis,
} from "@frontera/domain";
import { readCsv, type Table } from "../csv.ts";
import { assertDaily, assertPesosPerDollar } from "../daily-rate.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

/** A row as FRED prints it: an ISO date, and pesos per dollar or nothing (`.` until 2024, an empty cell since) on a US holiday. */
const FredRow = z.tuple([
  z.string().refine(isIsoDate, { error: ({ input }) => `not a date: "${String(input)}"` }),
  z.string().refine((text) => text === "" || text === "." || (isDecimalText(text) && Number(text) > 0), {
    error: ({ input }) => `not a rate: "${String(input)}"`,
  }),
]);

/** One vintage of the H.10 rate. A day without a rate is kept as missing, a holiday. */
export function parseFredH10(download: Download, options: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const { header, rows } = readCsv(download);
  if (header.length !== 2 || !["observation_date", "DATE"].includes(header[0] ?? "") || header[1] !== "DEXMXUS")
    throw unknownHeader(fileName, header, ["observation_date", "DATE", "DEXMXUS"], "observation_date,DEXMXUS");
  return toH10Vintage(rows, download, options);
}

/** The vintage that dates and rates make, in whatever form FRED sent them. Throws SourceError by value and row. */
export function toH10Vintage(
  rows: Table["rows"],
  download: Download,
  { vintageDate }: ParseOptions,
): readonly IncomingVintage[] {
  const { fileName } = download;
  const observations: Observation[] = [];
  const days: { day: IsoDate; place: string }[] = [];
  for (const { row, cells } of rows) {
    const parsed = FredRow.safeParse(cells);
    if (!parsed.success)
      throw new SourceError(
        "bad-value",
        `${fileName}: ${parsed.error.issues[0]?.message ?? "bad row"} (row ${String(row)})`,
      );
    observations.push(toObservation(parsed.data, observations.at(-1), download, row));
    days.push({ day: parsed.data[0], place: `row ${String(row)}` });
  }
  // A US holiday has a row, without a rate.
  assertDaily(fileName, days, { name: "H.10", longestGap: 0 });
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new SourceError("not-the-file", `${fileName} has no observations`);
  return [
    {
      releaseId: "fed-h10",
      ...dateVintage(last.period, download, vintageDate),
      evidence: "publisher-file",
      provenance: "FRED, series DEXMXUS (Federal Reserve H.10)",
      series: [{ seriesId: "usd-mxn-h10", span: { first: first.period, last: last.period }, observations }],
    },
  ];
}

function toObservation(
  [date, rate]: readonly [string, string],
  previous: Observation | undefined,
  { fileName, fetchedAt }: Download,
  row: number,
): Observation {
  if (previous && date <= previous.period)
    throw new SourceError(
      date === previous.period ? "duplicate-row" : "bad-value",
      `${fileName}: ${date} comes after ${previous.period} (row ${String(row)}); expected ascending days, each once`,
    );
  if (date > fetchedAt.slice(0, 10))
    throw new SourceError("bad-value", `${fileName}: ${date} lies in the future (row ${String(row)})`);
  const period = parsePeriod(date);
  if (isDecimalText(rate)) assertPesosPerDollar(fileName, rate, `row ${String(row)}`);
  return rate === "" || rate === "."
    ? observation({ period, value: null, status: "H" })
    : observation({ period, value: rate });
}

/** H.10 comes out on Mondays: without better knowledge, the Monday after the last day in the file. */
function dateVintage(
  last: IsoDate,
  { lastModified }: Download,
  given: IsoDate | undefined,
): { vintageDate: IsoDate; vintageDateBasis: VintageDateBasis } {
  if (given !== undefined) return { vintageDate: given, vintageDateBasis: "published" };
  // A mirror's own date can lie before the days it serves: then it says nothing of the publication.
  if (lastModified !== null && lastModified > last) return { vintageDate: lastModified, vintageDateBasis: "published" };
  const weekday = new Date(`${last}T00:00:00Z`).getUTCDay();
  return { vintageDate: addDays(last, (8 - weekday) % 7 || 7), vintageDateBasis: "scheduled" };
}
