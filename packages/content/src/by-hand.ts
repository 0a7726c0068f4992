/** A publisher's file as a person gets it, or the table that a person types: what it is called, where it is, and the columns that are read. */
export interface FileByHand {
  readonly file: string;
  /** Null for what is typed from whatever document states it: the publication's own address leads there. */
  readonly url: string | null;
  /** In their order where they are typed. Null for a workbook, a page or JSON. */
  readonly columns: readonly string[] | null;
  readonly isTyped?: true;
}

const as = (file: string, url: string, columns: string | null = null): FileByHand => ({
  file,
  url,
  columns: columns === null ? null : columns.split(","),
});
const typed = (columns: string, url: string | null = null): FileByHand => ({
  ...as("", "", columns),
  url,
  isTyped: true,
});

const encounters = "https://www.cbp.gov/document/stats/nationwide-encounters";
const openData = "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva";
const assistance = "https://foreignassistance.gov/data";
const months = "Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,Noviembre,Diciembre";
const crime = "Año,Clave_Ent,Entidad,Bien jurídico afectado,Tipo de delito,Subtipo de delito,Modalidad";
const caseColumns = `${crime},${months}`;
const victimColumns = `${crime},Sexo,Rango de edad,${months}`;

/** Of every source, by its id. */
export const FILES_BY_HAND: Readonly<Record<string, FileByHand>> = {
  "fred-h10": as("DEXMXUS.csv", "https://fred.stlouisfed.org/series/DEXMXUS", "observation_date,DEXMXUS"),
  "fred-h10-api": as("DEXMXUS.json", "https://fred.stlouisfed.org/docs/api/fred/series_observations.html"),
  "banxico-fix": as("SF43718.json", "https://www.banxico.org.mx/SieAPIRest/service/v1/"),
  "banxico-settlement": as("SF60653.json", "https://www.banxico.org.mx/SieAPIRest/service/v1/"),
  "ecb-cross": as(
    "eurofxref-hist.zip",
    "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/",
    "Date,USD,MXN",
  ),
  frankfurter: as("rates.json", "https://frankfurter.dev/"),
  "cbp-encounters": as(
    "nationwide-encounters-fy…-state.csv",
    encounters,
    "Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,Title of Authority,Encounter Count",
  ),
  "cbp-areas": as("nationwide-encounters-fy…-aor.csv", encounters),
  "cbp-southwest": as(
    "sbo-encounters-fy….csv",
    "https://www.cbp.gov/document/stats/southwest-land-border-encounters",
    "Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count",
  ),
  "cbp-seizures": as(
    "nationwide-drugs-fy….csv",
    "https://www.cbp.gov/document/stats/nationwide-drug-seizures",
    "FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)",
  ),
  "ohss-border-patrol": as("KHSM Encounters (USBP) ….xlsx", "https://ohss.dhs.gov/khsm"),
  "ohss-removals": as("table41.html", "https://ohss.dhs.gov/topics/immigration/yearbook"),
  "sesnsp-victims": as("IDVFC_NM_….csv", openData, victimColumns),
  "sesnsp-cases": as("IDEFC_NM_….csv", openData, caseColumns),
  "sesnsp-rnid-victims": as("RNID-Victimas_Estatal-….csv", openData, victimColumns),
  "sesnsp-rnid-cases": as("RNID-Delitos_Estatal-….csv", openData, caseColumns),
  "sesnsp-municipal": as("IDM_NM_….csv", openData),
  "sesnsp-rnid-municipal-cases": as("RNID-Delitos_Municipal-….csv", openData),
  "sesnsp-rnid-municipal-victims": as("RNID-Victimas_Municipal-….csv", openData),
  "inegi-homicides": as("indicador.json", "https://www.inegi.org.mx/servicios/api_indicadores.html"),
  "worldbank-homicide": as(
    "API_VC.IHR.PSRC.P5_….csv",
    "https://data.worldbank.org/indicator/VC.IHR.PSRC.P5?locations=MX",
  ),
  "worldbank-population": as("API_SP.POP.TOTL_….csv", "https://data.worldbank.org/indicator/SP.POP.TOTL?locations=MX"),
  "foreign-assistance": as(
    "us_foreign_aid_country.csv",
    assistance,
    "Country Code,Country Name,Transaction Type Name,Fiscal Year,current_amount,constant_amount",
  ),
  "foreign-assistance-accounts": as("by-funding-agency.json", assistance),
  "foreign-assistance-budget": as("us_foreign_budget_complete.csv", assistance),
  usaspending: as("spending_over_time.json", "https://www.usaspending.gov/"),
  "crs-merida": typed(
    "fiscal_year,account,amount_usd,rounded_to_usd,basis,document,document_date",
    "https://www.congress.gov/crs-product/R41349",
  ),
  "state-country-tables": as(
    "country and account table of one fiscal year (CSV)",
    "https://2009-2017.state.gov/f/releases/iab/index.htm",
  ),
  "unhcr-asylum": as(
    "asylum-applications.csv",
    "https://www.unhcr.org/refugee-statistics/download/",
    "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,app_type,dec_level,app_pc,applied",
  ),
  "typed-figures": typed("series,period,value,rounded_to,status,document,document_date"),
  "census-acs": as("ACSDT1Y….B05006-Data.csv", "https://data.census.gov/table?q=B05006"),
  "census-trade": as("country.xlsx", "https://www.census.gov/foreign-trade/balance/country.xlsx"),
  "census-trade-api": as(
    "imports.json, exports.json",
    "https://www.census.gov/data/developers/data-sets/international-trade.html",
  ),
  "fred-impmx": as("IMPMX.csv", "https://fred.stlouisfed.org/series/IMPMX", "observation_date,IMPMX"),
  "fred-expmx": as("EXPMX.csv", "https://fred.stlouisfed.org/series/EXPMX", "observation_date,EXPMX"),
  "bea-direct-investment": as(
    "usdia-detailedcountry-2009-2019.xlsx, usdia-detailedcountry-2020-….xlsx",
    "https://www.bea.gov/international/di1usdbal",
  ),
  "comtrade-exports": as(
    "TradeData_….csv",
    "https://comtradeplus.un.org/TradeFlow?Frequency=A&Flows=X&CommodityCodes=TOTAL&Partners=0%20842&Reporters=484&period=all",
    "typeCode,freqCode,refYear,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,customsCode,motCode,primaryValue",
  ),
  "bts-crossings": as(
    "Border_Crossing_Entry_Data.csv",
    "https://data.bts.gov/Research-and-Statistics/Border-Crossing-Entry-Data/keg4-3bc2",
    "Port Name,State,Port Code,Border,Date,Measure,Value",
  ),
  "banxico-remittances": as(
    "CE81.xls",
    "https://www.banxico.org.mx/SieInternet/consultarDirectorioInternetAction.do?accion=consultarCuadro&idCuadro=CE81&locale=es",
  ),
};
