import type { KnownSeriesId } from "@frontera/content";
import type { Observation, Vintage } from "@frontera/domain";
import type { Builder } from "./builder.ts";
import { cell, type Fact } from "./facts.ts";

type Read = (name: string) => readonly Fact[];
type Attributes = Partial<Observation>;
type Release = "cbp-usbp-monthly" | "cbp-usbp-annual" | "cbp-encounters";

const vintage = (
  releaseId: Release,
  vintageDate: string,
  vintageDateBasis: Vintage["vintageDateBasis"],
  evidence: Vintage["evidence"],
  provenance: string,
): Vintage => ({ releaseId, vintageDate, vintageDateBasis, evidence, provenance });

/** Documents the border figures were read in, with the day on which each can have been known. */
export const documents = {
  // A final year cannot have been printed before its end.
  monthlyPdf: vintage(
    "cbp-usbp-monthly",
    "2018-10-01",
    "not-before",
    "transcribed",
    "CBP PDF, monthly southwest apprehensions FY2000 to FY2018",
  ),
  monthlyWeb: vintage(
    "cbp-usbp-monthly",
    "2019-10-01",
    "not-before",
    "transcribed",
    "CBP FY2019 web table, via mtsinganis/the-data-decoded-visualizations",
  ),
  // The date CBP's listing prints for the August 2026 file.
  monthlyCsv: vintage(
    "cbp-usbp-monthly",
    "2026-09-04",
    "published",
    "transcribed",
    "CBP Nationwide Encounters AOR CSVs, USBP in the southwest, releases to August 2026, via mtsinganis release_overlap_audit",
  ),
  annualPdf: vintage(
    "cbp-usbp-annual",
    "2019-10-01",
    "not-before",
    "transcribed",
    "CBP PDFs of fiscal years to FY2019, via jacobkap/borderpatrol",
  ),
  annualCsv: vintage(
    "cbp-usbp-annual",
    "2026-09-04",
    "published",
    "transcribed",
    "CBP Nationwide Encounters AOR CSVs, releases to August 2026, via mtsinganis release_overlap_audit",
  ),
  // CBP keeps the PDF in its folder of August 2021.
  nationwidePdf: vintage(
    "cbp-usbp-annual",
    "2021-08-31",
    "observed",
    "transcribed",
    "CBP PDF, total apprehensions FY1925 to FY2020, via danieldimartino/immigration-reform and jacobkap/borderpatrol",
  ),
  ohss: vintage(
    "cbp-usbp-annual",
    "2024-12-01",
    "not-before",
    "transcribed",
    "DHS OHSS, KHSM workbook fy25m11, rounded to 10",
  ),
  web2020: vintage("cbp-usbp-annual", "2020-10-01", "not-before", "transcribed", "CBP FY2020 web table"),
  southwestCsv: vintage(
    "cbp-usbp-annual",
    "2025-09-01",
    "not-before",
    "publisher-file",
    "CBP sbo-encounters-fy22-fy25-aug.csv, component US Border Patrol",
  ),
  // State files: CBP's folders name the month of upload.
  state2023: vintage(
    "cbp-encounters",
    "2023-11-30",
    "observed",
    "publisher-file",
    "CBP nationwide-encounters-fy20-fy23-state.csv",
  ),
  state2025: vintage(
    "cbp-encounters",
    "2025-11-30",
    "observed",
    "publisher-file",
    "CBP nationwide-encounters-fy22-fy25-state.csv",
  ),
  stateNovember: vintage(
    "cbp-encounters",
    "2025-12-31",
    "inferred",
    "publisher-file",
    "CBP nationwide-encounters-fy23-fy26-nov-state.csv",
  ),
  ports: vintage(
    "cbp-encounters",
    "2026-09-04",
    "published",
    "reconstructed",
    "CBP state CSVs less the Border Patrol's months in the AOR audit (mtsinganis): what remains is the Office of Field Operations",
  ),
} as const;

/** CBP began to count Title 42 expulsions in this fiscal year: before it the publication has no such column. */
const firstEncounterMonth = "2019-10";
const toAugust = (year: string): Attributes => ({ completeness: "year-to-date", coversUntil: `${year}-08-31` });
const roundedToTen: Attributes = { roundedTo: "10" };

