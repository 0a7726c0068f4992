import { z } from "zod";
import type { KnownSeriesId } from "@frontera/content";
import { isIsoDate, observation, parsePeriod, type IncomingVintage, type Observation } from "@frontera/domain";
import { readCsv } from "../csv.ts";
import { shaped } from "../json.ts";
import { toParts, toRuns } from "../runs.ts";
import { SourceError, type Download } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

const seriesOfAccount = {
  TOTAL: "merida-appropriated-crs-fy",
  INCLE: "merida-appropriated-crs-incle-fy",
  ESF: "merida-appropriated-crs-esf-fy",
  FMF: "merida-appropriated-crs-fmf-fy",
} as const satisfies Record<string, KnownSeriesId>;

const matching = (pattern: RegExp, what: string) =>
  z.string().regex(pattern, { error: ({ input }) => `not ${what}: "${String(input)}"` });

/** A row as typed: whole dollars, and to what the document rounds them (nothing where it prints whole dollars). */
const CrsRow = z.strictObject({
  fiscal_year: matching(/^(200[7-9]|20[1-9]\d)$/, "a fiscal year since 2007"),
  account: z.enum(["TOTAL", "INCLE", "ESF", "FMF"], { error: ({ input }) => `unknown account: "${String(input)}"` }),
  amount_usd: matching(/^\d+$/, "an amount in whole dollars"),
  rounded_to_usd: matching(/^(10*)?$/, "a power of ten or nothing"),
  basis: z.literal("crs_table", { error: ({ input }) => `unknown basis: "${String(input)}"; expected crs_table` }),
  document: matching(/\S/, "a document"),
  document_date: z.string().refine(isIsoDate, { error: ({ input }) => `not a date: "${String(input)}"` }),
});
type CrsRow = z.infer<typeof CrsRow>;

export const crsColumns = Object.keys(CrsRow.shape);

/** A vintage for each document, dated by it. A year that a document does not list says nothing. Throws SourceError by value and row. */
export function parseCrs(download: Download): readonly IncomingVintage[] {
  const documents = Map.groupBy(readRows(download), ({ document, document_date }) => `${document_date} ${document}`);
  return [...documents.values()].flatMap((rows) => {
    const [{ document, document_date } = { document: "", document_date: "" }] = rows;
    const runs = [...Map.groupBy(rows, ({ account }) => account)].map(([account, own]) =>
      toRuns(seriesOfAccount[account], own.map(toObservation)),
    );
    return toParts(runs).map((series) => ({
      releaseId: "merida-documents" as const,
      vintageDate: document_date,
      vintageDateBasis: "document" as const,
      evidence: "transcribed" as const,
      provenance: `Typed from ${document} of ${document_date} (crs_table)`,
      series,
    }));
  });
}

function readRows(download: Download): readonly CrsRow[] {
  const { fileName, fetchedAt } = download;
  const { header, rows } = readCsv(download);
  if (header.join() !== crsColumns.join()) throw unknownHeader(fileName, header, crsColumns, crsColumns.join());
  const seen = new Set<string>();
  const dates = new Map<string, string>();
  return rows.map(({ row, cells }) => {
    const place = `row ${String(row)}`;
    const typed = shaped(
      fileName,
      CrsRow,
      Object.fromEntries(header.map((name, index) => [name, cells[index]])),
      place,
    );
    const { fiscal_year, account, document, document_date } = typed;
    const key = [document, fiscal_year, account].join("|");
    if (seen.has(key))
      throw new SourceError(
        "duplicate-row",
        `${fileName}: ${account} of ${fiscal_year} stands twice for ${document} (${place})`,
      );
    seen.add(key);
    if (document_date > fetchedAt.slice(0, 10))
      throw new SourceError("bad-value", `${fileName}: ${document_date} lies in the future (${place})`);
    if ((dates.get(document) ?? document_date) !== document_date)
      throw new SourceError(
        "bad-value",
        `${fileName}: ${document} is dated ${document_date} here and ${String(dates.get(document))} above (${place}): name its edition`,
      );
    dates.set(document, document_date);
    return typed;
  });
}

const toObservation = ({ fiscal_year, amount_usd, rounded_to_usd }: CrsRow): Observation =>
  observation({
    period: parsePeriod(`FY${fiscal_year}`),
    value: amount_usd,
    roundedTo: rounded_to_usd === "" || rounded_to_usd === "1" ? null : rounded_to_usd,
  });
