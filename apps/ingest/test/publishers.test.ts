import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readSeries, readSources, type Database } from "@frontera/db";
import { findSource, type AnySource, type SourceId } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { allAt } from "@frontera/sources/test/effects";
import { khsmWorkbook } from "@frontera/sources/test/khsm-workbook";
import { countryWorkbook, positionWorkbook, remittanceWorkbook } from "@frontera/sources/test/made-workbooks";
import { startPublisher } from "@frontera/testing/publisher-server";
import { fixture } from "@frontera/sources/test/read-file";
import { fromFile } from "../src/from-file.ts";
import { reportOf } from "../src/report.ts";
import { writeDown } from "../src/registers.ts";
import { runSource } from "../src/run-source.ts";
import { effectsOn } from "./effects.ts";

const keys = {
  BANXICO_TOKEN: "banxico-secret-token",
  FRED_API_KEY: "fred-secret-key",
  INEGI_TOKEN: "inegi-secret-token",
  CENSUS_API_KEY: "census-secret-key",
  INEGI_HOMICIDES_INDICATOR: "1002000030",
};
const workbookPath = "/sites/default/files/2024-01/KHSM%20Encounters%20(USBP)%20fy00m12.xlsx";
const made: Readonly<Record<string, string | Buffer>> = {
  "/khsm/cbp-encounters": `<a href="${workbookPath}">CBP Encounters, USBP</a>`,
  [workbookPath]: await khsmWorkbook(),
  "/document/stats/nationwide-drug-seizures": `<a href="/sites/default/files/2025-11/nationwide-drugs-fy23-fy26-oct.csv">CSV</a>`,
  "/foreign-trade/balance/country.xlsx": await countryWorkbook(),
  "/international/xls/usdia-current/usdia-detailedcountry-2020-2025.xlsx": await positionWorkbook(),
};
const files: readonly (readonly [start: string, path: string])[] = [
  ["/SieAPIRest/", "banxico/sie.json"],
  ["/graph/fredgraph.csv?id=IMPMX", "fred-trade/impmx.csv"],
  ["/graph/fredgraph.csv?id=EXPMX", "fred-trade/expmx-old.csv"],
  ["/resource/keg4-3bc2.json", "bts/crossings.json"],
  ["/graph/fredgraph.csv", "fred-h10/new-header.csv"],
  ["/fred/series/", "fred-h10/api.json"],
  ["/sites/default/files/2025-11/nationwide-drugs", "cbp-seizures/drugs.csv"],
  ["/data/2025/acs/acs1/groups/", "census-acs/labels.json"],
  ["/data/2025/acs/acs1?get=NAME,group(B05006)", "census-acs/data.json"],
  ["/data/timeseries/intltrade/imports/hs?get=GEN_VAL_MO&CTY_CODE=2010", "census-trade-api/imports.json"],
  ["/data/timeseries/intltrade/exports/hs?get=ALL_VAL_MO&CTY_CODE=2010", "census-trade-api/exports.json"],
  ["/population/v1/asylum-applications/", "unhcr/applications-page.json"],
  ["/population/v1/asylum-decisions/", "unhcr/decisions-page.json"],
  ["/public/v1/preview/C/A/HS?reporterCode=484&period=2010&", "comtrade/year-2010.json"],
  ["/public/v1/preview/C/A/HS?reporterCode=484&period=2011&", "comtrade/year-2011.json"],
  ["/public/v1/preview/C/A/HS", "comtrade/empty.json"],
  ["/stats/eurofxref/", "ecb/eurofxref-hist.zip"],
  ["/v2/rates", "frankfurter/rates.json"],
  ["/app/api/indicadores/", "inegi/indicator.json"],
  ["/v2/country/MEX/indicator/VC", "worldbank/homicide.json"],
  ["/v2/country/MEX/indicator/SP", "worldbank/population.json"],
  ["/topics/immigration/yearbook/2023/table41", "ohss-removals/table41.html"],
  ["/us_foreign_aid_country.csv", "foreign-assistance/country.csv"],
  ["/us_foreign_budget_complete.csv", "foreign-assistance-budget/budget.csv"],
  ["/api/v2/search/", "usaspending/over-time.json"],
  ["/data-api/by-funding-agency.json?country_code=MEX&per_page=1000&page=1", "foreign-assistance-accounts/page-1.json"],
  ["/data-api/by-funding-agency.json?country_code=MEX&per_page=1000&page=2", "foreign-assistance-accounts/page-2.json"],
];
const remittances = await remittanceWorkbook();
const publishers = await startPublisher((request, response) => {
  const file = files.find(([start]) => request.url?.startsWith(start));
  if (request.url?.startsWith("/SieInternet/")) {
    response.end(remittances);
    return;
  }
  const body = file ? fixture(file[1]).bytes : made[request.url ?? ""];
  if (body === undefined) response.writeHead(404).end();
  else response.end(body);
});

