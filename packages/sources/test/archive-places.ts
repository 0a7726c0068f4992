import { MEXICAN_STATES } from "@frontera/content";
import { RETURN_SERIES } from "../archive/enforcement.ts";
import type { Fact } from "../archive/facts.ts";

/** Where a cell is to be found. `said` is a part of the vintage's provenance; `value` null means: missing, with a reason. */
export interface Place {
  readonly seriesId: string;
  readonly period: string;
  readonly said?: string;
  readonly value?: string | null;
}
type Column = (fact: Fact) => Place | "not-a-figure";

const at =
  (seriesId: string, prefix = ""): Column =>
  (fact) => ({ seriesId, period: `${prefix}${fact["period"] ?? fact["fiscal_year"] ?? fact["year"] ?? ""}` });
const inFiscalYear = (seriesId: string): Column => at(seriesId, "FY");
const inAssistance =
  (stage: string, prices = ""): Column =>
  (fact) => ({
    seriesId: `us-aid-mexico-${stage}${prices}-fy`,
    period: fact["fiscal_year"] === "1976tq" ? "FY1976TQ" : `FY${fact["fiscal_year"] ?? ""}`,
    said: `edition seen ${fact["vintage_observed"] ?? ""}`,
  });
const stages: Readonly<Record<string, string>> = {
  "Appropriated and Planned": "appropriated",
  Disbursements: "disbursed",
  "Initial Allocations": "allocated",
  Obligations: "obligated",
  "President's Budget Requests": "requested",
};
const area = (key: string | undefined): string => {
  const state = MEXICAN_STATES.find((candidate) => candidate.key === key);
  return state ? `.${state.code}` : "";
};
const inState =
  (family: string): Column =>
  (fact) => ({
    seriesId: `${family}${area(fact["state_code"])}`,
    period: fact["period"] ?? "",
    ...(fact["quality_flag"] === "not_reported_published_as_0" ? { value: null } : {}),
  });
const cases =
  (cnsp: string | null, rnid: string): Column =>
  (fact) => ({
    seriesId: fact["methodology"] === "CNSP/38/15" && cnsp !== null ? cnsp : rnid,
    period: fact["period"] ?? "",
    said: "2026-09-19",
  });
const until2017 =
  (place: Column): Column =>
  (fact) => ({ ...(place(fact) as Place), said: "edition of July 2018" });
/** As the register of 1997 to 2017 prints the states. */
const printedCodes: Readonly<Record<string, string>> = Object.fromEntries(
  "AGUASCALIENTES AGU;BAJA CALIFORNIA BCN;BAJA CALIFORNIA SUR BCS;CAMPECHE CAM;CHIAPAS CHP;CHIHUAHUA CHH;CIUDAD DE MEXICO CMX;COAHUILA COA;COLIMA COL;DURANGO DUR;GUANAJUATO GUA;GUERRERO GRO;HIDALGO HID;JALISCO JAL;MEXICO MEX;MICHOACAN MIC;MORELOS MOR;NAYARIT NAY;NUEVO LEON NLE;OAXACA OAX;PUEBLA PUE;QUERETARO QUE;QUINTANA ROO ROO;SAN LUIS POTOSI SLP;SINALOA SIN;SONORA SON;TABASCO TAB;TAMAULIPAS TAM;TLAXCALA TLA;VERACRUZ VER;YUCATAN YUC;ZACATECAS ZAC"
    .split(";")
    .map((entry) => [entry.slice(0, -4), `MX-${entry.slice(-3)}`]),
);
const sesnspSeries: Readonly<Record<string, string>> = {
  "VM (pre-2018 methodology) homicidio_doloso_victims": "sesnsp-homicide-victims-vm",
  "CNSP/38/15 homicidio_doloso_victims": "sesnsp-homicide-victims",
  "CNSP/38/15 feminicidio_victims": "sesnsp-feminicide-victims",
  "CNSP/38/15 homicidio_doloso_plus_feminicidio_victims": "sesnsp-homicide-and-feminicide-victims",
  "CNSP/38/15 homicidio_doloso_delitos": "sesnsp-homicide-cases",
  "CNSP/38/15 feminicidio_delitos": "sesnsp-feminicide-cases",
  "RNID (Acuerdo 11/L/2024) homicidio_doloso_delitos": "sesnsp-homicide-cases-rnid",
  "RNID (Acuerdo 11/L/2024) feminicidio_delitos": "sesnsp-feminicide-cases-rnid",
  "RNID (Acuerdo 11/L/2024) tentativa_homicidio_doloso_delitos": "sesnsp-attempted-homicide-cases-rnid",
  "RNID (Acuerdo 11/L/2024) tentativa_feminicidio_delitos": "sesnsp-attempted-feminicide-cases-rnid",
};
const meridaSeries: Readonly<Record<string, string>> = {
  "crs_table TOTAL": "merida-appropriated-crs-fy",
  "statute_year TOTAL": "merida-appropriated-statute-fy",
  "statute_year FMF_supplemental": "merida-appropriated-statute-fmf-fy",
  "statute_year INCLE_supplemental": "merida-appropriated-statute-incle-fy",
};
const regions: Readonly<Record<string, string>> = {
  "Southwest Border": "reg-southwest",
  "Northern Border": "reg-northern",
  "Coastal/Interior": "reg-coastal-interior",
  "Office of Field Operations": "comp-ofo",
  "U.S. Border Patrol": "comp-usbp",
};
const drugName = (fact: Fact): string =>
  (fact["drug"] ?? "").toLowerCase().replace(" (catha edulis)", "").replace(" drugs**", "-drugs");
