import type { KnownSeriesId } from "@frontera/content";
import type { Observation, Vintage } from "@frontera/domain";
import { Decimal } from "decimal.js";
import type { Builder } from "./builder.ts";
import { ofReport } from "./enforcement.ts";
import { cell, type Fact } from "./facts.ts";

type Read = (name: string) => readonly Fact[];

export function addRefuge(builder: Builder, read: Read): void {
  addAsylum(builder, read);
  addBornInMexico(builder, read);
}

const unhcr: Vintage = {
  releaseId: "unhcr-asylum",
  vintageDate: "2026-06-25",
  vintageDateBasis: "observed",
  evidence: "publisher-file",
  provenance:
    "UNHCR Refugee Population Statistics, data of 2026-06, in the R package refugees (PopulationStatistics/refugees@0c16a6d)",
};
const comar: Vintage = {
  releaseId: "comar-applications",
  vintageDate: "2023-03-31",
  vintageDateBasis: "press",
  evidence: "transcribed",
  provenance: "COMAR's totals as quoted by lja.mx in March 2023",
};

const unhcrColumns: readonly (readonly [KnownSeriesId, string])[] = [
  ["unhcr-asylum-decisions-mexico", "dec_total"],
  ["unhcr-asylum-decisions-mexico.out-recognised", "dec_recognized"],
  ["unhcr-asylum-decisions-mexico.out-other", "dec_other"],
  ["unhcr-asylum-decisions-mexico.out-rejected", "dec_rejected"],
  ["unhcr-asylum-decisions-mexico.out-closed", "dec_closed"],
];
const notPublished: Partial<Observation> = { status: "L", caveat: "no-decisions-published" };

function addAsylum(builder: Builder, read: Read): void {
  for (const fact of read("mx_asylum_unhcr_annual")) {
    const year = cell(fact, "year");
    builder.add(unhcr, "unhcr-asylum-applications-mexico", year, cell(fact, "applications"));
    for (const [seriesId, column] of unhcrColumns)
      builder.add(unhcr, seriesId, year, cell(fact, column), cell(fact, column) === "" ? notPublished : {});
    const isFinal = !cell(fact, "comar_press_source").includes("not final");
    builder.add(
      comar,
      "comar-asylum-applications",
      year,
      cell(fact, "comar_applications_as_reported_in_press"),
      // Without a value nothing is said of the year.
      isFinal || cell(fact, "comar_press_source") === "" ? {} : { status: "P" },
    );
  }
}

/** Millions with one decimal. The Current Population Survey's number has another frame: it is not of this series. */
function addBornInMexico(builder: Builder, read: Read): void {
  let source = "";
  for (const fact of read("mexican_born_us_documented")) {
    const basis = cell(fact, "basis");
    source = cell(fact, "source") === "same" ? source : cell(fact, "source");
    if (basis.includes("NOT ACS")) continue;
    const from: Vintage = {
      releaseId: "acs-place-of-birth",
      ...ofReport(cell(fact, "published"), "document"),
      evidence: "transcribed",
      provenance: `${basis}: ${source}`,
    };
    const value = new Decimal(cell(fact, "value_millions")).times(1e6).toFixed(0);
    builder.add(from, "mexican-born-us-acs", cell(fact, "year"), value, {
      roundedTo: "100000",
      ...(basis.startsWith("ACS/CPS") ? { caveat: "two-surveys" } : {}),
    });
  }
}
