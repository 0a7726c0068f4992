import { MEXICAN_STATES } from "@frontera/content";
import { type Observation, type Vintage } from "@frontera/domain";
import type { Builder } from "./builder.ts";
import { cell, type Fact } from "./facts.ts";

type Read = (name: string) => readonly Fact[];

/** Months in which Oaxaca printed 0 for every crime, in the victims' and in the case files. */
const oaxacaUnreported = new Set([
  "2015-01",
  "2015-03",
  "2015-04",
  "2015-06",
  "2015-07",
  "2015-09",
  "2015-10",
  "2015-12",
  "2016-10",
]);

const vm = "VM (pre-2018 methodology)";
const cnsp = "CNSP/38/15";
const rnid = "RNID (Acuerdo 11/L/2024)";

const families = {
  [`${vm} homicidio_doloso_victims`]: "sesnsp-homicide-victims-vm",
  [`${cnsp} homicidio_doloso_victims`]: "sesnsp-homicide-victims",
  [`${cnsp} feminicidio_victims`]: "sesnsp-feminicide-victims",
  [`${cnsp} homicidio_doloso_plus_feminicidio_victims`]: "sesnsp-homicide-and-feminicide-victims",
  [`${cnsp} homicidio_doloso_delitos`]: "sesnsp-homicide-cases",
  [`${cnsp} feminicidio_delitos`]: "sesnsp-feminicide-cases",
  [`${rnid} homicidio_doloso_delitos`]: "sesnsp-homicide-cases-rnid",
  [`${rnid} feminicidio_delitos`]: "sesnsp-feminicide-cases-rnid",
  [`${rnid} tentativa_homicidio_doloso_delitos`]: "sesnsp-attempted-homicide-cases-rnid",
  [`${rnid} tentativa_feminicidio_delitos`]: "sesnsp-attempted-feminicide-cases-rnid",
} as const;

const releases = { [vm]: "sesnsp-vm", [cnsp]: "sesnsp-cnsp", [rnid]: "sesnsp-rnid" } as const;

/** Copies of SESNSP's own files; all others hold figures that somebody had worked on. */
const ownFiles = /^(sarahiaguilar|AlBRzez|lapanquecita@|Martha-00)/;

