import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { IncomingVintage, Observation } from "@frontera/domain";
import { sesnspCases, sesnspVictims } from "../src/sesnsp/index.ts";
import { altered, fixture } from "./read-file.ts";

const victims = fixture("sesnsp/victims.csv");
const cases = fixture("sesnsp/cases-cnsp.csv");
const rnid = fixture("sesnsp/cases-rnid.csv");

function of(vintages: readonly IncomingVintage[], seriesId: string): readonly Observation[] {
  const found = vintages.flatMap(({ series }) => series).find((series) => series.seriesId === seriesId);
  if (!found) throw new Error(`${seriesId} was not read`);
  return found.observations;
}
const values = (vintages: readonly IncomingVintage[], seriesId: string): Record<string, string | null> =>
  Object.fromEntries(of(vintages, seriesId).map(({ period, value }) => [period, value]));

/** The same rows as SESNSP writes them since August 2026: UTF-8 behind a byte order mark, explicit zeros for months to come. */
const inUtf8 = Buffer.from(
  `\uFEFF${new TextDecoder("windows-1252").decode(rnid.bytes).replace(/,(?=,|\r?\n)/g, ",0")}`,
  "utf8",
);

describe("SESNSP's state files", () => {
  it("victims: the subtypes count, nation and 32 states, January to December", () => {
    const vintages = sesnspVictims.parse(victims);
    expect(vintages).toHaveLength(1);
    expect(vintages[0]).toMatchObject({
      releaseId: "sesnsp-cnsp",
      vintageDate: "2017-01-20",
      vintageDateBasis: "scheduled",
    });
    expect(vintages[0]?.series).toHaveLength(66);
    expect(values(vintages, "sesnsp-homicide-victims")).toMatchObject({ "2016-01": "835", "2016-02": "832" });
    expect(values(vintages, "sesnsp-feminicide-victims")).toMatchObject({ "2016-01": "9", "2016-02": "19" });
  });

  it("a state whose every crime is 0 is unreported, and the nation's sum stands as printed, marked low", () => {
    const vintages = sesnspVictims.parse(victims);
    const october = (id: string): Observation | undefined =>
      of(vintages, id).find(({ period }) => period === "2016-10");
    expect(october("sesnsp-homicide-victims.MX-OAX")).toMatchObject({
      value: null,
      status: "L",
      caveat: "published-as-zero",
    });
    expect(october("sesnsp-feminicide-victims.MX-OAX")).toMatchObject({ value: null, status: "L" });
    expect(october("sesnsp-homicide-victims")).toMatchObject({
      value: "1010",
      status: "U",
      caveat: "oaxaca-unreported",
    });
    // Zero killings beside other crimes is a zero.
    expect(october("sesnsp-homicide-victims.MX-YUC")).toMatchObject({ value: "0", status: "A" });
  });

  it("another state that reports nothing is named apart from Oaxaca", () => {
    const text = Buffer.from(rnid.bytes).toString("latin1");
    const silent = text.replaceAll(/^(2026,06,.*?),\d+,\d+(,+)$/gm, "$1,0,0$2");
    const vintages = sesnspCases.parse({ ...rnid, bytes: Buffer.from(silent, "latin1") });
    expect(of(vintages, "sesnsp-homicide-cases-rnid.MX-COL")[0]).toMatchObject({ value: null, status: "L" });
    expect(of(vintages, "sesnsp-homicide-cases-rnid")[0]).toMatchObject({ status: "U", caveat: "state-unreported" });
  });

  it("months to come are not published, whether blank or printed as 0, in windows-1252 and in UTF-8", () => {
    const expected = { "2026-01": "1053", "2026-02": "803" };
    expect(values(sesnspCases.parse(rnid), "sesnsp-homicide-cases-rnid")).toEqual(expected);
    expect(values(sesnspCases.parse({ ...rnid, bytes: inUtf8 }), "sesnsp-homicide-cases-rnid")).toEqual(expected);
  });

  it("since 2026 attempts are series of their own, never killings", () => {
    const vintages = sesnspCases.parse(rnid);
    expect(vintages[0]).toMatchObject({ releaseId: "sesnsp-rnid", vintageDate: "2026-03-20" });
    expect(values(vintages, "sesnsp-attempted-homicide-cases-rnid")).toEqual({ "2026-01": "154", "2026-02": "210" });
    expect(values(vintages, "sesnsp-attempted-feminicide-cases-rnid")).toEqual({ "2026-01": "36", "2026-02": "32" });
    expect(values(vintages, "sesnsp-feminicide-cases-rnid")).toEqual({ "2026-01": "16", "2026-02": "11" });
  });

  it("victims from 2026 are read as cases are: attempts apart, sex and age added up", () => {
    const text = new TextDecoder("windows-1252").decode(rnid.bytes);
    const split = text.replaceAll(
      /^(.*?,Modalidad|\d{4},.*?)((?:,[^,\r\n]*){12})(\r?)$/gm,
      (_, crime: string, counts: string, end: string) =>
        crime.startsWith("A")
          ? `${crime},Sexo,Rango de edad${counts}${end}`
          : `${crime},Mujer,0 a 12 años${counts}${end}\n${crime},Hombre,No especificado${counts.replaceAll(/[1-9]\d*/g, "0")}${end}`,
    );
    const vintages = sesnspVictims.parse({ ...rnid, bytes: Buffer.from(split, "utf8") });
    expect(vintages[0]).toMatchObject({ releaseId: "sesnsp-rnid", vintageDate: "2026-03-20" });
    expect(values(vintages, "sesnsp-homicide-victims-rnid")).toEqual({ "2026-01": "1053", "2026-02": "803" });
    expect(values(vintages, "sesnsp-attempted-homicide-victims-rnid")).toEqual({ "2026-01": "154", "2026-02": "210" });
  });

  it("a gzip file says the same as the file in it", () => {
    const zipped = { ...cases, fileName: "cases.csv.gz", bytes: gzipSync(cases.bytes) };
    expect(sesnspCases.parse(zipped)[0]?.series).toEqual(sesnspCases.parse(cases)[0]?.series);
    expect(() => sesnspCases.parse({ ...zipped, bytes: zipped.bytes.subarray(0, 500) })).toThrow("is damaged");
  });

  it("a ZIP with one file says the same as the file in it, and the name inside dates it", () => {
    const zip = fixture("sesnsp/cases-rnid.zip");
    const [inZip] = sesnspCases.parse(zip);
    expect(inZip?.series).toEqual(sesnspCases.parse(rnid)[0]?.series);
    expect(inZip).toMatchObject({
      vintageDate: "2026-03-20",
      provenance: "SESNSP, cases-rnid.zip/RNID-Delitos_Estatal-2026-feb2026.csv",
    });
    const damaged = Buffer.from(zip.bytes);
    damaged.writeUInt8(damaged.readUInt8(500) ^ 0xff, 500);
    expect(() => sesnspCases.parse({ ...zip, bytes: damaged })).toThrow("is damaged");
    expect(() => sesnspCases.parse({ ...zip, bytes: zip.bytes.subarray(0, 1000) })).toThrow("its directory is missing");
    expect(() => sesnspCases.parse(fixture("sesnsp/two-files.zip"))).toThrow(
      "holds 2 files where one is expected: a.csv, b.csv",
    );
  });

  it("the month in a file's name dates it, and must be the last one with crimes", () => {
    const named = (fileName: string) => sesnspCases.parse({ ...rnid, fileName })[0];
    expect(named("RNID-Delitos_Estatal-2026-feb2026.csv")).toMatchObject({ vintageDate: "2026-03-20" });
    expect(() => named("RNID-Delitos_Estatal-2026-mar2026.csv")).toThrow(
      "its name says 2026-03, its last month with crimes is 2026-02",
    );
    expect(sesnspCases.parse({ ...cases, fileName: "IDEFC_NM_ene24.csv" })[0]).toMatchObject({
      vintageDate: "2024-02-20",
    });
  });

  it("a correction of the closed CNSP series is dated by the month of its name, not by the last month in it", () => {
    const text = Buffer.from(victims.bytes)
      .toString("latin1")
      .replaceAll(/^2016,/gm, "2025,");
    const closed = { ...victims, bytes: Buffer.from(text, "latin1") };
    const dated = (fileName: string) => sesnspVictims.parse({ ...closed, fileName })[0];
    expect(dated("Estatal-Víctimas-2015-2025_ago2026.csv")).toMatchObject({
      vintageDate: "2026-09-20",
      vintageDateBasis: "scheduled",
    });
    expect(dated("victims.csv")).toMatchObject({ vintageDate: "2026-01-20", vintageDateBasis: "not-before" });
  });

  it.each([
    [
      "a state",
      "2026,01,Aguascalientes",
      "2026,01,Aztlan",
      "bad-value",
      'unknown reference area: "Aztlan" under key 01 (row 2)',
    ],
    ["a key", "2026,01,", "2026,33,", "bad-value", 'unknown reference area: "33" (row 2)'],
    ["a year", "2026,01,", "26,01,", "bad-value", 'unknown year: "26" (row 2)'],
    ["a negative count", ",4,3,,", ",4,-3,,", "bad-value", 'not a count: "-3" (row 2)'],
    ["a fraction", ",4,3,,", ",4,3.0,,", "bad-value", 'not a count: "3.0" (row 2)'],
    [
      "a blank in a published month",
      ",4,3,,",
      ",,3,,",
      "bad-value",
      "blank cell in 2026-01, a published month (row 2)",
    ],
    ["a month column", "Enero", "January", "unknown-header", "unknown header"],
    ["a new year among the old", "2026,01,", "2025,01,", "bad-value", "rows of 2026 in a file of CNSP/38/15"],
  ])("refuses %s it does not know, by value and row", (_, from, to, code, message) => {
    const file = altered(rnid, from, to);
    expect(() => sesnspCases.parse(file)).toThrow(expect.objectContaining({ code }));
    expect(() => sesnspCases.parse(file)).toThrow(message);
  });

  it("refuses a file that lacks rows of a state, a state, or a year: its sums would be too low", () => {
    const without = (pattern: RegExp) => {
      const text = Buffer.from(cases.bytes).toString("latin1").replaceAll(pattern, "");
      return () => sesnspCases.parse({ ...cases, bytes: Buffer.from(text, "latin1") });
    };
    expect(without(/^2023,20,Oaxaca,.*Homicidio doloso.*\r?\n/gm)).toThrow(
      "Oaxaca has 2 rows in 2023 where another state has 3",
    );
    expect(without(/^2023,20,Oaxaca,.*\r?\n/gm)).toThrow("Oaxaca has 0 rows in 2023");
    const older = Buffer.from(cases.bytes)
      .toString("latin1")
      .replaceAll(/^2023,/gm, "2021,");
    expect(() => sesnspCases.parse({ ...cases, bytes: Buffer.from(older, "latin1") })).toThrow("no rows of 2023");
  });

  it("refuses the same row twice", () => {
    const text = Buffer.from(rnid.bytes).toString("latin1");
    const twice = Buffer.from(`${text}${String(text.split("\n")[1])}\n`, "latin1");
    expect(() => sesnspCases.parse({ ...rnid, bytes: twice })).toThrow(/row 162 repeats row 2/);
  });

  it("case files are not taken for victims, nor victims for case files", () => {
    expect(() => sesnspVictims.parse(cases)).toThrow("unknown header");
    expect(() => sesnspCases.parse(victims)).toThrow("unknown header");
  });
});
