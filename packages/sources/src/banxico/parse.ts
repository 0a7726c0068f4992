import type { KnownReleaseId, KnownSeriesId } from "@frontera/content";
import {
  addDays,
  observation,
  parsePeriod,
  type IncomingVintage,
  type IsoDate,
  type Observation,
  type Survey,
} from "@frontera/domain";
import { assertDaily, assertPesosPerDollar } from "../daily-rate.ts";
import { isoOf } from "../day-first.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { readSie, type Datum } from "./rows.ts";

interface Reader {
  readonly idSerie: string;
  readonly seriesId: KnownSeriesId;
  readonly releaseId: KnownReleaseId;
  /** How far after the day of reading a date may lie. */
  readonly daysAhead: number;
}

const readers: readonly Reader[] = [
  { idSerie: "SF43718", seriesId: "usd-mxn-fix", releaseId: "banxico-fix", daysAhead: 0 },
  // Two banking days after the determination: weekends and holidays make that a week at the most.
  { idSerie: "SF60653", seriesId: "usd-mxn-fix-settlement", releaseId: "banxico-settlement", daysAhead: 8 },
];

/** Weekdays in a row on which Mexico's banks are closed: two in Holy Week, and a margin for days decreed. */
export const mexicanHolidays = 4;

/** A vintage for each of our two series in the answer; other series in it are left alone. Throws SourceError where the one that was asked for is not in it. */
export async function parseBanxico(
  asked: string,
  download: Download,
  { vintageDate }: ParseOptions = {},
): Promise<readonly IncomingVintage[]> {
  const series = await readSie(download);
  if (!series.has(asked))
    throw new SourceError(
      "not-the-file",
      `${download.fileName} has not ${asked}, only ${[...series.keys()].join(", ") || "nothing"}`,
    );
  const found = readers.flatMap((reader) => {
    const data = series.get(reader.idSerie);
    return data ? [{ reader, observations: toObservations(reader, data, download) }] : [];
  });
  const determined = found.find(({ reader }) => reader.idSerie === "SF43718")?.observations.at(-1)?.period ?? null;
  return found.map(({ reader: { releaseId, seriesId, idSerie }, observations }) => {
    const [first, last] = ends(observations);
    return {
      releaseId,
      ...dateVintage(determined, last, download, vintageDate),
      evidence: "publisher-file",
      provenance: `Banco de México SIE, series ${idSerie}`,
      series: [{ seriesId, span: { first: parsePeriod(first), last: parsePeriod(last) }, observations }],
    };
  });
}

function toObservations(
  { idSerie, daysAhead }: Reader,
  data: readonly Datum[],
  { fileName, fetchedAt }: Download,
): readonly Observation[] {
  if (data.length === 0) throw new SourceError("not-the-file", `${fileName}: ${idSerie} has no datos`);
  const newest = addDays(fetchedAt.slice(0, 10), daysAhead);
  let previous = "";
  const observations = data.map(({ fecha, dato }, index) => {
    const period = parsePeriod(isoOf(fecha) ?? fecha);
    const place = `(${idSerie}, row ${String(index + 1)})`;
    if (period <= previous)
      throw new SourceError(
        period === previous ? "duplicate-row" : "bad-value",
        `${fileName}: ${fecha} comes after ${previous} ${place}; expected ascending days, each once`,
      );
    if (period > newest) throw new SourceError("bad-value", `${fileName}: ${fecha} lies too far ahead ${place}`);
    previous = period;
    const value = dato === "N/E" ? null : dato.replaceAll(",", "");
    if (value !== null) assertPesosPerDollar(fileName, value, `${idSerie}, row ${String(index + 1)}`);
    return observation({ period, value });
  });
  const days = observations.map(({ period }, index) => ({
    day: period,
    place: `${idSerie}, row ${String(index + 1)}`,
  }));
  assertDaily(fileName, days, { name: idSerie, longestGap: mexicanHolidays });
  return observations;
}

/** A FIX is public on the day of its determination. Where the answer does not hold that day, it was seen on the day of reading. */
function dateVintage(
  determined: IsoDate | null,
  last: IsoDate,
  { fetchedAt }: Download,
  given: IsoDate | undefined,
): Pick<IncomingVintage, "vintageDate" | "vintageDateBasis"> {
  if (given !== undefined) return { vintageDate: given, vintageDateBasis: "published" };
  if (determined !== null) return { vintageDate: determined, vintageDateBasis: "scheduled" };
  const read = fetchedAt.slice(0, 10);
  return { vintageDate: last < read ? last : read, vintageDateBasis: "observed" };
}

function ends(observations: readonly Observation[]): readonly [IsoDate, IsoDate] {
  return [observations.at(0)?.period ?? "", observations.at(-1)?.period ?? ""];
}

/** Which series the answer holds, and how many days in all. */
export async function surveyBanxico(download: Download): Promise<Survey> {
  const series = await readSie(download);
  return {
    rows: [...series.values()].reduce((sum, data) => sum + data.length, 0),
    header: ["fecha", "dato"],
    categories: { idSerie: [...series.keys()].sort() },
  };
}