export function addBorder(builder: Builder, read: Read): void {
  const patrolMonths = addMonthly(builder, read);
  addFiscalYears(builder, read);
  addCitizenship(builder, read);
  addChildren(builder, read);
  addAgents(builder, read);
  addEncounters(builder, read, patrolMonths);
  addAsPublished(builder, read);
}

/** What CBP had out on a day, as pages and articles of that day have it: each speaks of its own periods only. */
function addAsPublished(builder: Builder, read: Read): void {
  let readIn = "";
  for (const fact of read("usbp_sw_apprehensions_vintages_2016_2018")) {
    const said = cell(fact, "read_in");
    readIn = said.startsWith("same") ? readIn : said;
    if (cell(fact, "statistic") !== "apprehensions") continue;
    const period = cell(fact, "period");
    const [release, seriesId] = period.startsWith("FY")
      ? (["cbp-usbp-annual", "usbp-sw-apprehensions-fy"] as const)
      : (["cbp-usbp-monthly", "usbp-sw-apprehensions"] as const);
    // A newspaper or a law firm's page gives its own day, or the one it says CBP spoke on.
    const basis = readIn.startsWith("CBP")
      ? (cell(fact, "vintage_date_basis") as Vintage["vintageDateBasis"])
      : "press";
    const from = vintage(release, cell(fact, "vintage_date"), basis, "transcribed", readIn);
    builder.add(from, seriesId, period, cell(fact, "value"));
  }
}

function addMonthly(builder: Builder, read: Read): ReadonlyMap<string, string> {
  const total = new Map<string, string>();
  for (const fact of read("usbp_sw_apprehensions_monthly")) {
    const period = cell(fact, "period");
    const source = cell(fact, "source");
    const from = source.startsWith("CBP PDF")
      ? documents.monthlyPdf
      : source.startsWith("CBP FY2019")
        ? documents.monthlyWeb
        : documents.monthlyCsv;
    total.set(period, cell(fact, "value"));
    builder.add(from, "usbp-sw-apprehensions", period, cell(fact, "title8_apprehensions"));
    builder.add(from, "usbp-sw-at-large", period, cell(fact, "at_large"));
    builder.add(from, "usbp-sw-at-entry", period, cell(fact, "at_entry"));
    if (period >= firstEncounterMonth) {
      builder.add(from, "usbp-sw-encounters", period, cell(fact, "value"));
      builder.add(from, "usbp-sw-expulsions", period, cell(fact, "title42_expulsions"));
    } else assertSame(`apprehensions of ${period}`, cell(fact, "value"), cell(fact, "title8_apprehensions"));
  }
  return total;
}

function addFiscalYears(builder: Builder, read: Read): void {
  for (const fact of read("usbp_southwest_apprehensions_fy")) {
    const year = cell(fact, "period");
    const period = `FY${year}`;
    const from = cell(fact, "source").startsWith("CBP PDF") ? documents.annualPdf : documents.annualCsv;
    const attributes = cell(fact, "months") === "12" ? {} : toAugust(year);
    builder.add(from, "usbp-sw-apprehensions-fy", period, cell(fact, "title8_apprehensions"), attributes);
    if (Number(year) >= 2020) {
      builder.add(from, "usbp-sw-encounters-fy", period, cell(fact, "value"), attributes);
      builder.add(from, "usbp-sw-expulsions-fy", period, cell(fact, "title42_expulsions"), attributes);
    } else assertSame(`apprehensions of ${period}`, cell(fact, "value"), cell(fact, "title8_apprehensions"));
  }
  for (const fact of read("usbp_nationwide_apprehensions_fy"))
    builder.add(documents.nationwidePdf, "usbp-apprehensions-fy", `FY${cell(fact, "period")}`, cell(fact, "value"));
}