let db: Database;
const lines: string[] = [];
beforeAll(async () => {
  db = await openDatabase(await createDatabase());
});
afterAll(() => db.close());

const effects = () => ({ ...effectsOn(db, lines), baseUrls: allAt(publishers), keys });
function sourceOf(id: SourceId): AnySource {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}

describe("every publisher's answer, from its address into the database", () => {
  it.each<[SourceId, number]>([
    ["fred-h10", 22],
    ["ecb-cross", 4],
    ["frankfurter", 3],
    ["inegi-homicides", 3],
    ["worldbank-homicide", 6],
    ["worldbank-population", 2],
    ["foreign-assistance", 42],
    ["foreign-assistance-accounts", 12],
    ["foreign-assistance-budget", 7],
    ["usaspending", 4],
    ["ohss-border-patrol", 3],
    ["ohss-removals", 3],
    ["cbp-seizures", 190],
    ["unhcr-asylum", 17],
    ["census-acs", 2],
    ["fred-impmx", 5],
    ["fred-expmx", 3],
    ["census-trade", 50],
    ["census-trade-api", 8],
    ["bea-direct-investment", 4],
    ["comtrade-exports", 6],
    ["bts-crossings", 12],
    ["banxico-remittances", 3],
    ["banxico-fix", 20],
  ])("%s adds %i values, and run again adds nothing", async (id, added) => {
    const source = sourceOf(id);
    expect(await runSource(source, effects(), "schedule")).toMatchObject({ outcome: "appended", added, error: null });
    expect(await runSource(source, effects(), "schedule")).toMatchObject({ outcome: "unchanged", added: 0 });
  });

  it("a workbook brought by hand is the same as one that was fetched", async () => {
    const folder = mkdtempSync(join(tmpdir(), "frontera-workbook-"));
    const path = join(folder, "KHSM Encounters (USBP) fy00m12.xlsx");
    writeFileSync(path, await khsmWorkbook());
    const file = fromFile(sourceOf("ohss-border-patrol"), path);
    expect(await reportOf(file, effects(), {})).toMatchObject({ vintages: [{ isKnown: true }], drift: [] });
    expect(await runSource(file, effects(), "file")).toMatchObject({ outcome: "unchanged", survey: { rows: 9 } });
    rmSync(folder, { recursive: true });
  });

  it("FRED's API after FRED's file adds nothing: the same series, once", async () => {
    expect(await runSource(sourceOf("fred-h10-api"), effects(), "schedule")).toMatchObject({
      outcome: "unchanged",
      added: 0,
      revised: 0,
    });
  });

  it("a settlement day that had not come on the day of the vintage is held under that vintage", async () => {
    const read = await readSeries(db, ["usd-mxn-fix-settlement"], { asOf: "2026-03-13" });
    expect(read.get("usd-mxn-fix-settlement")?.at(-1)).toMatchObject({
      period: "2026-03-18",
      value: "17.9218",
      vintageDate: "2026-03-13",
    });
  });

  it("no key is in the log or anywhere in the database", async () => {
    const secrets = [keys.BANXICO_TOKEN, keys.FRED_API_KEY, keys.INEGI_TOKEN, keys.CENSUS_API_KEY];
    const tables = await db.sql<{ name: string }[]>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`;
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const rows = await db.sql`select to_jsonb(t)::text as text from ${db.sql(name)} t`;
      for (const secret of secrets) expect([name, JSON.stringify(rows).includes(secret)]).toEqual([name, false]);
    }
    for (const secret of secrets) expect(lines.join("\n")).not.toContain(secret);
  });

  it("what is not configured says which settings it lacks", async () => {
    await writeDown({ ...effects(), keys: {} });
    const lacking = (await readSources(db)).flatMap(({ id, missingKeys }) =>
      missingKeys.length === 0 ? [] : [[id, ...missingKeys]],
    );
    expect(lacking.toSorted()).toEqual([
      ["banxico-fix", "BANXICO_TOKEN"],
      ["banxico-settlement", "BANXICO_TOKEN"],
      ["census-acs", "CENSUS_API_KEY"],
      ["census-trade-api", "CENSUS_API_KEY"],
      ["fred-h10-api", "FRED_API_KEY"],
      ["inegi-homicides", "INEGI_TOKEN", "INEGI_HOMICIDES_INDICATOR"],
    ]);
  });
});
