import type { Case } from "./case.ts";

/**
 * From two more rounds written before the grammar was looked at, and from what was tried to deceive it: each stands for a kind of words that once were
 * passed over in silence, or that ought to be read.
 */
export const FOURTH: readonly Case[] = [
  { says: "In early 2024 the peso was below 17", unread: "words" },
  { says: "Homicides fell in 25 states in 2024", unread: "words" },
  { says: "Homicides fell for 3 years in 2024", unread: "words" },
  { says: "Homicides rose until 2019", unread: "period" },
  { says: "Los homicidios subieron hasta 2019", unread: "hedge" },
  { says: "Homicides rose 10% by 2019", unread: "base" },
  { says: "The share of apprehensions who were Mexican fell in FY2019", unread: "share" },
  { says: "42 percent of the 303,916 apprehensions in FY2017 were Mexicans", unread: "size" },
  { says: "CBP seized 27,000 pounds of fentanyl worth $5 million in FY2023", unread: "size" },
  { says: "Homicides doubled to a record in 2018", unread: "size" },
  { says: "Homicides fell 12,000 to the lowest level since 2015 in 2024", unread: "size" },
  { says: "Homicides went from their highest to their lowest in 2020", unread: "rank" },
  { says: "There were 300 migrants murdered in Mexico in 2023", unread: "words" },
  { says: "Los homicidios de migrantes en México subieron en 2023", unread: "words" },
  { says: "271,484 people were deported in FY2019", unread: "share" },
  { says: "Las deportaciones subieron 20 % en el año fiscal 2019", unread: "share" },
  { says: "US citizens arrested at the border rose in FY2019", unread: "words" },
  { says: "Las detenciones de estadounidenses subieron en el año fiscal 2019", unread: "words" },
  { says: "Real remittances grew 5% in 2023", unread: "words" },
  { says: "US aid fell 20% in 2017", unread: "place" },
  { says: "Asylum applications rose in 2023", unread: "place" },
  { says: "People seeking asylum apprehended at the border fell in FY2024", unread: "subject" },
  { says: "Monthly remittances grew 5% in 2023", unread: "words" },
  { says: "Las remesas trimestralmente crecieron en 2023", unread: "words" },
  { says: "Homicides almost fell in 2020", unread: "hedge" },
  { says: "Homicides fell less in 2020 than in 2019", unread: "words" },
  { says: "Homicides rose twice in 2020", unread: "size" },
  { says: "Homicides, which had tripled, fell in 2020", unread: "size" },
  { says: "Los homicidios subieron el doble en 2018 que en 2017", unread: "size" },
  { says: "The biggest increase in homicides was in 2017", unread: "rank" },
  { says: "La mayor caída de las remesas fue en 2009", unread: "rank" },
  { says: "Homicides rose the most in 2017", unread: "rank" },
  { says: "Homicides increased in most states in 2018", unread: "rank" },
  { says: "More than half of states saw homicides fall in 2020", unread: "size" },
  { says: "Homicides fell for the third year in 2022", unread: "size" },
  { says: "Homicides fell -5% in 2020", unread: "words" },
  { says: "Apprehensions in December 2023 were ten times those of December 2024", unread: "period" },
  { says: "Trucks to Mexico rose in 2023", unread: "place" },
  { says: "En lo que va del año los homicidios bajaron 25%", unread: "words" },
  { says: "Los haitianos presentaron más de 50 mil solicitudes de asilo en México en 2021", unread: "share" },
  { says: "Apprehensions of women rose in FY2023", unread: "words" },
  { says: "Seasonally adjusted exports to Mexico rose in March", unread: "words" },
  { says: "Bajaron los homicidios en 25 de las 32 entidades", unread: "words" },
  { says: "Murderers in Mexico rose in 2020", unread: "subject" },
  { says: "Las detecciones de fentanilo subieron en el año fiscal 2023", unread: "words" },
  { says: "Las remesas per cápita crecieron en 2024", unread: "words" },
  { says: "Remittances from Mexico to the US rose in 2023", unread: "place" },
  { says: "Family apprehensions fell 20% in FY2024", reads: { "usbp-sw-family-units-fy FY2023>FY2024": "false" } },
  {
    says: "Border encounters are down 94% vs last year",
    reads: { "cbp-sw-encounters FY2024>FY2025": "false", "usbp-sw-encounters-fy FY2024>FY2025": "false" },
  },
  {
    says: "Los homicidios bajaron este año respecto al año pasado",
    reads: {
      "sesnsp-homicide-victims 2025>2026": "not-held",
      "sesnsp-homicide-cases 2025>2026": "not-held",
      "sesnsp-homicide-cases-1997-2017 2025>2026": "not-held",
      "inegi-homicide-deaths 2025>2026": "not-held",
      "sesnsp-homicide-victims-rnid 2025>2026": "not-held",
      "sesnsp-homicide-cases-rnid 2025>2026": "not-held",
    },
  },
  {
    says: "Encounters rose in calendar year 2023",
    reads: { "cbp-sw-encounters 2022>2023": "undecided", "usbp-sw-encounters 2022>2023": "undecided" },
  },
  { says: "Encounters at ports of entry fell in FY2024", reads: { "ofo-sw-encounters FY2023>FY2024": "false" } },
  {
    says: "34,000+ homicides in 2019",
    reads: {
      "sesnsp-homicide-victims 2019": "true",
      "sesnsp-homicide-cases 2019": "false",
      "inegi-homicide-deaths 2019": "true",
    },
  },
  {
    says: "Mexico's peso hit a record low in January 2017",
    reads: { "usd-mxn-h10 2017-01": "true", "usd-mxn-fix 2017-01": "true" },
  },
  {
    says: "There were 2.05 million encounters between ports of entry on the southwest border in FY2023",
    reads: { "usbp-sw-encounters FY2023": "true" },
  },
  {
    says: "December 2023 was the busiest month ever at the southwest border",
    reads: { "cbp-sw-encounters 2023-12": "true", "usbp-sw-encounters 2023-12": "true" },
  },
  {
    says: "More than half of the people apprehended in FY2019 were families",
    reads: { "usbp-sw-family-units-fy/usbp-sw-apprehensions-fy FY2019": "true" },
  },
  {
    says: "Las familias representaron más de la mitad de las detenciones en el año fiscal 2019",
    reads: { "usbp-sw-family-units-fy/usbp-sw-apprehensions-fy FY2019": "true" },
  },
  {
    says: "La Patrulla Fronteriza detuvo a más de dos millones de migrantes en el año fiscal 2022",
    reads: { "usbp-sw-apprehensions-fy FY2022": "false", "usbp-sw-encounters-fy FY2022": "true" },
  },
  { says: "Trucks crossing from Mexico topped 7 million in 2023", reads: { "bts-trucks 2023": "true" } },
  {
    says: "Cruzaron 7.3 millones de camiones de México a Estados Unidos en 2023",
    reads: { "bts-trucks 2023": "false" },
  },
  {
    says: "Las remesas cayeron 12% en abril de 2025 respecto al mismo mes de 2024",
    reads: { "mx-remittances 2024-04>2025-04": "true" },
  },
  { says: "Las remesas batieron récord en 2023", reads: { "mx-remittances 2023": "true" } },
  {
    says: "La migración irregular disminuyó 77 % entre enero y diciembre de 2024",
    reads: { "usbp-sw-apprehensions 2024-01>2024-12": "false", "usbp-sw-encounters 2024-01>2024-12": "false" },
  },
  {
    says: "Octubre de 2017 fue el mes mas violento en 20 años",
    reads: { "sesnsp-homicide-cases-1997-2017 2017-10": "true" },
  },
  {
    says: "October 2017 was the deadliest month in Mexico in 20 years",
    reads: { "sesnsp-homicide-cases-1997-2017 2017-10": "true" },
  },
  {
    says: "2017 fue el año más violento en la historia reciente de México",
    reads: {
      "sesnsp-homicide-victims 2017": "surpassed",
      "sesnsp-homicide-cases 2017": "surpassed",
      "sesnsp-homicide-cases-1997-2017 2017": "true",
      "inegi-homicide-deaths 2017": "surpassed",
    },
  },
  {
    says: "Las detenciones en la frontera sur de EU cayeron a su nivel más bajo desde 1970 en el año fiscal 2025",
    reads: { "usbp-sw-apprehensions-fy FY2025": "false" },
  },
  {
    says: "Los encuentros bajaron 14% en el año fiscal 2024 respecto al año fiscal anterior",
    reads: { "cbp-sw-encounters FY2023>FY2024": "undecided", "usbp-sw-encounters-fy FY2023>FY2024": "undecided" },
  },
  {
    says: "Homicidse in Mexico fell in 2020",
    reads: {
      "sesnsp-homicide-victims 2019>2020": "true",
      "sesnsp-homicide-cases 2019>2020": "true",
      "inegi-homicide-deaths 2019>2020": "false",
    },
  },
  { says: "Mexico recieved $5.36 billion in remittances in May 2025", reads: { "mx-remittances 2025-05": "false" } },
  {
    says: "The US gave Mexico $145 million in 2016",
    reads: {
      "us-aid-mexico-appropriated-fy FY2016": "false",
      "us-aid-mexico-obligated-fy FY2016": "false",
      "us-aid-mexico-disbursed-fy FY2016": "false",
    },
  },
  {
    says: "The dollar bought more than 20 pesos in January 2017",
    reads: { "usd-mxn-h10 2017-01": "true", "usd-mxn-fix 2017-01": "true" },
  },
  {
    says: "The peso was trading at 16.4 to the dollar on April 9, 2024",
    reads: { "usd-mxn-h10 2024-04-09": "true", "usd-mxn-fix 2024-04-09": "true" },
  },
  {
    says: "Guanajuato accounted for 13% of Mexico's homicides in 2020",
    reads: { "sesnsp-homicide-victims.MX-GUA/sesnsp-homicide-victims 2020": "true" },
  },
  {
    says: "Más del 80 por ciento del fentanilo decomisado en 2023 fue hallado en puertos de entrada",
    reads: {
      "cbp-sw-seized-fentanyl.comp-ofo/cbp-sw-seized-fentanyl FY2023": "true",
      "cbp-sw-seized-fentanyl.comp-ofo/cbp-sw-seized-fentanyl 2023": "true",
    },
  },
  {
    says: "Homicides did not fall by more than 5% in 2020",
    reads: {
      "sesnsp-homicide-victims 2019>2020": "true",
      "sesnsp-homicide-cases 2019>2020": "true",
      "inegi-homicide-deaths 2019>2020": "true",
    },
  },
  { says: "In 2017, 29,168 people were murdered, more than in any year since 1997", unread: "words" },
  { says: "Los homicidios se redujeron a niveles de 2016", unread: "words" },
  { says: "Los homicidios bajaron en promedio 30% en 2025", unread: "size" },
  { says: "Homicides in 2018 broke the 2011 record", unread: "period" },
  {
    says: "Guanajuato concentró el 10 por ciento de los homicidios en 2024",
    reads: { "sesnsp-homicide-victims.MX-GUA/sesnsp-homicide-victims 2024": "true" },
  },
  {
    says: "Apprehensions of unaccompanied kids fell by two thirds in FY2024",
    reads: { "usbp-sw-uac-fy FY2023>FY2024": "false", "cbp-sw-uac-fy FY2023>FY2024": "false" },
  },
];
