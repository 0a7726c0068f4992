import { CATALOGUE } from "@frontera/content";
import { observation, parsePeriod, publishedOn, type IncomingVintage, type IsoDate } from "@frontera/domain";
import type { Table } from "../csv.ts";
import { assertDaily, assertPesosPerDollar } from "../daily-rate.ts";
import { fredRows, readFredGraph } from "../fred-graph.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";

/** One vintage of the H.10 rate. A day without a rate is kept as missing, a holiday. */
export const parseFredH10 = (download: Download, options: ParseOptions = {}): readonly IncomingVintage[] =>
  toH10Vintage(readFredGraph(download, "DEXMXUS"), download, options);

/** The vintage that dates and rates make, in whatever form FRED sent them. Throws SourceError by value and row. */
export function toH10Vintage(
  table: Table["rows"],
  download: Download,
  { vintageDate }: ParseOptions,
): readonly IncomingVintage[] {
  const { fileName } = download;
  const rows = fredRows(table, download, "rate");
  for (const { value, row } of rows) if (value !== null) assertPesosPerDollar(fileName, value, `row ${String(row)}`);
  // A US holiday has a row, without a rate.
  const days = rows.map(({ date, row }) => ({ day: date, place: `row ${String(row)}` }));
  assertDaily(fileName, days, { name: "H.10", longestGap: 0 });
  const observations = rows.map(({ date, value }) =>
    observation({ period: parsePeriod(date), value, ...(value === null ? { status: "H" } : {}) }),
  );
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

/** Without better knowledge, the day on which the last day in the file comes out by the rule of the release. */
function dateVintage(
  last: IsoDate,
  { lastModified }: Download,
  given: IsoDate | undefined,
): Pick<IncomingVintage, "vintageDate" | "vintageDateBasis"> {
  if (given !== undefined) return { vintageDate: given, vintageDateBasis: "published" };
  // A mirror's own date can lie before the days it serves: then it says nothing of the publication.
  if (lastModified !== null && lastModified > last) return { vintageDate: lastModified, vintageDateBasis: "published" };
  const { unrevised } = CATALOGUE.releaseOf("fed-h10");
  if (!unrevised) throw new RangeError("fed-h10 has no rule of release");
  return { vintageDate: publishedOn(unrevised, last), vintageDateBasis: "scheduled" };
}
