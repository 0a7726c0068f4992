import { describe, expect, it } from "vitest";
import { findSource, SOURCE_IDS, type SmallSource, type Download } from "../src/index.ts";
import { khsmWorkbook } from "./khsm-workbook.ts";
import { countryWorkbook, positionWorkbook } from "./made-workbooks.ts";
import { downloadOf, fixture } from "./read-file.ts";

const page = new TextDecoder().decode(fixture("foreign-assistance-accounts/page-1.json").bytes);
const files: Readonly<Record<string, Download>> = {
  "fred-h10": fixture("fred-h10/new-header.csv"),
  "banxico-fix": fixture("banxico/sie.json"),
  "banxico-settlement": fixture("banxico/sie.json"),
  "ecb-cross": fixture("ecb/eurofxref-hist.zip"),
  "cbp-encounters": fixture("cbp-encounters/state.csv"),
  "cbp-areas": fixture("cbp-encounters/state.csv"),
  "cbp-southwest": fixture("cbp-encounters/southwest.csv"),
  "ohss-border-patrol": downloadOf("KHSM Encounters (USBP) fy00m12.xlsx", await khsmWorkbook()),
  "ohss-removals": fixture("ohss-removals/table41.html"),
  "sesnsp-victims": fixture("sesnsp/victims.csv"),
  "sesnsp-cases": fixture("sesnsp/cases-cnsp.csv"),
  "sesnsp-rnid-victims": fixture("sesnsp/victims.csv"),
  "sesnsp-rnid-cases": fixture("sesnsp/cases-rnid.zip"),
  "foreign-assistance": fixture("foreign-assistance/country.csv"),
  "foreign-assistance-accounts": downloadOf(
    "pages.json",
    `[${page},${new TextDecoder().decode(fixture("foreign-assistance-accounts/page-2.json").bytes)}]`,
  ),
  "state-country-tables": fixture("state-country-tables/fy2012.csv"),
  "cbp-seizures": fixture("cbp-seizures/drugs.csv"),
  "census-acs": fixture("census-acs/answer.json"),
  "unhcr-asylum": fixture("unhcr/answer.json"),
  "census-trade": downloadOf("country.xlsx", await countryWorkbook()),
  "bea-direct-investment": downloadOf("usdia-detailedcountry-2009-2019.xlsx", await positionWorkbook()),
  "fred-impmx": fixture("fred-trade/impmx.csv"),
  "fred-expmx": fixture("fred-trade/expmx-old.csv"),
  "comtrade-exports": fixture("comtrade/answers.json"),
  "bts-crossings": fixture("bts/crossings.csv"),
  "banxico-remittances": fixture("banxico-remittances/tidy.csv"),
  "foreign-assistance-budget": fixture("foreign-assistance-budget/budget.csv"),
};

const surveyed = SOURCE_IDS.map((id): SmallSource | null => findSource(id)).filter(
  (source) => source && "survey" in source,
);

describe("a file", () => {
  it.each(surveyed.map((source) => [source?.id ?? "", source] as const))(
    "of %s is read once, for its values and for its survey",
    async (id, source) => {
      const { bytes, ...facts } = files[id] ?? downloadOf("none", "");
      let read = 0;
      const counted: Download = {
        ...facts,
        get bytes() {
          read += 1;
          return bytes;
        },
      };
      expect((await source?.parse(counted))?.length).toBeGreaterThan(0);
      const before = read;
      expect((await source?.survey?.(counted))?.rows).toBeGreaterThan(0);
      expect(read).toBe(before);
    },
  );
});