/** The last day a wording allows: `2025-01-20..2025-02-11`, `2022-01 (dic21)`, `2023-09`. */
export function lastDayOf(wording: string): string {
  const text = /(\d{4}-\d{2}(?:-\d{2})?)(?: \(.*\))?$/.exec(wording)?.[1];
  if (text === undefined) throw new Error(`no date in "${wording}"`);
  if (text.length === 10) return text;
  const [year, month] = text.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

function sesnspVintage(methodology: string, observed: string, source: string): Vintage {
  if (methodology !== vm && methodology !== cnsp && methodology !== rnid)
    throw new Error(`unknown methodology: "${methodology}"`);
  return {
    releaseId: releases[methodology],
    vintageDate: lastDayOf(observed),
    vintageDateBasis: "observed",
    evidence: ownFiles.test(source) ? "publisher-file" : "transcribed",
    provenance: `SESNSP, copy seen ${observed} in ${source}`,
  };
}

const understated = (methodology: string, period: string): Partial<Observation> =>
  methodology === cnsp && oaxacaUnreported.has(period) ? { status: "U", caveat: "oaxaca-unreported" } : {};

export function addSesnsp(builder: Builder, read: Read): void {
  const add = (
    methodology: string,
    observed: string,
    source: string,
    column: string,
    period: string,
    value: string,
  ): void => {
    const family = families[`${methodology} ${column}` as keyof typeof families] as
      (typeof families)[keyof typeof families] | undefined;
    if (family === undefined) throw new Error(`unknown series: ${methodology} ${column}`);
    builder.add(sesnspVintage(methodology, observed, source), family, period, value, understated(methodology, period));
  };
  const vintages = read("mx_sesnsp_vintages_national_monthly");
  for (const fact of vintages)
    add(
      cell(fact, "methodology"),
      cell(fact, "vintage_observed"),
      cell(fact, "source"),
      cell(fact, "series"),
      cell(fact, "period"),
      cell(fact, "value"),
    );
  addUnsummed(builder, vintages);
  addNational(read, add);
  addStates(builder, read);
  addUntil2017(builder, read);
}

/** The register of 1997 to 2017: the edition of July 2018 whole, and of those of 2016 and 2017 what the press of the day has of them. */
function addUntil2017(builder: Builder, read: Read): void {
  const family = "sesnsp-homicide-cases-1997-2017";
  const whole: Vintage = {
    releaseId: "sesnsp-1997-2017",
    vintageDate: lastDayOf("2018-07"),
    vintageDateBasis: "observed",
    evidence: "publisher-file",
    provenance:
      "SESNSP, IncidenciaDelictiva_FueroComun_Estatal_1997-2017, edition of July 2018, copy in prestevez/amlo_homicides@edab55e",
  };
  const column = "homicidio_doloso_cases";
  for (const fact of read("mx_homicide_cases_sesnsp_1997_2017_monthly_national"))
    builder.add(whole, family, cell(fact, "period"), cell(fact, column));
  for (const fact of read("mx_homicide_cases_sesnsp_1997_2017_monthly_state"))
    builder.add(whole, `${family}.${codeOfPrinted(cell(fact, "state"))}`, cell(fact, "period"), cell(fact, column));
  let readIn = "";
  for (const fact of read("mx_homicide_cases_sesnsp_1997_2017_vintages")) {
    readIn = cell(fact, "read_in") === "same" ? readIn : cell(fact, "read_in");
    // Victims are another series, and sums of months say nothing of one.
    if (cell(fact, "statistic") !== "case files" || cell(fact, "period").includes("/")) continue;
    const said: Vintage = {
      ...whole,
      vintageDate: cell(fact, "vintage_date"),
      vintageDateBasis: "scheduled",
      evidence: "transcribed",
      provenance: `SESNSP, edition of ${cell(fact, "vintage_date")}, as read in ${readIn}`,
    };
    builder.add(said, family, cell(fact, "period"), cell(fact, "value"));
  }
}

/** `COAHUILA`, as that register prints states: in capitals, without accents, the short name. */
function codeOfPrinted(printed: string): (typeof MEXICAN_STATES)[number]["code"] {
  const plain = (name: string): string => name.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
  const found =
    MEXICAN_STATES.find(({ name }) => plain(name) === printed) ??
    MEXICAN_STATES.find(({ name }) => plain(name).startsWith(`${printed} DE `));
  if (!found) throw new Error(`unknown state: "${printed}"`);
  return found.code;
}

/** elcri.men's copies leave the nation empty where Oaxaca did not report, instead of adding the others up: missing, and it says why. */
function addUnsummed(builder: Builder, vintages: readonly Fact[]): void {
  const copies = new Map(
    vintages
      .filter((fact) => cell(fact, "series") === "homicidio_doloso_plus_feminicidio_victims")
      .map((fact) => [cell(fact, "source"), cell(fact, "vintage_observed")]),
  );
  for (const [source, observed] of copies)
    for (const month of oaxacaUnreported)
      builder.add(sesnspVintage(cnsp, observed, source), "sesnsp-homicide-and-feminicide-victims", month, "", {
        status: "L",
      });
}

type Add = (
  methodology: string,
  observed: string,
  source: string,
  column: string,
  period: string,
  value: string,
) => void;

/** The national tables repeat a vintage each: the builder refuses where they disagree with it. */
function addNational(read: Read, add: Add): void {
  const tables: readonly { name: string; source: (methodology: string) => string; columns: readonly string[] }[] = [
    {
      name: "mx_homicide_victims_sesnsp_monthly_national",
      source: () => "isaacarroyov/datos_facil_acceso@804bd40",
      columns: ["homicidio_doloso_victims", "feminicidio_victims"],
    },
    {
      name: "mx_homicide_victims_sesnsp_old_methodology_monthly_national",
      source: () => "diegovalle/new.crimenmexico@60c2027",
      columns: ["homicidio_doloso_victims"],
    },
    {
      name: "mx_homicide_delitos_sesnsp_monthly_national",
      source: (methodology) =>
        methodology === cnsp
          ? "AISENSITIVITYSOLUTIONS/delitos_sesnsp@6a3e414"
          : "AISENSITIVITYSOLUTIONS/delitos_sesnsp@2962e85",
      columns: [
        "homicidio_doloso_delitos",
        "feminicidio_delitos",
        "tentativa_homicidio_doloso_delitos",
        "tentativa_feminicidio_delitos",
      ],
    },
  ];
  for (const { name, source, columns } of tables)
    for (const fact of read(name)) {
      const methodology = cell(fact, "methodology");
      const period = cell(fact, "period");
      assertFlag(fact["quality_flag"] ?? "", methodology, period);
      for (const column of columns)
        if (cell(fact, column) !== "")
          add(methodology, cell(fact, "vintage_observed"), source(methodology), column, period, cell(fact, column));
    }
}

/** The flags of the tables and the list above must name the same months. */
function assertFlag(flag: string, methodology: string, period: string): void {
  const flagged = flag === "understated_oaxaca_missing";
  if (methodology !== vm && flagged !== (understated(methodology, period).status === "U"))
    throw new Error(`${methodology} ${period}: flag "${flag}" is not expected`);
}

function addStates(builder: Builder, read: Read): void {
  const codes = new Map<string, (typeof MEXICAN_STATES)[number]["code"]>(
    MEXICAN_STATES.map(({ key, code }) => [key, code]),
  );
  for (const fact of read("mx_homicide_victims_sesnsp_monthly_state")) {
    const code = codes.get(cell(fact, "state_code"));
    if (!code) throw new Error(`unknown state: "${cell(fact, "state_code")}"`);
    const from = sesnspVintage(
      cell(fact, "methodology"),
      cell(fact, "vintage_observed"),
      "isaacarroyov/datos_facil_acceso@804bd40",
    );
    const unreported = cell(fact, "quality_flag") === "not_reported_published_as_0";
    for (const [family, column] of [
      ["sesnsp-homicide-victims", "homicidio_doloso_victims"],
      ["sesnsp-feminicide-victims", "feminicidio_victims"],
    ] as const) {
      if (unreported && cell(fact, column) !== "0")
        throw new Error(`${code} ${cell(fact, "period")}: flagged as 0, is ${cell(fact, column)}`);
      builder.add(
        from,
        `${family}.${code}`,
        cell(fact, "period"),
        unreported ? "" : cell(fact, column),
        unreported ? { status: "L", caveat: "published-as-zero" } : {},
      );
    }
  }
}