function addCitizenship(builder: Builder, read: Read): void {
  for (const fact of read("usbp_sw_by_citizenship_group_fy")) {
    const year = cell(fact, "period");
    const source = cell(fact, "source");
    const from = source.startsWith("CBP PDF")
      ? documents.annualPdf
      : source.startsWith("OHSS")
        ? documents.ohss
        : documents.southwestCsv;
    const attributes: Attributes = {
      ...(cell(fact, "status").startsWith("partial") ? toAugust(year) : {}),
      ...(cell(fact, "precision") === "rounded to 10" ? roundedToTen : {}),
    };
    const parts = Number(cell(fact, "mexican")) + Number(cell(fact, "other_than_mexican"));
    const asPrinted: Attributes = parts === Number(cell(fact, "total")) ? {} : { caveat: "total-as-printed" };
    const period = `FY${year}`;
    builder.add(from, "usbp-sw-mexican-fy", period, cell(fact, "mexican"), attributes);
    builder.add(from, "usbp-sw-other-than-mexican-fy", period, cell(fact, "other_than_mexican"), attributes);
    builder.add(from, "usbp-sw-all-citizenships-fy", period, cell(fact, "total"), { ...attributes, ...asPrinted });
  }
}

function addChildren(builder: Builder, read: Read): void {
  for (const fact of read("uac_fy")) {
    const year = cell(fact, "period");
    const period = `FY${year}`;
    const source = cell(fact, "source");
    const from = source.startsWith("OHSS")
      ? documents.ohss
      : source.startsWith("CBP PDF")
        ? documents.annualPdf
        : source.startsWith("CBP FY2020")
          ? documents.web2020
          : documents.southwestCsv;
    const partial = cell(fact, "status").startsWith("usbp cols Oct-Aug") ? toAugust(year) : {};
    const children: Attributes = {
      ...partial,
      ...(cell(fact, "precision").includes("rounded to 10") ? roundedToTen : {}),
      ...(cell(fact, "status").startsWith("low") ? { caveat: "recording-starts" } : {}),
    };
    builder.add(from, "usbp-sw-uac-fy", period, cell(fact, "value"), children);
    // Families of FY2021 come out of the same rounded workbook as the children.
    const families = from === documents.ohss ? { ...partial, ...roundedToTen } : partial;
    builder.add(from, "usbp-sw-family-units-fy", period, cell(fact, "usbp_sw_family_unit_individuals"), families);
    // The CBP column holds the whole of every year.
    builder.add(documents.state2025, "cbp-sw-uac-fy", period, cell(fact, "cbp_sw_usbp_plus_ofo"));
  }
}

function addAgents(builder: Builder, read: Read): void {
  const columns: readonly (readonly [KnownSeriesId, string])[] = [
    ["usbp-agents-fy", "value"],
    ["usbp-agents-southwest-fy", "southwest"],
    ["usbp-agents-northern-fy", "northern"],
    ["usbp-agents-coastal-fy", "coastal"],
  ];
  for (const fact of read("usbp_agents_fy"))
    for (const [seriesId, column] of columns)
      builder.add(documents.annualPdf, seriesId, `FY${cell(fact, "period")}`, cell(fact, column));
}

/** Every edition holds four fiscal years whole, and the months that two of them share are the same in both. */
const stateFiles = [
  { document: documents.state2023, first: "2020", last: "2023" },
  { document: documents.state2025, first: "2022", last: "2025" },
  { document: documents.stateNovember, first: "2023", last: "2026" },
];

function addEncounters(builder: Builder, read: Read, patrolMonths: ReadonlyMap<string, string>): void {
  for (const fact of read("cbp_sw_encounters_monthly")) {
    const period = cell(fact, "period");
    assertSame(`Border Patrol in ${period}`, cell(fact, "usbp"), patrolMonths.get(period) ?? "");
    if (cell(fact, "value") === "") continue;
    const year = cell(fact, "fiscal_year");
    for (const { document } of stateFiles.filter(({ first, last }) => first <= year && year <= last)) {
      builder.add(document, "cbp-sw-encounters", period, cell(fact, "value"));
      builder.add(document, "cbp-sw-encounters-title8", period, cell(fact, "title8"));
      builder.add(document, "cbp-sw-encounters-title42", period, cell(fact, "title42"));
    }
    builder.add(documents.ports, "ofo-sw-encounters", period, cell(fact, "ofo"));
  }
}

function assertSame(what: string, a: string, b: string): void {
  if (a !== b) throw new Error(`${what}: ${a} and ${b} disagree`);
}
