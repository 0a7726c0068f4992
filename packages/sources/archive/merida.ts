import { Decimal } from "decimal.js";
import type { Observation, Vintage, Series } from "@frontera/domain";
import type { Builder } from "./builder.ts";
import { accountPart, tableYear } from "../src/state-country-tables/stages.ts";
import { cell, type Fact } from "./facts.ts";
import { lastDayOf } from "./sesnsp.ts";

type MoneyStage = NonNullable<Series["moneyStage"]>;

type Read = (name: string) => readonly Fact[];

const stages: Readonly<Record<string, MoneyStage>> = {
  "Appropriated and Planned": "appropriated",
  Disbursements: "disbursed",
  "Initial Allocations": "allocated",
  Obligations: "obligated",
  "President's Budget Requests": "requested",
};

const fiscalPeriod = (year: string): string => (year === "1976tq" ? "FY1976TQ" : `FY${year}`);

export function addMerida(builder: Builder, read: Read): void {
  const newest = addForeignAssistance(builder, read);
  assertAgrees(read, newest);
  addDocuments(builder, read, newest);
  addCountryTables(builder, read);
}

/** State's tables by account. The accounts of every year add up to its printed total. */
function addCountryTables(builder: Builder, read: Read): void {
  const years = Map.groupBy(read("us_aid_mexico_by_account_fy"), (fact) => cell(fact, "fiscal_year"));
  for (const [year, facts] of years) {
    const tables = facts.filter((fact) => cell(fact, "source") !== "press");
    assertAddUp(year, tables);
    for (const fact of tables) addTableCell(builder, countryTable(cell(fact, "source")), fact, tableYear(year));
    for (const fact of facts.filter((each) => !tables.includes(each)))
      addTableCell(builder, ofPress(fact), fact, pressYear(fact));
  }
}

function addTableCell(
  builder: Builder,
  from: Vintage,
  fact: Fact,
  { family, attributes }: ReturnType<typeof tableYear>,
): void {
  const account = cell(fact, "account");
  const part = account === "TOTAL" ? null : accountPart(account);
  if (part === null && account !== "TOTAL") throw new Error(`unknown account: ${account}`);
  const dollars = new Decimal(cell(fact, "amount_usd_thousands")).times(1000).toFixed();
  builder.add(from, part === null ? family : `${family}.acct-${part}`, `FY${cell(fact, "fiscal_year")}`, dollars, {
    roundedTo: "1000",
    ...attributes,
  });
}

function assertAddUp(year: string, facts: readonly Fact[]): void {
  const sumOf = (chosen: readonly Fact[]): Decimal =>
    chosen.reduce((sum, fact) => sum.plus(cell(fact, "amount_usd_thousands")), new Decimal(0));
  const [total, accounts] = [true, false].map((whole) =>
    facts.filter((fact) => (cell(fact, "account") === "TOTAL") === whole),
  );
  if (!sumOf(total ?? []).eq(sumOf(accounts ?? [])))
    throw new Error(`FY${year}: the accounts do not add up to the total`);
}

const countryTable = (file: string): Vintage => ({
  releaseId: "state-country-tables",
  // The copies are of March and April 2016.
  vintageDate: "2016-04-30",
  vintageDateBasis: "observed",
  evidence: "transcribed",
  provenance: `State Department country/account summary, ${file}, copy of CSIS (ForeignAssistance@d698c4f)`,
});

const pressYear = (fact: Fact): ReturnType<typeof tableYear> => ({
  family:
    cell(fact, "stage") === "request" ? "state-budget-mexico-requested-fy" : "state-budget-mexico-appropriated-fy",
  attributes: { caveat: "as-the-press-reported", roundedTo: cell(fact, "account") === "TOTAL" ? "10000" : "1000000" },
});

const ofPress = (fact: Fact): Vintage => ({
  releaseId: "state-country-tables",
  vintageDate: "2017-05-31",
  vintageDateBasis: "press",
  evidence: "transcribed",
  provenance: `Press, May 2017: ${cell(fact, "stage_evidence").replaceAll('"', "")}`,
});

/** Seven editions of one file. A year's flows go on filling for about two years: the two before the edition's own are partial in it. */
function addForeignAssistance(builder: Builder, read: Read): ReadonlyMap<string, Fact> {
  const newest = new Map<string, Fact>();
  const facts = read("mexico_us_aid_vintages");
  for (const fact of facts) {
    const observed = cell(fact, "vintage_observed");
    const stage = stages[cell(fact, "transaction_type")];
    if (!stage) throw new Error(`unknown transaction type: "${cell(fact, "transaction_type")}"`);
    const from = assistanceVintage(observed, cell(fact, "source_file"));
    const year = cell(fact, "fiscal_year");
    const flows = stage === "obligated" || stage === "disbursed";
    const filling: Partial<Observation> =
      flows && Number(year) >= fiscalYearOf(from.vintageDate) - 2
        ? { completeness: "partial", caveat: "still-filling" }
        : {};
    builder.add(from, `us-aid-mexico-${stage}-fy`, fiscalPeriod(year), cell(fact, "current_usd"), filling);
    builder.add(from, `us-aid-mexico-${stage}-constant-fy`, fiscalPeriod(year), cell(fact, "constant_usd"), filling);
    if (observed === "2025-11") newest.set(`${stage} ${year}`, fact);
  }
  withdrawAllocations(builder, facts);
  return newest;
}