/** `LAREDO FIELD OFFICE` is the part `office-laredo`. */
const areaCode = (area: string): string => {
  const name = area.toLowerCase().replaceAll(" ", "-");
  return name.endsWith("-sector") ? `sector-${name.slice(0, -7)}` : `office-${name.slice(0, -13)}`;
};
const inSeizures =
  (family: string, suffix: string): Column =>
  (fact) => {
    const drug = drugName(fact);
    const part = regions[fact["region"] ?? fact["component"] ?? ""] ?? "unknown";
    return {
      seriesId: `${family}-${drug}${suffix}.${part}`,
      period: fact["period"] ?? `FY${fact["fiscal_year"] ?? ""}`,
      ...(fact["file"] === undefined ? {} : { said: fact["file"] }),
    };
  };
/** As the table of facts words the stage of each year. */
const tableStage = ({ stage = "" }: Fact): string =>
  stage === "request" ? "requested" : stage.includes("not stated") ? "unstated" : "appropriated";
/** Title 42 began in March 2020; the compiled tables write 0 before CBP counted it at all. */
const expulsions =
  (seriesId: string, first: string, prefix = ""): Column =>
  (fact) => {
    if ((fact["period"] ?? "") >= first) return at(seriesId, prefix)(fact);
    if (fact["title42_expulsions"] !== "0") throw new Error(`expulsions before Title 42: ${JSON.stringify(fact)}`);
    return "not-a-figure";
  };

/** Trade is told in millions of dollars, and held in dollars. */
const inDollars =
  (seriesId: string, said?: (fact: Fact) => string): ((column: string) => Column) =>
  (column) =>
  (fact) => ({
    seriesId,
    period: fact["period"] ?? "",
    value: (Number(fact[column]) * 1e6).toFixed(0),
    ...(said ? { said: said(fact) } : {}),
  });
const editions: Readonly<Record<string, string>> = {
  "2017-02": "fred-viz@40f0e84",
  "2023-03": "ECN3950@2e94778",
  "2026-09": "supply-chain-forecasting@6f22c46",
};
const inEdition = (fact: Fact): string => editions[fact["vintage_observed"] ?? ""] ?? "unknown";
const imports = "us_imports_from_mexico_usd_millions";
const exported = "us_exports_to_mexico_usd_millions";

