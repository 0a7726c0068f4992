import type { Case } from "./case.ts";

const fy = "usbp-sw-apprehensions-fy";
const monthly = "usbp-sw-apprehensions";
const victims = "sesnsp-homicide-victims";
const files = "sesnsp-homicide-cases";
const older = "sesnsp-homicide-cases-1997-2017";
const deaths = "inegi-homicide-deaths";
const all = "usbp-sw-all-citizenships-fy";
const mex = "usbp-sw-mexican-fy";
const oth = "usbp-sw-other-than-mexican-fy";
const h10 = "usd-mxn-h10";
const fix = "usd-mxn-fix";

/** Written later still, in three more rounds, each tried once before the grammar was mended by it. */
export const THIRD: readonly Case[] = [
  {
    says: "There were more homicides in 2018 than in 2017",
    reads: { [`${victims} 2017>2018`]: "true", [`${files} 2017>2018`]: "true", [`${deaths} 2017>2018`]: "true" },
  },
  {
    says: "Homicides reached an all-time high in 2018",
    reads: { [`${victims} 2018`]: "true", [`${files} 2018`]: "true", [`${deaths} 2018`]: "true" },
  },
  { says: "Border Patrol apprehensions hit a 45-year low in FY2017", reads: { [`${fy} FY2017`]: "true" } },
  { says: "Apprehensions in FY2017 were the lowest in 45 years", reads: { [`${fy} FY2017`]: "true" } },
  { says: "Mexicans accounted for 42 percent of apprehensions in FY2017", reads: { [`${mex}/${all} FY2017`]: "true" } },
  { says: "Two thirds of those apprehended in FY2024 were not Mexican", reads: { [`${oth}/${all} FY2024`]: "true" } },
  { says: "Most of the migrants apprehended in FY2012 were from Mexico", reads: { [`${mex}/${all} FY2012`]: "true" } },
  {
    says: "Fentanyl seizures rose fivefold between FY2019 and FY2022",
    reads: { "cbp-seized-fentanyl-fy FY2019>FY2022": "true", "cbp-sw-seized-fentanyl FY2019>FY2022": "false" },
  },
  {
    says: "Fentanyl seizures went from 2,804 pounds in FY2019 to 27,023 pounds in FY2023",
    reads: { "cbp-seized-fentanyl-fy FY2019>FY2023": "true", "cbp-sw-seized-fentanyl FY2019>FY2023": "false" },
  },
  {
    says: "CBP seizures of meth totaled 140,408 pounds in FY2023",
    reads: { "cbp-seized-methamphetamine-fy FY2023": "true", "cbp-sw-seized-methamphetamine FY2023": "false" },
  },
  { says: "The peso ended 2023 at 16.90 per dollar", reads: { [`${h10} 2023`]: "true", [`${fix} 2023`]: "false" } },
  {
    says: "Between 2007 and 2018 more than 200,000 people were murdered in Mexico",
    reads: { [`${deaths} 2007..2018`]: "true" },
  },
  { says: "Ninety-five people were murdered a day in 2019", unread: "words" },
  { says: "A 26 percent drop in apprehensions was recorded in FY2017", reads: { [`${fy} FY2016>FY2017`]: "true" } },
  { says: "Remittances grew 5 percent a year between 2010 and 2020", unread: "words" },
  {
    says: "Murders in Mexico soared by more than 25% in 2017",
    reads: {
      [`${victims} 2016>2017`]: "not-comparable",
      [`${files} 2016>2017`]: "not-comparable",
      [`${older} 2016>2017`]: "false",
      [`${deaths} 2016>2017`]: "true",
    },
  },
  { says: "Mexico saw 34,723 homicide victims in 2019", reads: { [`${victims} 2019`]: "true" } },
  {
    says: "Unaccompanied minor encounters exceeded 150,000 in FY2022",
    reads: { "usbp-sw-uac-fy FY2022": "false", "cbp-sw-uac-fy FY2022": "true" },
  },
  { says: "Fewer trucks crossed the border in 2020 than in 2019", reads: { "bts-trucks 2019>2020": "true" } },
  {
    says: "Sinaloa had 994 homicide victims in 2024, up 87 percent from 2023",
    reads: { [`${victims}.MX-SIN 2023>2024`]: "true" },
  },
  {
    says: "In FY2014 the US removed fewer Mexicans than in FY2013",
    reads: { "dhs-removals-mexico-fy FY2013>FY2014": "true" },
  },
  { says: "Remittances hit $6.2 billion in June 2024, a record", reads: { "mx-remittances 2024-06": "true" } },
  { says: "El narcotráfico creció 20 % en 2022", unread: "subject" },
  {
    says: "Los homicidios disminuyeron 4% en 2023, de acuerdo con el INEGI",
    reads: { [`${deaths} 2022>2023`]: "false" },
  },
  {
    says: "De 2018 a 2024, los homicidios bajaron casi 11 por ciento, según el Secretariado Ejecutivo",
    reads: { [`${victims} 2018>2024`]: "true", [`${files} 2018>2024`]: "false" },
  },
  { says: "Guanajuato fue el estado con más homicidios en 2019", reads: { [`${victims}.MX-GUA 2019`]: "true" } },
  { says: "El dólar rebasó los 20 pesos en 2016", reads: { [`${h10} 2016`]: "true", [`${fix} 2016`]: "true" } },
  {
    says: "El peso perdió más de 10 % frente al dólar en 2020",
    reads: {
      [`${h10} 2019>2020`]: "true",
      [`${h10} 2019>2020:eop`]: "false",
      [`${fix} 2019>2020`]: "true",
      [`${fix} 2019>2020:eop`]: "false",
    },
  },
  {
    says: "En diciembre de 2023 hubo 249,741 detenciones de migrantes en la frontera",
    reads: { [`${monthly} 2023-12`]: "false", "usbp-sw-encounters 2023-12": "false" },
  },
  {
    says: "Las detenciones de migrantes alcanzaron en diciembre de 2023 su máximo histórico",
    reads: { [`${monthly} 2023-12`]: "true", "usbp-sw-encounters 2023-12": "true" },
  },
  {
    says: "Las importaciones de Estados Unidos desde México superaron 530 mil millones de dólares en 2025",
    reads: { "us-imports-from-mexico 2025": "true" },
  },
  { says: "Las remesas cayeron por primera vez desde 2013", unread: "words" },
  {
    says: "El 67 % de los detenidos en el año fiscal 2024 eran de otros países",
    reads: { [`${oth}/${all} FY2024`]: "true" },
  },
  { says: "Hubo 3 mil 74 víctimas de homicidio en julio de 2018", reads: { [`${victims} 2018-07`]: "true" } },
  { says: "La tasa de homicidios de México es la más alta del mundo", unread: "place" },
  {
    says: "Los feminicidios llegaron a 1,021 en 2021",
    reads: { "sesnsp-feminicide-victims 2021": "true", "sesnsp-feminicide-cases 2021": "false" },
  },
  {
    says: "Ciudad de México registró 914 homicidios en 2024, 4.7% más que en 2023",
    reads: { [`${victims}.MX-CMX 2023>2024`]: "true" },
  },
  {
    says: "Los decomisos de cocaína en la frontera suroeste aumentaron más de un tercio en el año fiscal 2025",
    reads: { "cbp-sw-seized-cocaine FY2024>FY2025": "true" },
  },
  {
    says: "Las solicitudes de asilo en México se han multiplicado por 50 desde 2013",
    reads: { "unhcr-asylum-applications-mexico 2013>2025": "false", "comar-asylum-applications 2013>2022": "false" },
  },
  { says: "Los homicidios no han dejado de subir desde 2015", unread: "words" },
  { says: "Homicides rose in 2018 and in 2019", unread: "period" },
  { says: "Homicides rose in 2018, 2019", unread: "period" },
  { says: "In the third quarter of 2024 homicides fell 5 percent", unread: "words" },
  { says: "Apprehensions doubled in FY2019, a 115 percent increase", unread: "size" },
  { says: "The dollar was below 18 pesos throughout 2023", unread: "words" },
  { says: "El dólar estuvo por debajo de 18 pesos todo 2023", unread: "words" },
  {
    says: "Guanajuato accounted for 10 percent of homicide victims in 2019",
    reads: { [`${victims}.MX-GUA/${victims} 2019`]: "true" },
  },
  {
    says: "More than half of homicide victims in 2019 were killed in Guanajuato",
    reads: { [`${victims}.MX-GUA/${victims} 2019`]: "false" },
  },
  { says: "FY2017 apprehensions were 25.7% below FY2016", reads: { [`${fy} FY2016>FY2017`]: "true" } },
  {
    says: "In May 2026 remittances rose 3.8% from a year earlier",
    reads: { "mx-remittances 2025-05>2026-05": "true" },
  },
  { says: "Apprehensions didn't double in FY2019", reads: { [`${fy} FY2018>FY2019`]: "true" } },
  { says: "The Border Patrol apprehended 127,938 Mexicans in FY2017", reads: { [`${mex} FY2017`]: "true" } },
  { says: "Mexican remittances topped $65 billion in 2024", reads: { "mx-remittances 2024": "true" } },
  { says: "Southwest border apprehensions, FY2023: 1,496,067", reads: { [`${fy} FY2023`]: "true" } },
  {
    says: "Year-over-year, homicides fell 4.1% in 2023",
    reads: { [`${victims} 2022>2023`]: "true", [`${files} 2022>2023`]: "false", [`${deaths} 2022>2023`]: "false" },
  },
  { says: "Attempted homicides rose in 2019", unread: "words" },
  { says: "Homicide victims fell from 34,723 to 34,569 in 2020", reads: { [`${victims} 2019>2020`]: "true" } },
  { says: "Nearly 400,000 homicides since 2006", unread: "period" },
  {
    says: "Los homicidios en Zacatecas pasaron de 1,625 víctimas en 2021 a 500 en 2024",
    reads: { [`${victims}.MX-ZAC 2021>2024`]: "true" },
  },
  {
    says: "En el año fiscal 2023, la patrulla fronteriza tuvo más de dos millones de encuentros",
    reads: { "usbp-sw-encounters-fy FY2023": "true" },
  },
  { says: "El 2018 cerró con 33,742 víctimas de homicidio doloso", reads: { [`${victims} 2018`]: "true" } },
  { says: "Los homicidios aumentaron en 2018 y 2019", unread: "period" },
  { says: "Los agentes de la Patrulla Fronteriza se duplicaron con creces entre 2000 y 2010", unread: "words" },
  {
    says: "Los homicidios de 2019 fueron menos que los de 2018",
    reads: { [`${victims} 2018>2019`]: "false", [`${files} 2018>2019`]: "false", [`${deaths} 2018>2019`]: "true" },
  },
  {
    says: "Menos de la cuarta parte de los detenidos en el año fiscal 2019 eran mexicanos",
    reads: { [`${mex}/${all} FY2019`]: "true" },
  },
  {
    says: "Border arrests plunged to 237,538 in fiscal year 2025, the lowest since 1970",
    reads: { [`${fy} FY2025`]: "false" },
  },
  {
    says: "According to CBP, apprehensions fell 22 percent between FY2017 and FY2025",
    reads: { [`${fy} FY2017>FY2025`]: "undecided" },
  },
  { says: "Homicides in Mexico dropped for the first time in 2019", unread: "words" },
  {
    says: "The U.S. apprehended nearly 1.5 million migrants at its southern border in fiscal 2023",
    reads: { [`${fy} FY2023`]: "true" },
  },
  {
    says: "About one in four people apprehended in FY2021 was not Mexican",
    reads: { [`${oth}/${all} FY2021`]: "false" },
  },
  { says: "Remittances set a new record in 2024", reads: { "mx-remittances 2024": "true" } },
  { says: "Remittances in 2024 were larger than in any other year", unread: "words" },
  { says: "Pedestrian crossings have not recovered to 2019 levels", unread: "words" },
  {
    says: "US exports to Mexico were $324.4 billion in 2022, up 17 percent",
    reads: { "us-exports-to-mexico 2021>2022": "true" },
  },
  {
    says: "Jalisco's homicide victims fell 33% between 2019 and 2024",
    reads: { [`${victims}.MX-JAL 2019>2024`]: "true" },
  },
  { says: "The peso is the best-performing currency of 2023", unread: "words" },
  { says: "Over the past 10 years homicides have doubled", unread: "base" },
  {
    says: "La Patrulla Fronteriza detuvo a 303,916 migrantes en el año fiscal 2017",
    reads: { [`${fy} FY2017`]: "true" },
  },
  {
    says: "Durante 2022 se reportaron 30,979 víctimas de homicidio doloso en el país",
    reads: { [`${victims} 2022`]: "true" },
  },
  { says: "El año más violento fue 2019, con 34,723 víctimas de homicidio", reads: { [`${victims} 2019`]: "true" } },
  { says: "Las remesas alcanzaron 65 mil millones de dólares en 2024", reads: { "mx-remittances 2024": "true" } },
  {
    says: "Las exportaciones mexicanas a Estados Unidos se han duplicado desde 2010",
    reads: { "us-imports-from-mexico 2010>2025": "false" },
  },
  { says: "En Colima, los homicidios casi se duplicaron en 2022", reads: { [`${victims}.MX-COL 2021>2022`]: "false" } },
  {
    says: "El tipo de cambio cerró 2024 en 20.86 pesos por dólar",
    reads: { [`${h10} 2024`]: "true", [`${fix} 2024`]: "false" },
  },
  {
    says: "Los homicidios en Guanajuato cayeron 0.5 % de 2020 a 2024",
    reads: { [`${victims}.MX-GUA 2020>2024`]: "false" },
  },
  {
    says: "Hay menos homicidios que en 2018",
    reads: { [`${victims} 2018>2024`]: "true", [`${files} 2018>2025`]: "true", [`${deaths} 2018>2024`]: "true" },
  },
  { says: "En 2023 entraron 7.4 millones de camiones desde México", reads: { "bts-trucks 2023": "true" } },
  {
    says: "México tenía 131 millones de habitantes en 2023",
    reads: { "worldbank-population 2023": "false", "conapo-population 2023": "true" },
  },
  {
    says: "In fiscal year 2017 the Border Patrol made 303,916 arrests on the southwest border",
    reads: { "usbp-sw-apprehensions-fy FY2017": "true" },
  },
  {
    says: "Unaccompanied children numbered 152,057 in FY2022",
    reads: { "usbp-sw-uac-fy FY2022": "false", "cbp-sw-uac-fy FY2022": "true" },
  },
  {
    says: "El dólar costaba 19.18 pesos en diciembre de 2017",
    reads: { [`${h10} 2017-12`]: "true", [`${fix} 2017-12`]: "true" },
  },
  {
    says: "Only a quarter of people met at the border in fiscal 2024 were Mexican",
    reads: { "usbp-sw-mexican-fy/usbp-sw-all-citizenships-fy FY2024": "false" },
  },
];
