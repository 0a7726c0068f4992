import type { KnownSeriesId } from "@frontera/content";
import type { Vintage } from "@frontera/domain";
import { documents } from "./border.ts";
import type { Builder } from "./builder.ts";
import { cell, type Fact } from "./facts.ts";
import { lastDayOf } from "./sesnsp.ts";

type Read = (name: string) => readonly Fact[];

/** Who is sent back, and who dies on the way. Of the Border Patrol's budget nothing is: its table has not been read. */
export function addEnforcement(builder: Builder, read: Read): void {
  addRemovals(builder, read);
  addDeaths(builder, read);
  addReturns(builder, read);
}

const yearbook: Vintage = {
  releaseId: "dhs-yearbook",
  // The yearbook of a fiscal year cannot have come out before its end.
  vintageDate: "2014-10-01",
  vintageDateBasis: "not-before",
  evidence: "transcribed",
  provenance: "DHS Yearbook of Immigration Statistics 2014, as transcribed in CORGIS (RealTimeWeb/datasets@2fe5bef)",
};

function addRemovals(builder: Builder, read: Read): void {
  const columns: readonly (readonly [KnownSeriesId, string])[] = [
    ["dhs-removals-mexico-fy", "removed_total"],
    ["dhs-removals-mexico-fy.rem-criminal", "removed_criminal"],
    ["dhs-removals-mexico-fy.rem-noncriminal", "removed_noncriminal"],
    ["dhs-apprehended-mexico-fy", "dhs_apprehended"],
    ["dhs-inadmissible-mexico-fy", "found_inadmissible"],
  ];
  for (const fact of read("dhs_removals_mexico_fy")) {
    const year = cell(fact, "fiscal_year");
    if (
      Number(cell(fact, "removed_criminal")) + Number(cell(fact, "removed_noncriminal")) !==
      Number(cell(fact, "removed_total"))
    )
      throw new Error(`removals of FY${year} do not add up`);
    for (const [seriesId, column] of columns) builder.add(yearbook, seriesId, `FY${year}`, cell(fact, column));
  }
}

function addDeaths(builder: Builder, read: Read): void {
  for (const fact of read("usbp_sw_border_deaths_fy")) {
    if (cell(fact, "sum_of_nine_sectors") !== cell(fact, "printed_southwest"))
      throw new Error(`deaths of FY${cell(fact, "fiscal_year")} do not add up`);
    builder.add(
      documents.annualPdf,
      "usbp-sw-deaths-fy",
      `FY${cell(fact, "fiscal_year")}`,
      cell(fact, "printed_southwest"),
    );
  }
}

/** As the table of facts words what is counted. */
export const RETURN_SERIES: Readonly<Record<string, KnownSeriesId>> = {
  "foreigners returned by Mexico (devueltos)": "mx-returned-foreigners",
  "of them minors in assisted return": "mx-returned-minors",
  "Central Americans deported by Mexico": "mx-returned-central-americans-as-cited",
  "Central Americans returned by Mexico": "mx-returned-central-americans",
  "foreigners presented to the authority (presentados)": "mx-presented-foreigners",
  "minors presented to the authority": "mx-presented-minors",
  "of them unaccompanied": "mx-presented-unaccompanied-minors",
  "Mexicans returned by the US (eventos de repatriacion)": "mx-repatriated-from-us",
  "foreigners detained by INM": "mx-detained-foreigners",
};

function addReturns(builder: Builder, read: Read): void {
  for (const fact of read("mx_returns_documented")) {
    const measure = RETURN_SERIES[cell(fact, "measure")];
    if (!measure) throw new Error(`unknown measure: ${cell(fact, "measure")}`);
    const year = cell(fact, "year");
    const quarter = /^(\d{4})(Q\d)$/.exec(year);
    const preliminary = cell(fact, "status") === "preliminary";
    builder.add(
      ofPress(fact),
      quarter ? "mx-returned-foreigners-quarterly" : measure,
      quarter ? `${quarter[1] ?? ""}-${quarter[2] ?? ""}` : year,
      cell(fact, "value"),
      {
        ...(preliminary ? { status: "P", caveat: "press-of-its-day" } : {}),
        ...(cell(fact, "status") === "as cited by ICG" ? { roundedTo: "1000" } : {}),
      },
    );
  }
}

/** The day of a report, or the last one of its month or year where nothing finer is known of it: it is the report's, never its publisher's own. */
export const ofReport = (
  published: string,
  vintageDateBasis: "press" | "document",
): Pick<Vintage, "vintageDate" | "vintageDateBasis"> => ({
  vintageDate:
    published.length === 10 ? published : published.length === 4 ? `${published}-12-31` : lastDayOf(published),
  vintageDateBasis,
});

const ofPress = (fact: Fact): Vintage => ({
  // What a report counted is not what the institute did.
  releaseId: cell(fact, "status") === "as cited by ICG" ? "icg-easy-prey" : "upm-bulletins",
  ...ofReport(cell(fact, "published"), "press"),
  evidence: "transcribed",
  provenance: `${cell(fact, "measure")}, ${cell(fact, "year")}: ${cell(fact, "source").replaceAll('"', "")}`,
});
