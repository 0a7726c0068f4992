import type { Case } from "./case.ts";

const fy = "usbp-sw-apprehensions-fy";
const monthly = "usbp-sw-apprehensions";
const victims = "sesnsp-homicide-victims";
const files = "sesnsp-homicide-cases";
const older = "sesnsp-homicide-cases-1997-2017";
const deaths = "inegi-homicide-deaths";
const usbp = "usbp-sw-encounters-fy";
const usbpMonthly = "usbp-sw-encounters";
const cbp = "cbp-sw-encounters";
const all = "usbp-sw-all-citizenships-fy";
const others = "usbp-sw-other-than-mexican-fy";
const mexicans = "usbp-sw-mexican-fy";
const h10 = "usd-mxn-h10";
const fix = "usd-mxn-fix";
const fentanyl = "cbp-seized-fentanyl-fy";
const fentanylSouthwest = "cbp-sw-seized-fentanyl";

/** The half that was written before the grammar. */
export const FIRST: readonly Case[] = [
  {
    says: "Border apprehensions have tripled since 2017.",
    reads: { [`${fy} FY2017>FY2025`]: "false", [`${monthly} 2017>2025`]: "false" },
  },
  {
    says: "The Border Patrol made 303,916 apprehensions at the southwest border in FY2017.",
    reads: { [`${fy} FY2017`]: "true" },
  },
  { says: "Apprehensions fell 26 percent in fiscal year 2017.", reads: { [`${fy} FY2016>FY2017`]: "true" } },
  { says: "Apprehensions fell 30 percent in fiscal year 2017.", reads: { [`${fy} FY2016>FY2017`]: "false" } },
  {
    says: "Border Patrol arrests more than doubled between fiscal 2018 and fiscal 2019",
    reads: { [`${fy} FY2018>FY2019`]: "true" },
  },
  { says: "Border apprehensions in April 2020 were the lowest on record", reads: { [`${monthly} 2020-04`]: "true" } },
  {
    says: "December 2023 saw the most Border Patrol apprehensions of any month on record.",
    reads: { [`${monthly} 2023-12`]: "true" },
  },
  { says: "Apprehensions in FY2000 were the highest ever", reads: { [`${fy} FY2000`]: "true" } },
  { says: "FY2023 had the highest number of apprehensions on record", reads: { [`${fy} FY2023`]: "false" } },
  {
    says: "Las detenciones en la frontera cayeron 84 % en el año fiscal 2025.",
    reads: { [`${fy} FY2024>FY2025`]: "true", [`${usbp} FY2024>FY2025`]: "true" },
  },
  {
    says: "Las detenciones en la frontera cayeron 85 % en el año fiscal 2025.",
    reads: { [`${fy} FY2024>FY2025`]: "false", [`${usbp} FY2024>FY2025`]: "false" },
  },
  {
    says: "Las aprehensiones de la Patrulla Fronteriza subieron de 303,916 en el año fiscal 2017 a 396,579 en el año fiscal 2018.",
    reads: { [`${fy} FY2017>FY2018`]: "true" },
  },
  {
    says: "Las detenciones en la frontera se triplicaron entre 2020 y 2021.",
    reads: {
      [`${fy} FY2020>FY2021`]: "true",
      [`${monthly} 2020>2021`]: "false",
      [`${usbp} FY2020>FY2021`]: "false",
      "usbp-sw-encounters 2020>2021": "undecided",
    },
  },
  {
    says: "In 2021, border encounters reached 1.7 million",
    reads: {
      [`${cbp} FY2021`]: "true",
      [`${cbp} 2021`]: "false",
      [`${usbp} FY2021`]: "true",
      [`${usbpMonthly} 2021`]: "false",
    },
  },
  {
    says: "Encounters in December 2023 exceeded 300,000",
    reads: { [`${cbp} 2023-12`]: "true", [`${usbpMonthly} 2023-12`]: "false" },
  },
  {
    says: "Nearly 2.5 million migrant encounters were recorded at the southwest border in fiscal year 2023.",
    reads: { [`${cbp} FY2023`]: "true", [`${usbp} FY2023`]: "false" },
  },
  {
    says: "More than half of those apprehended at the southwest border in FY2014 were not Mexicans",
    reads: { [`${others}/${all} FY2014`]: "true" },
  },
  {
    says: "Most people caught by the Border Patrol in fiscal 2017 were Mexican",
    reads: { [`${mexicans}/${all} FY2017`]: "false" },
  },
  {
    says: "Más de la mitad de los detenidos en la frontera en el año fiscal 2013 eran mexicanos",
    reads: { [`${mexicans}/${all} FY2013`]: "true" },
  },
  { says: "More than half were not Mexicans.", reads: { [`${others}/${all} FY2024`]: "true" } },
  {
    says: "El 42 % de los detenidos en la frontera suroeste en el año fiscal 2017 eran mexicanos",
    reads: { [`${mexicans}/${all} FY2017`]: "true" },
  },
  {
    says: "The number of unaccompanied children rose 77 percent in FY2014",
    reads: { "usbp-sw-uac-fy FY2013>FY2014": "true" },
  },
  {
    says: "68,541 unaccompanied children were apprehended in fiscal year 2014",
    reads: { "usbp-sw-uac-fy FY2014": "true" },
  },
  {
    says: "Los menores no acompañados fueron casi 150,000 en el año fiscal 2022",
    reads: { "usbp-sw-uac-fy FY2022": "true", "cbp-sw-uac-fy FY2022": "false" },
  },
  { says: "There were 19,437 Border Patrol agents in 2017", reads: { "usbp-agents-fy FY2017": "true" } },
  {
    says: "The number of Border Patrol agents doubled between 2003 and 2010",
    reads: { "usbp-agents-fy FY2003>FY2010": "true" },
  },
  { says: "Border deaths fell to 298 in FY2017", reads: { "usbp-sw-deaths-fy FY2016>FY2017": "true" } },
  {
    says: "Homicides in Mexico fell in 2023",
    reads: { [`${victims} 2022>2023`]: "true", [`${files} 2022>2023`]: "true", [`${deaths} 2022>2023`]: "true" },
  },
  {
    says: "Los homicidios bajaron 37 % desde 2018",
    reads: { [`${victims} 2018>2024`]: "false", [`${files} 2018>2025`]: "false", [`${deaths} 2018>2024`]: "false" },
  },
  {
    says: "Homicides fell 31 percent between 2018 and 2025",
    reads: { [`${files} 2018>2025`]: "true" },
  },
  {
    says: "October 2017 was the deadliest month.",
    reads: { [`${victims} 2017-10`]: "surpassed", [`${files} 2017-10`]: "surpassed", [`${older} 2017-10`]: "true" },
  },
  {
    says: "Julio de 2018 fue el mes más violento de la historia",
    reads: { [`${victims} 2018-07`]: "true", [`${files} 2018-07`]: "true" },
  },
  {
    says: "2020 was the deadliest year on record",
    reads: { [`${victims} 2020`]: "false", [`${files} 2020`]: "false", [`${deaths} 2020`]: "true" },
  },
  { says: "In 2018 there were 36,685 deaths by homicide", reads: { [`${deaths} 2018`]: "true" } },
  { says: "INEGI contó 36,661 homicidios en 2019", reads: { [`${deaths} 2019`]: "true" } },
  { says: "Según el INEGI, en 2021 hubo 33,308 homicidios", reads: { [`${deaths} 2021`]: "false" } },
  { says: "En 2019 hubo más de 34 mil víctimas de homicidio doloso", reads: { [`${victims} 2019`]: "true" } },
  {
    says: "There were about 33,000 homicides in Mexico in 2022",
    reads: { [`${victims} 2022`]: "false", [`${files} 2022`]: "false", [`${deaths} 2022`]: "true" },
  },
  {
    says: "The homicide rate was 29 per 100,000 in 2018",
    reads: {
      "inegi-homicide-rate 2018": "true",
      "inegi-homicide-rate-conapo 2018": "true",
      "inegi-homicide-rate-wpp 2018": "true",
      "worldbank-homicide-rate 2018": "true",
    },
  },
  {
    says: "Homicide victims in Guanajuato more than doubled in 2018",
    reads: { [`${victims}.MX-GUA 2017>2018`]: "true" },
  },
  {
    says: "Las víctimas de homicidio en Colima aumentaron 65 % en 2022",
    reads: { [`${victims}.MX-COL 2021>2022`]: "false" },
  },
  {
    says: "Los feminicidios aumentaron 58 % de 2016 a 2021",
    reads: {
      "sesnsp-feminicide-victims 2016>2021": "not-comparable",
      "sesnsp-feminicide-cases 2016>2021": "not-comparable",
    },
  },
  {
    says: "Homicides did not fall in 2019",
    reads: { [`${victims} 2018>2019`]: "true", [`${files} 2018>2019`]: "true", [`${deaths} 2018>2019`]: "false" },
  },
  {
    says: "Los homicidios no bajaron en 2022",
    reads: { [`${victims} 2021>2022`]: "false", [`${files} 2021>2022`]: "false", [`${deaths} 2021>2022`]: "false" },
  },
  { says: "the peso fell below 17 in August 2026", reads: { [`${h10} 2026-08`]: "true" } },
  {
    says: "El dólar superó los 25 pesos en marzo de 2020",
    reads: { [`${h10} 2020-03`]: "true", [`${fix} 2020-03`]: "true" },
  },
  {
    says: "The exchange rate averaged 18.88 pesos per dollar in 2017",
    reads: { [`${h10} 2017`]: "true", [`${fix} 2017`]: "false" },
  },
  { says: "The Banxico FIX averaged 18.91 pesos in 2017", reads: { [`${fix} 2017`]: "true" } },
  {
    says: "US imports from Mexico topped 500 billion dollars in 2024",
    reads: { "us-imports-from-mexico 2024": "true" },
  },
  {
    says: "Las importaciones de EE. UU. desde México crecieron 6.4 % en 2024",
    reads: { "us-imports-from-mexico 2023>2024": "true" },
  },
  { says: "US exports to Mexico fell in 2020", reads: { "us-exports-to-mexico 2019>2020": "true" } },
  { says: "Remittances to Mexico fell 3.9 percent in 2025", reads: { "mx-remittances 2024>2025": "true" } },
  { says: "Las remesas sumaron 64,745 millones de dólares en 2024", reads: { "mx-remittances 2024": "false" } },
  { says: "Las remesas se duplicaron entre 2016 y 2023", reads: { "mx-remittances 2016>2023": "false" } },
  { says: "Remittances hit a record in June 2024", reads: { "mx-remittances 2024-06": "true" } },
  { says: "Truck crossings rose to 7.6 million in 2024", reads: { "bts-trucks 2023>2024": "true" } },
  {
    says: "Fentanyl seizures doubled in FY2023",
    reads: { [`${fentanyl} FY2022>FY2023`]: "false", [`${fentanylSouthwest} FY2022>FY2023`]: "false" },
  },
  {
    says: "CBP seized 27,023 pounds of fentanyl in fiscal year 2023",
    reads: { [`${fentanyl} FY2023`]: "true", [`${fentanylSouthwest} FY2023`]: "false" },
  },
  {
    says: "Los decomisos de fentanilo cayeron 45 % en el año fiscal 2025",
    reads: { [`${fentanyl} FY2024>FY2025`]: "true", [`${fentanylSouthwest} FY2024>FY2025`]: "false" },
  },
  {
    says: "Cocaine seizures at the southwest border rose in FY2025",
    reads: { "cbp-sw-seized-cocaine FY2024>FY2025": "true" },
  },
  {
    says: "About 90 percent of the fentanyl seized at the southwest border in FY2023 was found at ports of entry",
    reads: { [`${fentanylSouthwest}.comp-ofo/${fentanylSouthwest} FY2023`]: "true" },
  },
  {
    says: "Heroin seizures nationwide fell by two thirds in FY2022",
    reads: { "cbp-seized-heroin-fy FY2021>FY2022": "true" },
  },
  {
    says: "Removals of Mexicans reached 311,286 in fiscal year 2013",
    reads: { "dhs-removals-mexico-fy FY2013": "true" },
  },
  {
    says: "The United States deported 275,911 Mexicans in fiscal year 2014",
    reads: { "dhs-removals-mexico-fy FY2014": "true" },
  },
  {
    says: "Asylum applications in Mexico more than quadrupled between 2017 and 2019",
    reads: {
      "unhcr-asylum-applications-mexico 2017>2019": "true",
      "comar-asylum-applications 2017>2019": "true",
    },
  },
  {
    says: "Las solicitudes de asilo en México alcanzaron su máximo histórico en 2023",
    reads: { "unhcr-asylum-applications-mexico 2023": "true" },
  },
  {
    says: "Mexico received 70,482 asylum applications in 2025",
    reads: { "unhcr-asylum-applications-mexico 2025": "true" },
  },
  {
    says: "US aid appropriated for Mexico fell 20 percent in FY2023",
    reads: { "us-aid-mexico-appropriated-fy FY2022>FY2023": "true" },
  },
  {
    says: "La ayuda desembolsada a México fue de 246.4 millones de dólares en el año fiscal 2023",
    reads: { "us-aid-mexico-disbursed-fy FY2023": "true" },
  },
  {
    says: "US aid to Mexico fell in FY2023",
    reads: {
      "us-aid-mexico-appropriated-fy FY2022>FY2023": "true",
      "us-aid-mexico-obligated-fy FY2022>FY2023": "false",
      "us-aid-mexico-disbursed-fy FY2022>FY2023": "false",
    },
  },
  {
    says: "Mexico's population was 130.9 million in 2024",
    reads: { "worldbank-population 2024": "true", "conapo-population 2024": "false" },
  },
  {
    says: "Apprehensions rose from 303,916 in FY2017 to 400,000 in FY2018",
    reads: { [`${fy} FY2017>FY2018`]: "false" },
  },
  {
    says: "Border encounters fell sharply in fiscal year 2025",
    reads: { [`${cbp} FY2024>FY2025`]: "true", [`${usbp} FY2024>FY2025`]: "true" },
  },
  { says: "Apprehensions were at least 1.5 million in fiscal year 2024", reads: { [`${fy} FY2024`]: "true" } },
  { says: "Fewer than 300,000 people were apprehended in FY2017", reads: { [`${fy} FY2017`]: "false" } },
  { says: "Apprehensions halved between FY2000 and FY2008", reads: { [`${fy} FY2000>FY2008`]: "false" } },
  {
    says: "En 2024 hubo 25,464 carpetas de investigación por homicidio doloso",
    reads: { [`${files} 2024`]: "true" },
  },
  {
    says: "El peso se depreció 30 % en 2020",
    reads: {
      [`${h10} 2019>2020`]: "false",
      [`${h10} 2019>2020:eop`]: "false",
      [`${fix} 2019>2020`]: "false",
      [`${fix} 2019>2020:eop`]: "false",
    },
  },
  {
    says: "In January 2017 the dollar averaged more than 21 pesos",
    reads: { [`${h10} 2017-01`]: "true", [`${fix} 2017-01`]: "true" },
  },
  {
    says: "US imports from Mexico were 302.7 billion dollars in 2016",
    reads: { "us-imports-from-mexico 2016": "false" },
  },
  {
    says: "Apprehensions in FY2021 were the highest since FY2006",
    reads: { [`${fy} FY2021`]: "false" },
  },
  {
    says: "Apprehensions in FY2019 were the highest since FY2007",
    reads: { [`${fy} FY2019`]: "true" },
  },
  {
    says: "Las víctimas de homicidio doloso aumentaron 2.9% en 2019, a 34,723",
    reads: { [`${victims} 2018>2019`]: "true" },
  },
  { says: "Cartel membership has doubled since 2012", unread: "subject" },
  { says: "Homicides have fallen", unread: "base" },
  { says: "Mexico is a dangerous country", unread: "subject" },
  { says: "Homicides among journalists doubled since 2018", unread: "words" },
  { says: "The economy grew 3 percent in 2022", unread: "subject" },
  { says: "Homicides fell since the president took office", unread: "base" },
  { says: "asdf qwer zxcv", unread: "subject" },
  { says: "", unread: "text" },
  { says: "¿Cuántos homicidios hubo en 2019?", unread: "size" },
  { says: "Homicides in Texas rose in 2019", unread: "place" },
  { says: "La pobreza bajó 5 % en 2022", unread: "subject" },
  { says: "<script>alert(1)</script>", unread: "subject" },
  { says: "'; DROP TABLE observations; --", unread: "subject" },
  { says: `Homicides fell in 2023 ${"and again ".repeat(80)}`, unread: "text" },
  { says: "Homicides fell 1e9 % in 2023", unread: "words" },
  { says: "Los homicidios aumentaron en Francia en 2020", unread: "place" },
  { says: "Because of the policy, homicides fell 10 percent in 2023", unread: "words" },
  {
    says: "Homicides\u0000 fell \u202Ein 2023\u202C",
    reads: { [`${victims} 2022>2023`]: "true", [`${files} 2022>2023`]: "true", [`${deaths} 2022>2023`]: "true" },
  },
  {
    says: "Homicides rose 99999999999999999999999 % in 2019",
    reads: { [`${victims} 2018>2019`]: "false", [`${files} 2018>2019`]: "false", [`${deaths} 2018>2019`]: "false" },
  },
];