/** Every table of compiled figures, and where each of its columns goes. */
export const tables: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
  usd_mxn_daily: { value: at("usd-mxn-h10") },
  usd_mxn_daily_fix: { value: at("usd-mxn-fix") },
  usbp_sw_apprehensions_monthly: {
    value: (fact) => at((fact["period"] ?? "") < "2019-10" ? "usbp-sw-apprehensions" : "usbp-sw-encounters")(fact),
    title8_apprehensions: at("usbp-sw-apprehensions"),
    title42_expulsions: expulsions("usbp-sw-expulsions", "2019-10"),
    at_large: at("usbp-sw-at-large"),
    at_entry: at("usbp-sw-at-entry"),
  },
  usbp_sw_apprehensions_vintages_2016_2018: {
    value: (fact) => {
      if (fact["statistic"] !== "apprehensions") return "not-a-figure";
      return at(fact["period"]?.startsWith("FY") ? "usbp-sw-apprehensions-fy" : "usbp-sw-apprehensions")(fact);
    },
  },
  usbp_southwest_apprehensions_fy: {
    value: (fact) =>
      inFiscalYear((fact["period"] ?? "") < "2020" ? "usbp-sw-apprehensions-fy" : "usbp-sw-encounters-fy")(fact),
    title8_apprehensions: inFiscalYear("usbp-sw-apprehensions-fy"),
    title42_expulsions: expulsions("usbp-sw-expulsions-fy", "2020", "FY"),
  },
  usbp_nationwide_apprehensions_fy: { value: inFiscalYear("usbp-apprehensions-fy") },
  usbp_sw_by_citizenship_group_fy: {
    mexican: inFiscalYear("usbp-sw-mexican-fy"),
    other_than_mexican: inFiscalYear("usbp-sw-other-than-mexican-fy"),
    total: inFiscalYear("usbp-sw-all-citizenships-fy"),
  },
  cbp_drug_seizures_fy_by_file: {
    pounds: inSeizures("cbp-seized", "-fy"),
    seizure_events: inSeizures("cbp-seizure-events", "-fy"),
  },
  usbp_sw_seizures_fy2011_fy2019: {
    marijuana_pounds: inFiscalYear("usbp-sw-seized-marijuana-fy"),
    marijuana_seizures: inFiscalYear("usbp-sw-seizure-events-marijuana-fy"),
    cocaine_pounds: inFiscalYear("usbp-sw-seized-cocaine-fy"),
    cocaine_seizures: inFiscalYear("usbp-sw-seizure-events-cocaine-fy"),
    heroin_ounces: (fact) => ({
      seriesId: "usbp-sw-seized-heroin-fy",
      period: `FY${fact["fiscal_year"] ?? ""}`,
      value: String(Number(fact["heroin_ounces"]) / 16),
    }),
    // Repeated from other tables, with which they agree.
    apprehensions: (fact) =>
      // Of this year the copy has the citizens of Mexico in the place of all.
      inFiscalYear(fact["fiscal_year"] === "2015" ? "usbp-sw-mexican-fy" : "usbp-sw-apprehensions-fy")(fact),
    other_than_mexican_apprehensions: inFiscalYear("usbp-sw-other-than-mexican-fy"),
    // Guns, rounds and cash: no series holds them.
    firearms: () => "not-a-figure",
    ammunition_rounds: () => "not-a-figure",
    currency_in_dollars: () => "not-a-figure",
  },
  cbp_drug_seizures_sw_monthly: {
    pounds: inSeizures("cbp-sw-seized", ""),
    seizure_events: inSeizures("cbp-sw-seizure-events", ""),
  },
  cbp_drug_seizures_sw_by_area_monthly: {
    pounds: (fact) =>
      fact["area"] === ""
        ? inSeizures("cbp-sw-seized", "")(fact)
        : {
            ...(inSeizures("cbp-sw-seized", "")({ ...fact, component: "unknown" }) as Place),
            seriesId: `cbp-sw-seized-${drugName(fact)}.${areaCode(fact["area"] ?? "")}`,
          },
    seizure_events: inSeizures("cbp-sw-seizure-events", ""),
  },
  dhs_removals_mexico_fy: {
    removed_criminal: inFiscalYear("dhs-removals-mexico-fy.rem-criminal"),
    removed_noncriminal: inFiscalYear("dhs-removals-mexico-fy.rem-noncriminal"),
    removed_total: inFiscalYear("dhs-removals-mexico-fy"),
    dhs_apprehended: inFiscalYear("dhs-apprehended-mexico-fy"),
    found_inadmissible: inFiscalYear("dhs-inadmissible-mexico-fy"),
  },
  usbp_sw_border_deaths_fy: {
    sum_of_nine_sectors: inFiscalYear("usbp-sw-deaths-fy"),
    printed_southwest: inFiscalYear("usbp-sw-deaths-fy"),
  },
  mx_returns_documented: {
    value: (fact) => {
      const [year = "", quarter] = (fact["year"] ?? "").split(/(?=Q)/);
      return quarter === undefined
        ? { seriesId: RETURN_SERIES[fact["measure"] ?? ""] ?? "unknown", period: year }
        : { seriesId: "mx-returned-foreigners-quarterly", period: `${year}-${quarter}` };
    },
  },
  mx_asylum_unhcr_annual: {
    applications: at("unhcr-asylum-applications-mexico"),
    dec_recognized: at("unhcr-asylum-decisions-mexico.out-recognised"),
    dec_other: at("unhcr-asylum-decisions-mexico.out-other"),
    dec_rejected: at("unhcr-asylum-decisions-mexico.out-rejected"),
    dec_closed: at("unhcr-asylum-decisions-mexico.out-closed"),
    dec_total: at("unhcr-asylum-decisions-mexico"),
    comar_applications_as_reported_in_press: at("comar-asylum-applications"),
  },
  mexican_born_us_documented: {
    value_millions: (fact) =>
      // Another survey, another frame.
      fact["basis"]?.includes("NOT ACS")
        ? "not-a-figure"
        : {
            seriesId: "mexican-born-us-acs",
            period: fact["year"] ?? "",
            value: String(Math.round(Number(fact["value_millions"]) * 10)) + "00000",
          },
  },
  uac_fy: {
    value: inFiscalYear("usbp-sw-uac-fy"),
    cbp_sw_usbp_plus_ofo: inFiscalYear("cbp-sw-uac-fy"),
    usbp_sw_family_unit_individuals: inFiscalYear("usbp-sw-family-units-fy"),
  },
  usbp_agents_fy: {
    value: inFiscalYear("usbp-agents-fy"),
    southwest: inFiscalYear("usbp-agents-southwest-fy"),
    northern: inFiscalYear("usbp-agents-northern-fy"),
    coastal: inFiscalYear("usbp-agents-coastal-fy"),
  },
  cbp_sw_encounters_monthly: {
    value: at("cbp-sw-encounters"),
    usbp: at("usbp-sw-encounters"),
    ofo: at("ofo-sw-encounters"),
    title8: at("cbp-sw-encounters-title8"),
    title42: at("cbp-sw-encounters-title42"),
  },
  merida_appropriations_fy_account: {
    amount_usd_millions: (fact) => {
      const seriesId = meridaSeries[`${fact["basis"] ?? ""} ${fact["account"] ?? ""}`];
      // The other rows repeat, in rounded millions, what the publisher's own file states to the dollar.
      if (seriesId === undefined) return "not-a-figure";
      const dollars = (Number(fact["amount_usd_millions"]) * 1e6).toFixed(0);
      return { seriesId, period: `FY${fact["fiscal_year"] ?? ""}`, value: dollars };
    },
  },
  us_aid_mexico_by_account_fy: {
    amount_usd_thousands: (fact) => {
      const stage = tableStage(fact);
      const account = fact["account"] ?? "";
      const part = account === "TOTAL" ? "" : `.acct-${account.replace("GHCS", "GHP").toLowerCase()}`;
      return {
        seriesId: `state-budget-mexico-${stage}-fy${part}`,
        period: `FY${fact["fiscal_year"] ?? ""}`,
        value: `${fact["amount_usd_thousands"] ?? ""}000`,
      };
    },
  },
  mexico_us_aid_obligations_fy: {
    obligations_current_usd: inAssistance("obligated"),
    disbursements_current_usd: inAssistance("disbursed"),
    appropriated_and_planned_usd: inAssistance("appropriated"),
    presidents_budget_request_usd: inAssistance("requested"),
    obligations_constant_usd: inAssistance("obligated", "-constant"),
  },
  mexico_us_aid_vintages: {
    current_usd: (fact) => inAssistance(stages[fact["transaction_type"] ?? ""] ?? "unknown")(fact),
    constant_usd: (fact) => inAssistance(stages[fact["transaction_type"] ?? ""] ?? "unknown", "-constant")(fact),
  },
  mx_homicide_delitos_sesnsp_monthly_national: {
    homicidio_doloso_delitos: cases("sesnsp-homicide-cases", "sesnsp-homicide-cases-rnid"),
    feminicidio_delitos: cases("sesnsp-feminicide-cases", "sesnsp-feminicide-cases-rnid"),
    tentativa_homicidio_doloso_delitos: cases(null, "sesnsp-attempted-homicide-cases-rnid"),
    tentativa_feminicidio_delitos: cases(null, "sesnsp-attempted-feminicide-cases-rnid"),
  },
  mx_homicide_cases_sesnsp_1997_2017_monthly_national: {
    homicidio_doloso_cases: until2017((fact) => at("sesnsp-homicide-cases-1997-2017")(fact)),
  },
  mx_homicide_cases_sesnsp_1997_2017_monthly_state: {
    homicidio_doloso_cases: until2017((fact) =>
      at(`sesnsp-homicide-cases-1997-2017.${printedCodes[fact["state"] ?? ""] ?? "unknown"}`)(fact),
    ),
  },
  mx_homicide_cases_sesnsp_1997_2017_vintages: {
    value: (fact) =>
      fact["statistic"] === "case files" && !(fact["period"] ?? "").includes("/")
        ? {
            ...(at("sesnsp-homicide-cases-1997-2017")(fact) as Place),
            said: `edition of ${fact["vintage_date"] ?? ""}`,
          }
        : "not-a-figure",
  },
  mx_homicide_victims_sesnsp_monthly_national: {
    homicidio_doloso_victims: at("sesnsp-homicide-victims"),
    feminicidio_victims: at("sesnsp-feminicide-victims"),
  },
  mx_homicide_victims_sesnsp_monthly_state: {
    homicidio_doloso_victims: inState("sesnsp-homicide-victims"),
    feminicidio_victims: inState("sesnsp-feminicide-victims"),
  },
  mx_homicide_victims_sesnsp_old_methodology_monthly_national: {
    homicidio_doloso_victims: at("sesnsp-homicide-victims-vm"),
  },
  mx_sesnsp_vintages_national_monthly: {
    value: (fact) => ({
      seriesId: sesnspSeries[`${fact["methodology"] ?? ""} ${fact["series"] ?? ""}`] ?? "unknown",
      period: fact["period"] ?? "",
      said: `copy seen ${fact["vintage_observed"] ?? ""} in ${fact["source"] ?? ""}`,
    }),
  },
  mx_homicides_inegi_annual: {
    homicide_deaths: at("inegi-homicide-deaths"),
    rate_per_100k_conapo: at("inegi-homicide-rate-conapo"),
    rate_per_100k_wpp: at("inegi-homicide-rate-wpp"),
    rate_as_published_inegi: at("inegi-homicide-rate"),
  },
  mx_homicides_inegi_revisions: {
    homicide_deaths: (fact) => ({
      seriesId: "inegi-homicide-deaths",
      period: fact["year"] ?? "",
      said: `published ${fact["published"] ?? ""}`,
    }),
  },
  mx_homicide_rate_worldbank_annual: {
    rate_per_100k: at("worldbank-homicide-rate"),
    implied_count: at("worldbank-homicide-count"),
    worldbank_population: at("worldbank-population"),
  },
  mx_population_annual: {
    population_mid_year: (fact) => ({
      seriesId: fact["source"] === "CONAPO" ? `conapo-population${area(fact["state_code"])}` : "worldbank-population",
      period: fact["year"] ?? "",
    }),
  },
  us_mx_goods_trade_monthly_vintages: {
    [imports]: inDollars("us-imports-from-mexico", inEdition)(imports),
    [exported]: inDollars("us-exports-to-mexico", inEdition)(exported),
  },
  us_mx_goods_trade_monthly: {
    [imports]: inDollars("us-imports-from-mexico")(imports),
    [exported]: inDollars("us-exports-to-mexico")(exported),
  },
  // Sums of the months, which the test of trade adds up from the archive.
  us_mx_goods_trade_annual_vintages: { [imports]: () => "not-a-figure", [exported]: () => "not-a-figure" },
  us_fdi_mexico_documented: {
    position_usd_billions: (fact) =>
      // The paper's own figure is no record of it.
      fact["evidence"] === "quoted"
        ? "not-a-figure"
        : {
            seriesId: "us-direct-investment-mexico",
            period: fact["year"] ?? "",
            value: (Number(fact["position_usd_billions"]) * 1e9).toFixed(0),
          },
  },
  mx_export_share_us_documented: { share_percent: at("mx-export-share-us") },
  bts_us_mx_border_crossings_monthly: Object.fromEntries(
    "trucks truck_containers_loaded truck_containers_empty trains rail_containers_loaded rail_containers_empty train_passengers buses bus_passengers personal_vehicles personal_vehicle_passengers pedestrians"
      .split(" ")
      .map((measure) => [measure, at(`bts-${measure.replaceAll("_", "-")}`)]),
  ),
  mx_remittances_monthly: {
    inflow_usd: at("mx-remittances"),
    inflow_operations: at("mx-remittances-operations"),
    outflow_usd: at("mx-remittances-sent"),
    outflow_operations: at("mx-remittances-sent-operations"),
  },
};

/** Columns that place a figure or speak about it. */
export const dimensions = new Set(
  "period year file region drug component area basis evidence imports_source exports_source qualifier vintage_observed comar_press_source fiscal_year stage stage_evidence state state_code state_name measure months status source precision account verification note complete methodology quality_flag series published transaction_type source_file statistic vintage_date vintage_date_basis read_in".split(
    " ",
  ),
);
/** Text, not figures: totals as others state them, and copies of a table that are rounded and never shown as official. */
export const texts = ["merida_cumulative_claims", "border_patrol_budget_documented"];