/** Editions after that of September 2023 no longer have the type "Initial Allocations". */
function withdrawAllocations(builder: Builder, facts: readonly Fact[]): void {
  const years = new Set(
    facts
      .filter((fact) => cell(fact, "transaction_type") === "Initial Allocations")
      .map((fact) => cell(fact, "fiscal_year")),
  );
  const later = new Map(
    facts
      .map((fact) => [cell(fact, "vintage_observed"), cell(fact, "source_file")] as const)
      .filter(([observed]) => observed > "2023-09"),
  );
  for (const [observed, copy] of later)
    for (const year of years)
      for (const seriesId of ["us-aid-mexico-allocated-fy", "us-aid-mexico-allocated-constant-fy"] as const)
        builder.add(assistanceVintage(observed, copy), seriesId, fiscalPeriod(year), "", {
          status: "O",
          caveat: "withdrawn",
        });
}

const fiscalYearOf = (date: string): number => Number(date.slice(0, 4)) + (date.slice(5, 7) >= "10" ? 1 : 0);

function assistanceVintage(observed: string, copy: string): Vintage {
  const inferred = observed.includes("inferred");
  return {
    releaseId: "foreign-assistance",
    // Its values lie between the copies of September 2023 and December 2024.
    vintageDate: inferred ? "2024-11-30" : lastDayOf(observed),
    vintageDateBasis: inferred ? "inferred" : "observed",
    evidence: "publisher-file",
    provenance: `ForeignAssistance.gov us_foreign_aid_country.csv, MEX rows, edition seen ${observed}, copy ${copy}`,
  };
}

/** The table of fiscal years repeats the newest edition: it must say the same. */
function assertAgrees(read: Read, newest: ReadonlyMap<string, Fact>): void {
  const columns = [
    ["obligated", "obligations_current_usd", "current_usd"],
    ["disbursed", "disbursements_current_usd", "current_usd"],
    ["appropriated", "appropriated_and_planned_usd", "current_usd"],
    ["requested", "presidents_budget_request_usd", "current_usd"],
    ["obligated", "obligations_constant_usd", "constant_usd"],
  ] as const;
  for (const fact of read("mexico_us_aid_obligations_fy"))
    for (const [stage, column, theirs] of columns) {
      const year = cell(fact, "fiscal_year");
      const stated = newest.get(`${stage} ${year}`);
      if (cell(fact, column) !== (stated ? cell(stated, theirs) : ""))
        throw new Error(`${stage} ${year}: "${cell(fact, column)}" is not what the edition of 2025-11 states`);
    }
}

/** Appropriations that a document states, in millions; the scale is exact, the rounding is that of the print. */
function addDocuments(builder: Builder, read: Read, newest: ReadonlyMap<string, Fact>): void {
  for (const fact of read("merida_appropriations_fy_account")) {
    const millions = new Decimal(cell(fact, "amount_usd_millions"));
    const basis = cell(fact, "basis");
    const year = cell(fact, "fiscal_year");
    if (basis === "foreignassistance_appropriated_and_planned") {
      // The same money as in the publisher's own file, in millions. FY2023 was retyped as 104.692 where the file has 104.690663.
      const stated = newest.get(`appropriated ${year}`);
      const gap = millions
        .times(1e6)
        .minus(stated ? cell(stated, "current_usd") : 0)
        .abs();
      if (gap.gt(2000))
        throw new Error(`FY${year}: ${millions.toFixed()} million is not what ForeignAssistance.gov states`);
      continue;
    }
    const account = cell(fact, "account");
    builder.add(
      documentVintage(year, basis, account, cell(fact, "source")),
      seriesOfDocument(basis, account),
      `FY${year}`,
      millions.times(1e6).toFixed(0),
      // The documents print whole millions; only the CRS figure has a decimal. The compiled table writes ".0" behind the others.
      { roundedTo: millions.isInteger() ? "1000000" : "100000" },
    );
  }
}

function seriesOfDocument(basis: string, account: string) {
  switch (`${basis} ${account}`) {
    case "crs_table TOTAL":
      return "merida-appropriated-crs-fy";
    case "statute_year TOTAL":
      return "merida-appropriated-statute-fy";
    case "statute_year FMF_supplemental":
      return "merida-appropriated-statute-fmf-fy";
    case "statute_year INCLE_supplemental":
      return "merida-appropriated-statute-incle-fy";
    default:
      throw new Error(`unknown basis and account: ${basis} ${account}`);
  }
}

function documentVintage(year: string, basis: string, account: string, source: string): Vintage {
  // The newest date each source names: on that day all of it could be read.
  const date = [...source.matchAll(/\d{4}-\d{2}-\d{2}/g)]
    .map(([text]) => text)
    .sort()
    .at(-1);
  if (date === undefined) throw new Error(`no date in the source "${source}"`);
  return {
    releaseId: "merida-documents",
    vintageDate: date,
    vintageDateBasis: /\.mx\b/.test(source) ? "press" : "document",
    evidence: "transcribed",
    provenance: `FY${year} ${account} (${basis}): ${source}`,
  };
}
