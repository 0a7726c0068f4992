import { parsePeriod, type Vintage } from "@frontera/domain";
import { tradeIn } from "../src/trade-value.ts";
import type { Builder } from "./builder.ts";
import { cell, type Fact } from "./facts.ts";

const trade = {
  "2017-02": {
    releaseId: "census-trade",
    vintageDate: "2017-03-03",
    vintageDateBasis: "observed",
    evidence: "publisher-file",
    provenance: "FRED, series IMPMX and EXPMX, CSV files 2006-12 to 2016-12, copy in agjaeger/fred-viz@40f0e84",
  },
  "2023-03": {
    releaseId: "census-trade",
    vintageDate: "2023-03-30",
    vintageDateBasis: "observed",
    evidence: "publisher-file",
    provenance: "US Census Bureau, country.xlsx, 1985-01 to 2023-01, copy in JJamesRoy/ECN3950@2e94778",
  },
  // Known by its month only.
  "2026-09": {
    releaseId: "census-trade",
    vintageDate: "2026-09-30",
    vintageDateBasis: "observed",
    evidence: "transcribed",
    provenance:
      "FRED, series IMPMX, 1985-01 to 2026-07, retyped from the copy in ClaudiaToto30/supply-chain-forecasting@6f22c46",
  },
} as const satisfies Record<string, Vintage>;

const positions: Readonly<Record<string, Vintage>> = {
  "2017": {
    releaseId: "bea-direct-investment",
    vintageDate: "2019-12-31",
    vintageDateBasis: "document",
    evidence: "transcribed",
    provenance:
      "US Department of State, Investment Climate Statement Mexico 2019, table 2, after BEA: US$109,600 million",
  },
  "2024": {
    releaseId: "bea-direct-investment",
    vintageDate: "2026-07-31",
    vintageDateBasis: "scheduled",
    evidence: "transcribed",
    provenance: "BEA usdia-detailedcountry-2020-2025.xlsx, as read by markusstrasser/immigration-research@261332d",
  },
};

const shares: Readonly<Record<string, Vintage>> = {
  "2014": {
    releaseId: "export-share-documents",
    vintageDate: "2014-12-31",
    vintageDateBasis: "press",
    evidence: "transcribed",
    provenance: "Inter-American Development Bank, Estimates of Trade Trends, December 2014, via banderasnews.com",
  },
  "2016": {
    releaseId: "export-share-documents",
    vintageDate: "2017-04-25",
    vintageDateBasis: "document",
    evidence: "transcribed",
    provenance: "Congressional Research Service, R40784, 25 April 2017",
  },
};

/** US trade with Mexico in three editions, and what documents state of investment and of the share of exports. */
export function addTrade(builder: Builder, read: (name: string) => readonly Fact[]): void {
  for (const fact of read("us_mx_goods_trade_monthly_vintages")) addMonth(builder, fact);
  for (const fact of read("us_fdi_mexico_documented")) addPosition(builder, fact);
  for (const fact of read("mx_export_share_us_documented")) {
    const year = cell(fact, "year");
    // What is said in December of a year is an estimate of it.
    const status = cell(fact, "source").includes(`Dec ${year}`) ? "E" : "A";
    builder.add(named(shares, year), "mx-export-share-us", year, cell(fact, "share_percent"), {
      status,
      caveat: "stated-as-about",
    });
  }
}

function addMonth(builder: Builder, fact: Fact): void {
  const edition = cell(fact, "vintage_observed");
  for (const [seriesId, column] of [
    ["us-imports-from-mexico", "us_imports_from_mexico_usd_millions"],
    ["us-exports-to-mexico", "us_exports_to_mexico_usd_millions"],
  ] as const) {
    const millions = cell(fact, column);
    if (millions === "") continue;
    const { period, value, roundedTo } = tradeIn(parsePeriod(cell(fact, "period")), millions, edition === "2017-02");
    builder.add(named(trade, edition), seriesId, period, value ?? "", { roundedTo });
  }
}

/** What the paper itself quotes is its own figure, and no record to set beside it. */
function addPosition(builder: Builder, fact: Fact): void {
  if (cell(fact, "evidence") === "quoted") return;
  const [year, billions] = [cell(fact, "year"), cell(fact, "position_usd_billions")];
  const decimals = billions.split(".")[1]?.length ?? 0;
  const value = String(Math.round(Number(billions) * 1e9));
  builder.add(named(positions, year), "us-direct-investment-mexico", year, value, {
    roundedTo: `1${"0".repeat(9 - decimals)}`,
  });
}

function named(vintages: Readonly<Record<string, Vintage>>, key: string): Vintage {
  const vintage = vintages[key];
  if (!vintage) throw new Error(`no vintage for "${key}"`);
  return vintage;
}
