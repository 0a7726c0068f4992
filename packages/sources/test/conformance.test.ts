import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { periodInfo, periodOf, type IncomingVintage, type Observation } from "@frontera/domain";
import { findSource, type SourceId } from "../src/index.ts";
import { folderBeside, readDownload } from "./read-file.ts";

const samples = folderBeside("SAMPLES_DIR", "samples");

interface Expectation {
  file: string;
  rows?: number;
  expect: Record<string, unknown>;
}

/** Which source reads a sample and which of its series the manifest speaks of; null for publishers without a parser yet. */
function readerOf(file: string): { source: SourceId; seriesId: string } | null {
  if (file.startsWith("fred-dexmxus")) return { source: "fred-h10", seriesId: "usd-mxn-h10" };
  if (file.startsWith("cbp-nationwide-encounters")) return { source: "cbp-encounters", seriesId: "cbp-sw-encounters" };
  if (file.startsWith("cbp-sbo")) return { source: "cbp-encounters", seriesId: "usbp-sw-encounters" };
  if (file.startsWith("sesnsp-IDVFC")) return { source: "sesnsp-victims", seriesId: "sesnsp-homicide-victims" };
  if (file.startsWith("sesnsp-IDEFC")) return { source: "sesnsp-cases", seriesId: "sesnsp-homicide-cases" };
  if (file.startsWith("sesnsp-RNID")) return { source: "sesnsp-cases", seriesId: "sesnsp-homicide-cases-rnid" };
  if (file.startsWith("fred-IMPMX")) return { source: "fred-impmx", seriesId: "us-imports-from-mexico" };
  if (file.startsWith("fred-EXPMX")) return { source: "fred-expmx", seriesId: "us-exports-to-mexico" };
  if (file.startsWith("census-foreign-trade")) return { source: "census-trade", seriesId: "us-imports-from-mexico" };
  if (file.startsWith("banxico-remesas")) return { source: "banxico-remittances", seriesId: "mx-remittances" };
  return null;
}

/** Held to the manifest by the tests of their own sources. */
const readBesides = /^(state-budget|unhcr|cbp-nationwide-drugs)-/;
/** Sums by calendar year of trade in dollars, in millions as the manifest tells them. */
const inMillions = (observations: readonly Observation[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(observations, ({ period }) => period.slice(0, 4))].map(([year, months]) => [
      year,
      months.reduce((sum, { value }) => sum + Number(value), 0) / 1e6,
    ]),
  );

/** The manifest tells of both flows of the Census Bureau, years and a month. */
const censusTotals = (vintages: readonly IncomingVintage[]): Record<string, Record<string, number>> => {
  const flows = { I: "us-imports-from-mexico", E: "us-exports-to-mexico" } as const;
  const totals: Record<string, Record<string, number>> = {};
  for (const [flow, id] of Object.entries(flows)) {
    const observations = observationsOf(vintages, id);
    for (const [year, sum] of Object.entries(inMillions(observations))) (totals[year] ??= {})[`${flow}YR`] = sum;
    for (const { period, value } of observations) (totals[period] ??= {})[flow] = Number(value) / 1e6;
  }
  return totals;
};

/** Numbers to six decimals: a manifest's sum has the binary fractions of its own. */
const close = (value: unknown): unknown =>
  typeof value === "number"
    ? (expect.closeTo(value, 5) as unknown)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, close(each)]))
      : value;

const hasReader = ({ file }: Expectation): boolean => readerOf(file) !== null;

function observationsOf(vintages: readonly IncomingVintage[], seriesId: string): readonly Observation[] {
  const found = vintages.flatMap(({ series }) => series).find((series) => series.seriesId === seriesId);
  if (!found) throw new Error(`${seriesId} was not read`);
  return found.observations;
}

/** Sums by US fiscal year. */
function fiscalYears(observations: readonly Observation[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { period, value } of observations) {
    const year = periodOf(periodInfo(period).start, "A", "us-fiscal").slice(2);
    sums[year] = (sums[year] ?? 0) + Number(value);
  }
  return sums;
}

const manifest: Expectation[] = samples
  ? (JSON.parse(readFileSync(join(samples, "manifest.json"), "utf8")) as Expectation[])
  : [];

describe.skipIf(samples === null)("publishers' real files (SAMPLES_DIR)", () => {
  const [readable, unread] = [
    manifest.filter(hasReader),
    manifest.filter((each) => !hasReader(each) && !readBesides.test(each.file)),
  ];

  it("the manifest names files this test can read", () => {
    expect(readable.length).toBeGreaterThanOrEqual(10);
  });

  for (const { file } of unread)
    it(`${file} gives the totals of the manifest`, ({ skip }) => skip("no source reads it yet"));

  it.each(readable)("$file gives the totals of the manifest", async ({ file, rows, expect: expected }) => {
    const reader = readerOf(file);
    if (!reader || !samples) throw new Error(`no reader for ${file}`);
    const path = join(samples, file);
    const vintages = (await findSource(reader.source)?.parse(readDownload(path))) ?? [];
    const observations = observationsOf(vintages, reader.seriesId);
    const { header, dots, empty, ...values } = expected;
    const text = file.endsWith(".gz")
      ? gunzipSync(readFileSync(path)).toString("latin1")
      : readFileSync(path, "latin1");
    if (file.endsWith(".xlsx"))
      expect((await findSource(reader.source)?.survey?.(readDownload(path)))?.rows).toBe(rows);
    else if (rows !== undefined) expect(text.trimEnd().split("\n").length - 1).toBe(rows);
    if (header !== undefined) expect(text.split(/\r?\n/)[0]?.split(",")).toEqual(header);
    if (dots !== undefined || empty !== undefined)
      expect(observations.filter(({ value }) => value === null)).toHaveLength(Number(dots ?? empty));
    if (file.startsWith("census")) {
      expect(censusTotals(vintages)).toMatchObject(close(values) as object);
      return;
    }
    const isTrade = /^fred-(IMP|EXP)MX/.test(file);
    const read = file.startsWith("cbp")
      ? fiscalYears(observations)
      : isTrade
        ? inMillions(observations)
        : Object.fromEntries(
            observations.map(({ period, value }) => [
              period,
              file.startsWith("sesnsp") || file.startsWith("banxico-remesas") ? Number(value) : value,
            ]),
          );
    expect(read).toMatchObject(isTrade ? (close(values) as object) : values);
  });

  it("the nine months in which Oaxaca printed zeros are unreported, not zero, and the nation's sums say that they are low", () => {
    const vintages =
      findSource("sesnsp-victims")?.parse(readDownload(join(samples ?? "", "sesnsp-IDVFC_NM_dic24.csv.gz"))) ?? [];
    const unreported = observationsOf(vintages, "sesnsp-homicide-victims.MX-OAX").filter(({ value }) => value === null);
    const months = ["2015-01", "2015-03", "2015-04", "2015-06", "2015-07", "2015-09", "2015-10", "2015-12", "2016-10"];
    expect(unreported.map(({ period, status, caveat }) => [period, status, caveat])).toEqual(
      months.map((month) => [month, "L", "published-as-zero"]),
    );
    const low = observationsOf(vintages, "sesnsp-homicide-victims").filter(({ status }) => status === "U");
    expect(low.map(({ period, caveat }) => [period, caveat])).toEqual(
      months.map((month) => [month, "oaxaca-unreported"]),
    );
  });
});

if (samples === null)
  describe("publishers' real files", () => {
    it.skip("SKIPPED: set SAMPLES_DIR to a folder with publishers' files and their manifest.json", () => undefined);
  });
