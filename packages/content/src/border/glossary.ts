import type { Term } from "../term.ts";

export const BORDER_TERMS = {
  apprehension: {
    name: { en: "Apprehension", es: "Detención" },
    also: { en: "arrest, Title 8 apprehension", es: "aprehensión, arresto" },
    meaning: {
      en: "The Border Patrol takes somebody into custody between ports of entry, under Title 8. Events are counted, not people: one person tried twice is two apprehensions.",
      es: "La Patrulla Fronteriza toma a alguien bajo custodia entre puertos de entrada, según el Título 8. Se cuentan eventos, no personas: quien intenta cruzar dos veces cuenta dos.",
    },
    series: ["usbp-sw-apprehensions", "usbp-sw-apprehensions-fy"],
  },
  encounter: {
    name: { en: "Encounter", es: "Encuentro" },
    also: { en: "migrant encounter, border crossing", es: "cruce fronterizo" },
    meaning: {
      en: "Apprehensions under Title 8, expulsions under Title 42 and, in the counts of all CBP, people found inadmissible at ports of entry, added together. Not the same count as apprehensions, and never drawn as one line with them.",
      es: "La suma de detenciones bajo el Título 8, expulsiones bajo el Título 42 y, en las cifras de toda la CBP, personas declaradas inadmisibles en puertos de entrada. No es lo mismo que detenciones y nunca se dibuja en una sola línea con ellas.",
    },
    series: ["cbp-sw-encounters", "usbp-sw-encounters", "usbp-sw-encounters-fy"],
  },
  "title-8": {
    name: { en: "Title 8", es: "Título 8" },
    meaning: {
      en: "The part of the United States Code on immigration under which people are apprehended or found inadmissible.",
      es: "La parte del código de leyes de Estados Unidos sobre inmigración, conforme a la cual se detiene a personas o se las declara inadmisibles.",
    },
    series: ["cbp-sw-encounters-title8"],
  },
  "title-42": {
    name: { en: "Title 42 expulsion", es: "Expulsión bajo el Título 42" },
    meaning: {
      en: "Removal at once under a public health order in force from 21 March 2020 to 11 May 2023. Expulsions are counted apart from apprehensions; many people tried again, which raised the number of events.",
      es: "Devolución inmediata conforme a una orden de salud pública vigente del 21 de marzo de 2020 al 11 de mayo de 2023. Se cuenta aparte de las detenciones; muchas personas volvieron a intentarlo, lo que elevó el número de eventos.",
    },
    series: ["usbp-sw-expulsions", "cbp-sw-encounters-title42", "usbp-sw-expulsions-fy"],
  },
  inadmissible: {
    name: { en: "Inadmissible", es: "Inadmisible" },
    also: { en: "Office of Field Operations, OFO, port of entry", es: "OFO, puerto de entrada" },
    meaning: {
      en: "Somebody whom the Office of Field Operations finds not admissible at a port of entry. Counted in encounters, never in apprehensions.",
      es: "Persona que la oficina de operaciones de campo (OFO) declara no admisible en un puerto de entrada. Cuenta en los encuentros, nunca en las detenciones.",
    },
    series: ["ofo-sw-encounters"],
  },
  "unaccompanied-child": {
    name: { en: "Unaccompanied child", es: "Menor no acompañado" },
    also: {
      en: "UAC, unaccompanied minor, single minor, migrant children",
      es: "UAC, niñez no acompañada, niños migrantes",
    },
    meaning: {
      en: "A person under 18 met without a parent or guardian. The paper's figure for fiscal year 2014 speaks of these. CBP's label of the group differs between releases.",
      es: "Persona menor de 18 años encontrada sin padre, madre o tutor. De ellas habla la cifra del estudio para el año fiscal 2014. El nombre que la CBP da al grupo cambia entre publicaciones.",
    },
    series: ["usbp-sw-uac-fy", "cbp-sw-uac-fy"],
  },
  "family-unit": {
    name: { en: "Individuals in family units", es: "Personas en familia" },
    also: { en: "FMUA, family unit", es: "FMUA, unidad familiar" },
    meaning: {
      en: "Each parent, guardian or child met together as a family. People are counted, not families.",
      es: "Cada padre, madre, tutor o menor encontrado como familia. Se cuentan las personas, no las familias.",
    },
    series: ["usbp-sw-family-units-fy"],
  },
  sector: {
    name: { en: "Border Patrol sector", es: "Sector de la Patrulla Fronteriza" },
    also: { en: "area of responsibility, AOR", es: "área de responsabilidad, AOR" },
    meaning: {
      en: "The stretch of border one Border Patrol office answers for; nine make up the southwest border. Some had other names in older tables: Rio Grande Valley was McAllen, Big Bend was Marfa.",
      es: "El tramo de frontera a cargo de una oficina de la Patrulla Fronteriza; nueve forman la frontera suroeste. Algunos tuvieron otro nombre en tablas antiguas: Rio Grande Valley era McAllen y Big Bend era Marfa.",
    },
    series: ["usbp-sw-apprehensions-fy"],
  },
  "fiscal-year": {
    name: { en: "Fiscal year (US)", es: "Año fiscal (EE. UU.)" },
    also: { en: "FY", es: "AF, FY" },
    meaning: {
      en: "From 1 October to 30 September, named after the year in which it ends: FY2014 began on 1 October 2013.",
      es: "Del 1 de octubre al 30 de septiembre, con el nombre del año en que termina: el año fiscal 2014 empezó el 1 de octubre de 2013.",
    },
    series: ["usbp-sw-apprehensions-fy"],
  },
  "year-to-date": {
    name: { en: "Year to date", es: "Lo que va del año" },
    also: { en: "FYTD, fiscal year to date, partial year", es: "FYTD, año parcial" },
    meaning: {
      en: "The months of a year that have been published so far. It is not a year, and is compared only with the same months of another.",
      es: "Los meses de un año publicados hasta ahora. No es un año, y sólo se compara con los mismos meses de otro.",
    },
    series: ["cbp-sw-encounters"],
  },
  "at-large": {
    name: { en: "At-large arrest", es: "Arresto en el interior" },
    meaning: {
      en: "An arrest by the Border Patrol away from the entry itself. It is in the total of apprehensions; figures quoted as at the border may leave it out.",
      es: "Arresto de la Patrulla Fronteriza lejos del cruce mismo. Está en el total de detenciones; las cifras citadas como en la frontera pueden omitirlo.",
    },
    series: ["usbp-sw-at-large", "usbp-sw-at-entry"],
  },
} as const satisfies Record<string, Term>;
