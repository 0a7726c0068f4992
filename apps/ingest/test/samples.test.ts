import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { findSource, type SourceId } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { fromFile } from "../src/from-file.ts";
import { ingest } from "../src/ingest.ts";
import { theArchive } from "./archive.ts";
import { samples } from "./brought.ts";
import { effectsOn } from "./effects.ts";

/** Every sample that is a publisher's whole file, with the day it came out by, oldest first. */
const FILES: readonly (readonly [date: string, source: SourceId, file: string])[] = [
  ["2009-06-01", "state-country-tables", "state-budget-by-country-account-fy2008.csv"],
  ["2010-06-01", "state-country-tables", "state-budget-by-country-account-fy2009.csv"],
  ["2013-06-01", "state-country-tables", "state-budget-by-country-account-fy2012.csv"],
  ["2014-06-01", "state-country-tables", "state-budget-by-country-account-fy2013.csv"],
  ["2016-06-01", "state-country-tables", "state-budget-by-country-account-fy2016.csv"],
  ["2017-02-10", "fred-impmx", "fred-IMPMX-2006-12_2016-12-old-header.csv"],
  ["2017-02-10", "fred-expmx", "fred-EXPMX-2006-12_2016-12-old-header.csv"],
  ["2022-11-15", "cbp-seizures", "cbp-nationwide-drugs-fy19-fy22.csv"],
  ["2023-03-30", "census-trade", "census-foreign-trade-balance-country-2023-03.xlsx"],
  ["2023-08-20", "sesnsp-cases", "sesnsp-IDEFC_NM_jul23.csv.gz"],
  ["2023-11-14", "cbp-encounters", "cbp-nationwide-encounters-fy20-fy23-state.csv"],
  ["2024-02-20", "sesnsp-cases", "sesnsp-IDEFC_NM_ene24.csv.gz"],
  ["2024-09-09", "fred-h10", "fred-dexmxus-old-header.csv"],
  ["2025-01-20", "sesnsp-victims", "sesnsp-IDVFC_NM_dic24.csv.gz"],
  ["2025-04-30", "foreign-assistance", "foreignassistance-country-2025-04.csv.gz"],
  ["2025-08-01", "banxico-fix", "banxico-sf43718.json"],
  ["2025-09-16", "cbp-southwest", "cbp-sbo-encounters-fy22-fy25-aug.csv"],
  ["2025-11-18", "cbp-encounters", "cbp-nationwide-encounters-fy22-fy25-state.csv"],
  ["2026-01-20", "cbp-seizures", "cbp-nationwide-drugs-fy23-fy26-dec.csv"],
  ["2026-02-20", "sesnsp-cases", "sesnsp-RNID-Delitos_Estatal-2026-ene2026.csv"],
  ["2026-02-23", "fred-h10", "fred-dexmxus.csv"],
  ["2026-03-20", "sesnsp-cases", "sesnsp-RNID-Delitos_Estatal-2026-feb2026.csv"],
  ["2026-06-20", "unhcr-asylum", "unhcr-asylum-applications-coa-MEX-2026-06.csv"],
  ["2026-06-20", "unhcr-asylum", "unhcr-asylum-decisions-coa-MEX-2026-06.csv"],
  ["2026-07-10", "worldbank-homicide", "worldbank-homicide-rate-2026-07.csv"],
  ["2026-07-10", "banxico-remittances", "banxico-remesas-mensuales-tidy-2026-07.csv"],
  ["2026-09-30", "ecb-cross", "ecb-eurofxref-hist.zip"],
];

/** Samples of a form, or cut out of a file: no edition of a publisher. */
const PIECES = [
  "banxico-five-series.json",
  "cbp-aor-format-sample.csv",
  "cbp-listing-fragment-2026-10-04.html",
  "sesnsp-IDM_NM_nov25_guanajuato_homicidio.csv",
];

const document = readFileSync(join(import.meta.dirname, "../../../docs/checks.md"), "utf8");

/** The samples that docs/checks.md names under one of its headings, in their order. */
function namedUnder(heading: string): readonly string[] {
  const [, after = ""] = document.split(`\n### ${heading}\n`);
  const [own = ""] = after.split("\n#");
  return [...own.matchAll(/^- `([^`]+)`/gm)].map(([, file = ""]) => file);
}

describe.skipIf(samples === null)("the samples of publishers' whole files (SAMPLES_DIR)", () => {
  let archive: Database;
  let empty: Database;
  beforeAll(async () => {
    archive = await openDatabase(await createDatabase({ holding: theArchive }));
    empty = await openDatabase(await createDatabase());
  });
  afterAll(() => Promise.all([archive.close(), empty.close()]));

  /** The kinds of what is odd in a file; nothing where it passes. */
  async function oddIn(db: Database, [date, id, file]: (typeof FILES)[number], store: boolean, isDated: boolean) {
    const source = findSource(id);
    if (!source) throw new Error(`no source ${id}`);
    const options = { ...(isDated ? { vintageDate: date } : {}), ...(store ? { accepted: true } : { dryRun: true }) };
    const { verdict } = await ingest(fromFile(source, join(samples ?? "", file)), effectsOn(db), options);
    return verdict === "pass" ? [] : [file];
  }

  it("are all of them loaded here", () => {
    const all = readdirSync(samples ?? "").filter((file) => file !== "manifest.json");
    expect([...FILES.map(([, , file]) => file), ...PIECES].toSorted()).toEqual(all.toSorted());
  });

  it("without a date, each on the bundled archive, pass without a hold but those that docs/checks.md names", async () => {
    const held: string[] = [];
    for (const one of FILES) held.push(...(await oddIn(archive, one, false, false)));
    expect(held).toEqual(namedUnder("Each without a date, on the bundled archive"));
  }, 600_000);

  it("dated and one after the other on an empty database, pass without a hold but those that docs/checks.md names", async () => {
    const held: string[] = [];
    for (const one of FILES) held.push(...(await oddIn(empty, one, true, true)));
    expect(held).toEqual(namedUnder("Dated and in the order of their days, on an empty database"));
  }, 600_000);
});
