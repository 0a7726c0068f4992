import { DRUGS, type Drug, type KnownSeriesId } from "@frontera/content";
import type { Observation, Vintage } from "@frontera/domain";
import { Decimal } from "decimal.js";
import { AREA_CODES, COMPONENTS, DRUG_LABELS, REGIONS } from "../src/cbp-seizures/rows.ts";
import { documents } from "./border.ts";
import type { Builder } from "./builder.ts";
import { cell, type Fact } from "./facts.ts";

type Read = (name: string) => readonly Fact[];

interface Edition {
  readonly vintage: Vintage;
  readonly years: readonly string[];
  /** The last day it covers. */
  readonly until: string;
}

const edition = (file: string, vintageDate: string, until: string, years: readonly string[]): Edition => ({
  // CBP's folders name the month of upload, which is not kept with these copies: public after their last month.
  vintage: {
    releaseId: "cbp-drug-seizures",
    vintageDate,
    vintageDateBasis: "not-before",
    evidence: "publisher-file",
    provenance: `CBP, nationwide-drugs-${file}.csv`,
  },
  years,
  until,
});
/** Four editions of the file. */
export const EDITIONS: Readonly<Record<string, Edition>> = {
  "fy19-fy22": edition("fy19-fy22", "2022-10-01", "2022-09-30", ["2019", "2020", "2021", "2022"]),
  "fy20-fy23": edition("fy20-fy23", "2023-10-01", "2023-09-30", ["2020", "2021", "2022", "2023"]),
  "fy23-fy26-dec": edition("fy23-fy26-dec", "2026-01-01", "2025-12-31", ["2023", "2024", "2025", "2026"]),
  "fy23-fy26-apr": edition("fy23-fy26-apr", "2026-05-01", "2026-04-30", ["2023", "2024", "2025", "2026"]),
};
/** The months of this table are those of the first edition and the last; those of December 2025 stand in the table by area. */
export const editionOfMonths = (fiscalYear: string): string => (fiscalYear <= "2022" ? "fy19-fy22" : "fy23-fy26-apr");

export function addDrugs(builder: Builder, read: Read): void {
  addPatrolSeizures(builder, read);
  const years = read("cbp_drug_seizures_fy_by_file").map((fact) => ({
    fact,
    file: cell(fact, "file"),
    period: `FY${cell(fact, "fiscal_year")}`,
    part: REGIONS[cell(fact, "region") as keyof typeof REGIONS],
  }));
  const byArea = read("cbp_drug_seizures_sw_by_area_monthly");
  const months = [
    ...read("cbp_drug_seizures_sw_monthly").map((fact) => ({ fact, file: editionOfMonths(cell(fact, "fiscal_year")) })),
    ...byArea.flatMap((fact) => (cell(fact, "component") === "" ? [] : [{ fact, file: cell(fact, "file") }])),
  ].map(({ fact, file }) => ({
    fact,
    file,
    period: cell(fact, "period"),
    part: COMPONENTS[cell(fact, "component") as keyof typeof COMPONENTS],
  }));
  for (const [file, edition] of Object.entries(EDITIONS)) {
    addTable(
      builder,
      edition,
      years.filter((each) => each.file === file),
      ["cbp-seized", "cbp-seizure-events", "-fy"],
    );
    addTable(
      builder,
      edition,
      months.filter((each) => each.file === file),
      ["cbp-sw-seized", "cbp-sw-seizure-events", ""],
    );
    addAreas(
      builder,
      edition,
      byArea.filter((fact) => cell(fact, "file") === file && cell(fact, "area") !== ""),
    );
  }
}

