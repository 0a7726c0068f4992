import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readSeries, type Database } from "@frontera/db";
import type { Finding, SeriesId } from "@frontera/domain";
import type { SmallSource } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { ingest } from "../src/ingest.ts";
import { theArchive } from "./archive.ts";
import { brought, samples, textOf } from "./brought.ts";
import { effectsOn } from "./effects.ts";

const encounters = "cbp-nationwide-encounters-fy22-fy25-state.csv";
const applications = "unhcr-asylum-applications-coa-MEX-2026-06.csv";
const decisions = "unhcr-asylum-decisions-coa-MEX-2026-06.csv";
const cases = "sesnsp-IDEFC_NM_ene24.csv.gz";
const victims = "sesnsp-IDVFC_NM_dic24.csv.gz";

/** The last cells of every row, where what is counted stands, said to two digits. */
const toTwoDigits = (text: string, columns: number): string =>
  text
    .split("\n")
    .map((line) => {
      const cells = line.split(",");
      const from = cells.length - columns;
      return cells.map((cell, at) => (at < from ? cell : cell.replace(/\d{3,}/, twoDigits))).join(",");
    })
    .join("\n");
const twoDigits = (digits: string): string => String(Number(Number(digits).toPrecision(2)));

const without = (text: string, is: (line: string) => boolean): string =>
  text
    .split("\n")
    .filter((line) => !is(line))
    .join("\n");

describe.skipIf(samples === null)("wrong rows in publishers' real files (SAMPLES_DIR)", () => {
  let db: Database;

  beforeAll(async () => {
    db = await openDatabase(await createDatabase({ holding: theArchive }));
  });
  afterAll(() => db.close());

  async function found(source: SmallSource): Promise<readonly Finding[]> {
    const { vintages, verdict } = await ingest(source, effectsOn(db));
    const findings = vintages.flatMap(({ changes }) => changes?.findings ?? []);
    expect(verdict).toBe(findings.length === 0 ? "pass" : "hold");
    return findings;
  }
  const valueOf = async (id: SeriesId, period: string): Promise<string | null | undefined> =>
    (await readSeries(db, [id], { asOf: "2026-11-26" })).get(id)?.find((row) => row.period === period)?.value;

  it("a part missing in one month is held by its name, and the whole file after it passes and has every value", async () => {
    const whole = textOf(encounters);
    const part = (line: string): boolean => /^2025.*,JAN,Southwest Land Border,TX,Single Adults,/.test(line);
    expect(await found(brought("cbp-encounters", encounters, without(whole, part)))).toContainEqual(
      expect.objectContaining({ code: "part-gap", period: "2025-01", part: "TX, Single Adults" }),
    );
    expect(await valueOf("cbp-sw-encounters", "2025-01")).toBe("61445");
    expect(await found(brought("cbp-encounters", encounters, whole))).toEqual([]);
    expect(await valueOf("cbp-sw-encounters", "2025-01")).toBe("61445");
    expect(await valueOf("cbp-sw-encounters.state-TX", "2025-01")).not.toBe(null);
  });

  it("a part missing in the newest month is held where it has weighed much", async () => {
    const newest = /^2025.*,SEP,Southwest Land Border,TX,/;
    const findings = await found(
      brought(
        "cbp-encounters",
        encounters,
        without(textOf(encounters), (line) => newest.test(line) && line.includes("Single Adults")),
      ),
    );
    expect(findings).toContainEqual(expect.objectContaining({ code: "part-gap", part: "TX, Single Adults" }));
  });

  it.each([
    ["unhcr-asylum", applications, "2021"],
    ["unhcr-asylum", applications, "2017"],
    ["unhcr-asylum", decisions, "2021"],
  ] as const)("%s, %s without an origin in %s is held by its name", async (id, name, year) => {
    const file = without(textOf(name), (line) => line.startsWith(`${year},`) && line.includes('"HON"'));
    expect(await found(brought(id, name, file))).toContainEqual(
      expect.objectContaining({ code: "part-gap", part: "HON", period: year }),
    );
  });

  it("a way of killing that is zero in every state of one month is held by its name", async () => {
    const file = textOf(cases).replaceAll(/^(2022,.*,Homicidio doloso,Con arma de fuego),\d+/gm, "$1,0");
    expect(await found(brought("sesnsp-cases", cases.replace(".gz", ""), file))).toContainEqual(
      expect.objectContaining({ code: "part-gap", part: "Con arma de fuego", period: "2022-01" }),
    );
  });

  it.each([
    ["cbp-encounters", encounters, 1],
    ["unhcr-asylum", applications, 1],
    ["sesnsp-cases", cases, 12],
    ["sesnsp-victims", victims, 12],
  ] as const)("%s: a copy of %s with two digits of every cell is held", async (id, name, columns) => {
    const file = toTwoDigits(textOf(name), columns);
    const codes = (await found(brought(id, name.replace(".gz", ""), file))).map(({ code }) => code);
    expect(codes).toContain("round-numbers");
  });

  it.each([
    [
      "worldbank-homicide",
      "worldbank-homicide-rate-2026-07.csv",
      "29.4484283285099",
      "29.4484283285099012345678901234567890",
    ],
    [
      "foreign-assistance",
      "foreignassistance-country-2025-04.csv.gz",
      ",718087933,",
      ",718087933.123456789012345678901,",
    ],
  ] as const)("%s: a value with more digits than any edition had is held", async (id, name, value, longer) => {
    const text = textOf(name);
    expect(text).toContain(value);
    const findings = await found(brought(id, name.replace(".gz", ""), text.replaceAll(value, longer)));
    expect(findings.map(({ code }) => code)).toContain("more-digits");
  });

  it("a new day of the peso with more digits than any edition had is held", async () => {
    const file = `observation_date,DEXMXUS\n2026-11-16,17.7000\n2026-11-17,17.700000000000000000001234\n`;
    expect((await found(brought("fred-h10", "new-day.csv", file))).map(({ code }) => code)).toContain("more-digits");
  });
});
