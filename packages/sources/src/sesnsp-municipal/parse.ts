import { CATALOGUE } from "@frontera/content";
import { observation, type Observation, type SeriesVintage } from "@frontera/domain";
import { assertNamedMonth, dateVintage } from "../sesnsp/edition.ts";
import { SourceError, type BatchedVintage, type Contents, type LargeDownload, type ParseOptions } from "../source.ts";
import type { FileKind } from "../sesnsp/rows.ts";
import { openFile } from "./open-file.ts";
import { readMunicipalRows } from "./rows.ts";
import { assertAllStates, monthAt, startOf, tallyRows, type Tally } from "./tally.ts";

const subtype = "Homicidio doloso";
const rnidFirstYear = 2026;
/** So many series at a time keep a run's memory small. */
const batchSize = 10;

/** A municipal file, of one vintage: intentional homicide in every municipality. Throws SourceError. */
export async function readMunicipal(
  kind: FileKind,
  download: LargeDownload,
  { vintageDate }: ParseOptions = {},
): Promise<Contents> {
  const file = await openFile(download.path, download.fileName);
  const tally = await tallyRows(file.fileName, readMunicipalRows(file, kind), subtype);
  assertAllStates(file.fileName, tally);
  if (tally.counted.size === 0)
    throw new SourceError("not-the-file", `${file.fileName} has no rows of subtype "${subtype}"`);
  return {
    vintages: [toVintage(kind, file.fileName, tally, vintageDate)],
    survey: {
      rows: tally.rows,
      header: [],
      categories: { "Subtipo de delito": tally.subtypes, "Cve. Municipio": [...tally.since.keys()].sort() },
    },
  };
}

export function toVintage(
  kind: FileKind,
  fileName: string,
  tally: Tally,
  vintageDate: string | undefined,
): BatchedVintage {
  const [first, last] = [tally.years.at(0), tally.years.at(-1)];
  if (first === undefined || last === undefined || tally.end <= startOf(first))
    throw new SourceError("not-the-file", `${fileName} has no published month`);
  const isRnid = first >= rnidFirstYear;
  if (!isRnid && last >= rnidFirstYear)
    throw new SourceError("bad-value", `${fileName}: rows of ${String(last)} in a file of CNSP/38/15`);
  if (!isRnid && kind === "victims")
    throw new SourceError(
      "bad-value",
      `${fileName}: victims of ${String(first)}; by municipality they are published from ${String(rnidFirstYear)} on`,
    );
  const lastMonth = monthAt(tally.end - 1);
  assertNamedMonth(fileName, lastMonth, isRnid);
  const family = `sesnsp-homicide-${kind}${isRnid ? "-rnid" : ""}`;
  const municipalities = [...tally.counted.keys()].sort();
  return {
    releaseId: isRnid ? "sesnsp-rnid" : "sesnsp-cnsp",
    ...dateVintage(fileName, lastMonth, vintageDate),
    evidence: "publisher-file",
    provenance: `SESNSP, ${fileName}`,
    seriesCount: municipalities.length,
    areaNames: new Map(
      municipalities.flatMap((municipality) => {
        const name = tally.names.get(municipality);
        return name === undefined ? [] : [[`mun-${municipality}`, name]];
      }),
    ),
    *batches() {
      for (let at = 0; at < municipalities.length; at += batchSize)
        yield municipalities
          .slice(at, at + batchSize)
          .map((municipality) => toSeries(fileName, `${family}.mun-${municipality}`, municipality, tally));
    },
  };
}

function toSeries(fileName: string, id: string, municipality: string, tally: Tally): SeriesVintage {
  if (!CATALOGUE.isSeriesId(id))
    throw new SourceError("bad-value", `${fileName}: unknown municipality: "${municipality}"`);
  const sums = tally.counted.get(municipality);
  const ofState = tally.ofStates.get(municipality.slice(0, 2));
  const start = startOf(tally.since.get(municipality) ?? 0);
  const observations = Array.from({ length: tally.end - start }, (_, offset): Observation => {
    const [index, period] = [start + offset, monthAt(start + offset)];
    // A month in which a state printed 0 for every crime was not reported.
    return ofState?.[index] === 0
      ? observation({ period, value: null, status: "L", caveat: "published-as-zero" })
      : observation({ period, value: String(sums?.[index] ?? 0) });
  });
  return {
    seriesId: id,
    span: { first: monthAt(start), last: monthAt(tally.end - 1) },
    observations,
  };
}