/** Weights by sector and field office; a month without a row of a drug that an area has rows of is missing. */
function addAreas(builder: Builder, { vintage }: Edition, facts: readonly Fact[]): void {
  const periods = [...new Set(facts.map((fact) => cell(fact, "period")))];
  const series = Map.groupBy(
    facts,
    (fact) => `cbp-sw-seized-${drugOf(fact)}.${AREA_CODES[cell(fact, "area")] ?? ""}` as KnownSeriesId,
  );
  for (const [seriesId, own] of series) {
    const weights = new Map(own.map((fact) => [cell(fact, "period"), cell(fact, "pounds")]));
    for (const period of periods) {
      const pounds = weights.get(period);
      builder.add(vintage, seriesId, period, pounds ?? "", pounds === undefined ? noRow : {});
    }
  }
}

const noRow: Partial<Observation> = { status: "O", caveat: "no-row" };

function drugOf(fact: Fact): Drug {
  const drug = DRUG_LABELS[cell(fact, "drug")];
  if (drug === undefined) throw new Error(`unknown drug: ${cell(fact, "drug")}`);
  return drug;
}

/** Border Patrol alone, out of its sectors' profiles; heroin is printed in ounces, sixteen to the pound. */
function addPatrolSeizures(builder: Builder, read: Read): void {
  for (const fact of read("usbp_sw_seizures_fy2011_fy2019")) {
    const add = (id: KnownSeriesId, value: string): void => {
      builder.add(documents.annualPdf, id, `FY${cell(fact, "fiscal_year")}`, value);
    };
    add("usbp-sw-seized-marijuana-fy", cell(fact, "marijuana_pounds"));
    add("usbp-sw-seized-cocaine-fy", cell(fact, "cocaine_pounds"));
    add("usbp-sw-seized-heroin-fy", new Decimal(cell(fact, "heroin_ounces")).div(16).toFixed());
    add("usbp-sw-seizure-events-marijuana-fy", cell(fact, "marijuana_seizures"));
    add("usbp-sw-seizure-events-cocaine-fy", cell(fact, "cocaine_seizures"));
  }
}

interface Entry {
  readonly fact: Fact;
  readonly period: string;
  readonly part: string;
}

/** Every drug in every period of an edition, whole and by part; a period without a row is missing. */
function addTable(
  builder: Builder,
  edition: Edition,
  entries: readonly Entry[],
  [weight, number, suffix]: readonly [
    "cbp-seized" | "cbp-sw-seized",
    "cbp-seizure-events" | "cbp-sw-seizure-events",
    "-fy" | "",
  ],
): void {
  const periods = [...new Set(entries.map(({ period }) => period))];
  for (const drug of Object.keys(DRUGS) as Drug[]) {
    const own = entries.filter(({ fact }) => DRUG_LABELS[cell(fact, "drug")] === drug);
    const parts = [...Map.groupBy(own, ({ part }) => part)].map(([part, of]) => [`.${part}`, of] as const);
    for (const [part, of] of [["", own] as const, ...parts])
      for (const period of periods) {
        const facts = of.filter((each) => each.period === period).map(({ fact }) => fact);
        const add = (id: string, column: string, attributes: Partial<Observation> = {}): void => {
          builder.add(edition.vintage, `${id}${suffix}${part}` as KnownSeriesId, period, sumOf(facts, column), {
            ...attributes,
            ...whenOf(edition, period),
            ...(facts.length === 0 ? noRow : {}),
          });
        };
        add(`${weight}-${drug}`, "pounds");
        add(`${number}-${drug}`, "seizure_events", isLastYear(edition, period) ? { caveat: "events-restated" } : {});
      }
  }
}

const sumOf = (facts: readonly Fact[], column: string): string =>
  facts.length === 0 ? "" : Decimal.sum(...facts.map((fact) => cell(fact, column))).toFixed();

/** Months of its last fiscal year, or that year itself. */
const isLastYear = ({ years }: Edition, period: string): boolean => {
  const last = years.at(-1) ?? "";
  return period.startsWith("FY") ? period === `FY${last}` : period >= `${String(Number(last) - 1)}-10`;
};

const whenOf = (edition: Edition, period: string): Partial<Observation> =>
  period.startsWith("FY") && isLastYear(edition, period) && !edition.until.endsWith("-09-30")
    ? { completeness: "year-to-date", coversUntil: edition.until }
    : {};
