import type { Case } from "./case.ts";

const fy = "usbp-sw-apprehensions-fy";
const monthly = "usbp-sw-apprehensions";
const victims = "sesnsp-homicide-victims";
const files = "sesnsp-homicide-cases";
const older = "sesnsp-homicide-cases-1997-2017";
const deaths = "inegi-homicide-deaths";
const usbp = "usbp-sw-encounters-fy";
const cbp = "cbp-sw-encounters";
const all = "usbp-sw-all-citizenships-fy";
const mexicans = "usbp-sw-mexican-fy";
const h10 = "usd-mxn-h10";
const fix = "usd-mxn-fix";
const fentanyl = "cbp-seized-fentanyl-fy";
const fentanylSouthwest = "cbp-sw-seized-fentanyl";
const unhcr = "unhcr-asylum-applications-mexico";
const comar = "comar-asylum-applications";

/** The half that was written after the grammar, as a check of it. */
export const SECOND: readonly Case[] = [
  {
    says: "Border Patrol encounters dropped from 2,045,838 in FY2023 to 1,530,523 in FY2024",
    reads: { [`${usbp} FY2023>FY2024`]: "undecided" },
  },
  {
    says: "CBP encountered 2,475,669 people at the southwest border in fiscal year 2023",
    reads: { [`${cbp} FY2023`]: "true", [`${usbp} FY2023`]: "false" },
  },
  { says: "Border Patrol apprehended 1.5 million migrants in FY2024", reads: { [`${fy} FY2024`]: "true" } },
  {
    says: "Illegal crossings fell by more than 80 percent in fiscal 2025",
    reads: { [`${fy} FY2024>FY2025`]: "true", [`${usbp} FY2024>FY2025`]: "true" },
  },
  {
    says: "In March 2025, Border Patrol apprehensions fell to 7,179",
    reads: { [`${monthly} 2024-03>2025-03`]: "true", [`${monthly} 2025-02>2025-03`]: "true" },
  },
  {
    says: "Apprehensions in March 2025 were 95 percent lower than in March 2024",
    reads: { [`${monthly} 2024-03>2025-03`]: "true" },
  },
  { says: "Apprehensions rose in FY2018 compared with FY2017", reads: { [`${fy} FY2017>FY2018`]: "true" } },
  {
    says: "Apprehensions in fiscal year 2019 were more than twice those of fiscal year 2018",
    reads: { [`${fy} FY2018>FY2019`]: "true" },
  },
  { says: "Fiscal year 2011 saw the fewest apprehensions since 1972", reads: { [`${fy} FY2011`]: "true" } },
  {
    says: "Unaccompanied children apprehended at the border tripled between fiscal 2009 and fiscal 2014",
    reads: { "usbp-sw-uac-fy FY2009>FY2014": "false" },
  },
  {
    says: "Unaccompanied children accounted for 14 percent of apprehensions in FY2014",
    reads: { [`usbp-sw-uac-fy/${fy} FY2014`]: "true" },
  },
  {
    says: "The number of Border Patrol agents has fallen since 2011",
    reads: { "usbp-agents-fy FY2011>FY2019": "true" },
  },
  {
    says: "There were fewer than 20,000 Border Patrol agents in fiscal year 2018",
    reads: { "usbp-agents-fy FY2018": "true" },
  },
  { says: "Southwest border deaths peaked in FY2005", reads: { "usbp-sw-deaths-fy FY2005": "true" } },
  {
    says: "Mexico's homicide rate fell to 24.9 per 100,000 in 2023",
    reads: {
      "inegi-homicide-rate 2022>2023": "true",
      "inegi-homicide-rate-conapo 2022>2023": "false",
      "inegi-homicide-rate-wpp 2022>2023": "true",
      "worldbank-homicide-rate 2022>2023": "true",
    },
  },
  {
    says: "Homicides rose 2.9 percent in 2019",
    reads: { [`${victims} 2018>2019`]: "true", [`${files} 2018>2019`]: "false", [`${deaths} 2018>2019`]: "false" },
  },
  { says: "Homicide victims totaled 30,046 in 2024", reads: { [`${victims} 2024`]: "true" } },
  {
    says: "In 2024, homicides were up slightly from 2023",
    reads: { [`${victims} 2023>2024`]: "true", [`${files} 2023>2024`]: "true", [`${deaths} 2023>2024`]: "true" },
  },
  {
    says: "INEGI recorded 32,252 homicides in 2023, 3.1 percent fewer than in 2022",
    reads: { [`${deaths} 2022>2023`]: "true" },
  },
  {
    says: "Murders nearly doubled between 2015 and 2018",
    reads: {
      [`${victims} 2015>2018`]: "not-comparable",
      [`${files} 2015>2018`]: "not-comparable",
      [`${deaths} 2015>2018`]: "false",
    },
  },
  { says: "Homicides fell for the third year in a row in 2022", unread: "words" },
  {
    says: "Guanajuato recorded the most homicides of any state in 2020",
    reads: { [`${victims}.MX-GUA 2020`]: "true" },
  },
  {
    says: "Baja California had fewer homicide victims in 2024 than in 2021",
    reads: { [`${victims}.MX-BCN 2021>2024`]: "true" },
  },
  {
    says: "Homicides in Mexico City fell by half between 2018 and 2022",
    reads: { [`${victims}.MX-CMX 2018>2022`]: "true" },
  },
  { says: "Zacatecas homicides hit a record in 2021", reads: { [`${victims}.MX-ZAC 2021`]: "true" } },
  {
    says: "Feminicides fell 13 percent in 2023",
    reads: {
      "sesnsp-feminicide-victims 2022>2023": "true",
      "sesnsp-feminicide-cases 2022>2023": "false",
    },
  },
  {
    says: "The peso strengthened 12 percent in 2023",
    reads: {
      [`${h10} 2022>2023`]: "true",
      [`${h10} 2022>2023:eop`]: "false",
      [`${fix} 2022>2023`]: "true",
      [`${fix} 2022>2023:eop`]: "false",
    },
  },
  {
    says: "The dollar hit 20 pesos in November 2016",
    reads: { [`${h10} 2016-11`]: "true", [`${fix} 2016-11`]: "true" },
  },
  {
    says: "The peso traded at 25.13 per dollar on March 24, 2020",
    reads: { [`${h10} 2020-03-24`]: "true", [`${fix} 2020-03-24`]: "false" },
  },
  { says: "The peso slipped against the euro in 2020", unread: "words" },
  { says: "Remittances to Mexico topped $60 billion in 2023", reads: { "mx-remittances 2023": "true" } },
  { says: "Remittances exceeded $65 billion for the first time in 2024", unread: "words" },
  {
    says: "Mexico received a record $64.7 billion in remittances in 2024",
    reads: { "mx-remittances 2024": "false" },
  },
  {
    says: "Mexico received $62.5 billion in remittances in 2025, down 3.9 percent",
    reads: { "mx-remittances 2024>2025": "true" },
  },
  { says: "US exports to Mexico reached $324 billion in 2022", reads: { "us-exports-to-mexico 2022": "true" } },
  {
    says: "US goods imports from Mexico grew 73 percent between 2016 and 2024",
    reads: { "us-imports-from-mexico 2016>2024": "false" },
  },
  { says: "Commercial truck crossings rose 3.5 percent in 2024", reads: { "bts-trucks 2023>2024": "true" } },
  {
    says: "Pedestrian crossings at the border were cut in half in 2020",
    reads: { "bts-pedestrians 2019>2020": "true" },
  },
  {
    says: "Methamphetamine seizures fell 20 percent in FY2023",
    reads: {
      "cbp-seized-methamphetamine-fy FY2022>FY2023": "true",
      "cbp-sw-seized-methamphetamine FY2022>FY2023": "false",
    },
  },
  {
    says: "CBP seized about 27,000 pounds of fentanyl in fiscal year 2023",
    reads: { [`${fentanyl} FY2023`]: "true", [`${fentanylSouthwest} FY2023`]: "true" },
  },
  {
    says: "CBP seized 12,257 kilograms of fentanyl in FY2023",
    reads: { [`${fentanyl} FY2023`]: "true", [`${fentanylSouthwest} FY2023`]: "false" },
  },
  {
    says: "Fentanyl seizures at the southwest border fell 46 percent in FY2025",
    reads: { [`${fentanylSouthwest} FY2024>FY2025`]: "true" },
  },
  {
    says: "The number of fentanyl seizures fell in FY2023",
    reads: {
      "cbp-seizure-events-fentanyl-fy FY2022>FY2023": "true",
      "cbp-sw-seizure-events-fentanyl FY2022>FY2023": "true",
    },
  },
  {
    says: "Marijuana seizures have fallen since 2019",
    reads: {
      "cbp-seized-marijuana-fy FY2019>FY2025": "true",
      "cbp-sw-seized-marijuana FY2019>FY2025": "true",
      "cbp-sw-seized-marijuana 2019>2025": "true",
    },
  },
  { says: "Removals of Mexicans rose by 8,667 in FY2013", reads: { "dhs-removals-mexico-fy FY2012>FY2013": "true" } },
  {
    says: "Deportations of Mexicans fell 11 percent in fiscal year 2014",
    reads: { "dhs-removals-mexico-fy FY2013>FY2014": "true" },
  },
  { says: "Asylum claims in Mexico fell 44 percent in 2024", reads: { [`${unhcr} 2023>2024`]: "true" } },
  { says: "Mexico received more than 100,000 asylum applications in 2021, 2022 and 2023", unread: "period" },
  {
    says: "US aid to Mexico was 246 million dollars in fiscal year 2023",
    reads: {
      "us-aid-mexico-appropriated-fy FY2023": "false",
      "us-aid-mexico-obligated-fy FY2023": "true",
      "us-aid-mexico-disbursed-fy FY2023": "true",
    },
  },
  { says: "Mérida appropriations were $145 million in FY2018", reads: { "merida-appropriated-crs-fy FY2018": "true" } },
  {
    says: "Mexico's population exceeded 130 million in 2024",
    reads: { "worldbank-population 2024": "true", "conapo-population 2024": "true" },
  },
  {
    says: "About 10.9 million people born in Mexico lived in the United States in 2023",
    reads: { "mexican-born-us-acs 2023": "true" },
  },
  {
    says: "There were 300 deaths recorded by the Border Patrol in FY2019",
    reads: { "usbp-sw-deaths-fy FY2019": "true" },
  },
  { says: "Biden caused apprehensions to triple since 2020", unread: "words" },
  { says: "Homicides will double by 2030", unread: "words" },
  { says: "Homicides are higher in Guanajuato than in Jalisco", unread: "place" },
  { says: "Are homicides rising?", unread: "base" },
  { says: "Homicides", unread: "size" },
  { says: "In 2019", unread: "subject" },
  { says: "Homicides fell 10 percent", unread: "base" },
  { says: "GDP per capita grew 5% in 2021", unread: "subject" },
  { says: "Homicides rose in Bogotá in 2019", unread: "place" },
  { says: "🙂🙂🙂", unread: "text" },
  { says: "Homicides fell 5 % in 2023 and rose 3 % in 2024", unread: "direction" },
  { says: "Remittances were 1.2 trillion pesos in 2024", unread: "unit" },
  { says: "Kidnappings fell 10 percent in 2023", unread: "subject" },
  { says: "Homicides in the first half of 2025 fell 20 percent", unread: "words" },
  { says: "A third of Mexicans support the policy", unread: "words" },
  {
    says: "Homicides rose 10 percent last year",
    reads: { [`${files} 2024>2025`]: "false" },
  },
  {
    says: "Los encuentros en la frontera suroeste cayeron 14 % en el año fiscal 2024",
    reads: { [`${cbp} FY2023>FY2024`]: "undecided", [`${usbp} FY2023>FY2024`]: "undecided" },
  },
  { says: "Las remesas crecieron 7.6 % en 2023", reads: { "mx-remittances 2022>2023": "true" } },
  {
    says: "México recibió 63 mil 319 millones de dólares por remesas en 2023",
    reads: { "mx-remittances 2023": "true" },
  },
  {
    says: "Las víctimas de homicidio en Guanajuato se duplicaron entre 2017 y 2018",
    reads: { [`${victims}.MX-GUA 2017>2018`]: "false" },
  },
  {
    says: "El Estado de México registró 2,258 víctimas de homicidio en 2024",
    reads: { [`${victims}.MX-MEX 2024`]: "true" },
  },
  { says: "Colima tuvo la tasa más alta de homicidios en 2022", unread: "words" },
  {
    says: "Casi la mitad de los detenidos en el año fiscal 2016 eran mexicanos",
    reads: { [`${mexicans}/${all} FY2016`]: "false" },
  },
  {
    says: "El tipo de cambio promedió 18.3 pesos por dólar en 2024",
    reads: { [`${h10} 2024`]: "true", [`${fix} 2024`]: "true" },
  },
  {
    says: "El dólar llegó a 22 pesos en enero de 2017",
    reads: { [`${h10} 2017-01`]: "true", [`${fix} 2017-01`]: "true" },
  },
  {
    says: "El peso se apreció en 2023",
    reads: {
      [`${h10} 2022>2023`]: "true",
      [`${h10} 2022>2023:eop`]: "true",
      [`${fix} 2022>2023`]: "true",
      [`${fix} 2022>2023:eop`]: "true",
    },
  },
  {
    says: "Los agentes de la Patrulla Fronteriza sumaban 20,558 en 2010",
    reads: { "usbp-agents-fy FY2010": "true" },
  },
  {
    says: "Las solicitudes de refugio en México pasaron de 14,583 en 2017 a 70,363 en 2019",
    reads: { [`${unhcr} 2017>2019`]: "true", [`${comar} 2017>2019`]: "false" },
  },
  {
    says: "La tasa de homicidios fue de 25.6 por cada 100 mil habitantes en 2024",
    reads: {
      "inegi-homicide-rate 2024": "false",
      "inegi-homicide-rate-conapo 2024": "false",
      "inegi-homicide-rate-wpp 2024": "true",
    },
  },
  {
    says: "En 2017 hubo 25 316 carpetas de investigación por homicidio doloso",
    reads: { [`${files} 2017`]: "false", [`${older} 2017`]: "true" },
  },
  {
    says: "Las carpetas por homicidio doloso bajaron 20.7 % en 2025",
    reads: { [`${files} 2024>2025`]: "true" },
  },
  {
    says: "Octubre de 2018 fue el mes con más homicidios",
    reads: { [`${victims} 2018-10`]: "false", [`${files} 2018-10`]: "false" },
  },
  {
    says: "El año fiscal 2000 tuvo la mayor cifra de detenciones en la frontera",
    reads: { [`${fy} FY2000`]: "true" },
  },
  {
    says: "En abril de 2020 las detenciones en la frontera cayeron a su nivel más bajo",
    reads: { [`${monthly} 2020-04`]: "true", "usbp-sw-encounters 2020-04": "surpassed" },
  },
  {
    says: "Desde 2018 los homicidios han bajado más de 20 %",
    reads: { [`${victims} 2018>2024`]: "false", [`${files} 2018>2025`]: "true", [`${deaths} 2018>2024`]: "false" },
  },
  {
    says: "Las importaciones estadounidenses desde México no crecieron en 2020",
    reads: { "us-imports-from-mexico 2019>2020": "true" },
  },
  { says: "Los cruces de camiones aumentaron 1.4 % en 2023", reads: { "bts-trucks 2022>2023": "true" } },
  {
    says: "La población de México era de 126 millones en 2020",
    reads: { "worldbank-population 2020": "false", "conapo-population 2020": "false" },
  },
  {
    says: "En 2019 se registraron 70,363 solicitudes de asilo",
    reads: { [`${unhcr} 2019`]: "true", [`${comar} 2019`]: "false" },
  },
  {
    says: "Las muertes de migrantes en la frontera aumentaron 6 % en el año fiscal 2019",
    reads: { "usbp-sw-deaths-fy FY2018>FY2019": "true" },
  },
  {
    says: "El 90 % del fentanilo decomisado en la frontera suroeste en el año fiscal 2023 se halló en puertos de entrada",
    reads: { [`${fentanylSouthwest}.comp-ofo/${fentanylSouthwest} FY2023`]: "true" },
  },
  { says: "La inflación fue de 4.7 % en 2023", unread: "subject" },
  { says: "Los homicidios en Estados Unidos bajaron en 2023", unread: "place" },
  {
    says: "Hubo 30 mil homicidios",
    reads: { [`${victims} 2024`]: "true", [`${files} 2025`]: "false", [`${deaths} 2024`]: "false" },
  },
  {
    says: "Según el Inegi, los homicidios pasaron de 33,287 a 32,252 entre 2022 y 2023",
    reads: { [`${deaths} 2022>2023`]: "true" },
  },
  {
    says: "Las detenciones se redujeron a la mitad del año fiscal 2019 al año fiscal 2018",
    unread: "base",
  },
  {
    says: "Al menos 149 mil menores no acompañados fueron detenidos en el año fiscal 2022",
    reads: { "usbp-sw-uac-fy FY2022": "true", "cbp-sw-uac-fy FY2022": "true" },
  },
  {
    says: "Los homicidios dolosos cayeron 4.1% respecto al año anterior en 2023",
    reads: { [`${victims} 2022>2023`]: "true", [`${files} 2022>2023`]: "false", [`${deaths} 2022>2023`]: "false" },
  },
  { says: "Los homicidios bajarán 10 % en 2027", unread: "words" },
  { says: "¿Es verdad que el presidente redujo los homicidios?", unread: "words" },
];
