import type { SeriesFamily } from "@frontera/domain";
import { atLargeYearBreaks, encounterYearBreaks, southwestAgentsBreaks, title42YearBreaks } from "./breaks.ts";
import { events, headcount } from "../measures.ts";

const yearly = {
  indicator: "apprehensions",
  release: "cbp-usbp-annual",
  frequency: "A",
  calendar: "us-fiscal",
  area: "US-southwest-border",
  breaks: [],
} as const;
const counted = { ...yearly, ...events } as const;
const agents = {
  ...yearly,
  ...headcount,
  definition: "usbp-agents",
  isNot: {
    en: "Not a budgeted strength, and not all staff: agents only. Regions leave out headquarters and the academy.",
    es: "No es la plantilla autorizada ni todo el personal: sólo agentes. Las regiones excluyen la sede y la academia.",
  },
} as const;
const includesExpulsions = {
  en: "Not apprehensions alone from FY2020 to FY2023: Title 42 expulsions are in, and they were mostly of single adults from Mexico.",
  es: "No son sólo detenciones del AF2020 al AF2023: incluye expulsiones del Título 42, en su mayoría de adultos solos mexicanos.",
};

export const BORDER_FISCAL = {
  "usbp-sw-apprehensions-fy": {
    ...counted,
    definition: "usbp-apprehensions",
    breaks: atLargeYearBreaks,
    title: {
      en: "Border Patrol apprehensions, southwest, by fiscal year",
      es: "Detenciones de la Patrulla Fronteriza, suroeste, por año fiscal",
    },
    about: {
      en: "Apprehensions under Title 8 in the nine southwest sectors, by US fiscal year, since FY1960.",
      es: "Detenciones bajo el Título 8 en los nueve sectores del suroeste, por año fiscal de EE. UU., desde el AF1960.",
    },
    isNot: {
      en: "Not encounters, and not a calendar year. OHSS prints other totals before FY2010 (FY2000 is 4.7% lower there).",
      es: "No son encuentros ni años calendario. La OHSS publica otros totales antes del AF2010 (AF2000: 4.7 % menos).",
    },
  },
  "usbp-sw-expulsions-fy": {
    ...counted,
    definition: "usbp-expulsions",
    title: {
      en: "Border Patrol expulsions under Title 42, by fiscal year",
      es: "Expulsiones bajo el Título 42, por año fiscal",
    },
    about: {
      en: "Expulsions by the Border Patrol at the southwest border under the public health order, by US fiscal year.",
      es: "Expulsiones de la Patrulla Fronteriza en el suroeste bajo la orden sanitaria, por año fiscal de EE. UU.",
    },
    isNot: {
      en: "Not apprehensions, and not deportations.",
      es: "No son detenciones ni deportaciones.",
    },
  },
  "usbp-sw-encounters-fy": {
    ...counted,
    definition: "usbp-encounters",
    breaks: encounterYearBreaks,
    title: {
      en: "Border Patrol encounters, southwest, by fiscal year",
      es: "Encuentros de la Patrulla Fronteriza, suroeste, por año fiscal",
    },
    about: {
      en: "Title 8 apprehensions and Title 42 expulsions together, by US fiscal year, from FY2020.",
      es: "Detenciones del Título 8 y expulsiones del Título 42 juntas, por año fiscal de EE. UU., desde el AF2020.",
    },
    isNot: {
      en: "Not apprehensions from FY2020 to FY2023, and not CBP's total, which adds the ports of entry.",
      es: "No son detenciones del AF2020 al AF2023, ni el total de CBP, que suma los puertos de entrada.",
    },
  },
  "usbp-apprehensions-fy": {
    ...counted,
    area: "US",
    definition: "usbp-apprehensions",
    title: { en: "Border Patrol apprehensions, nationwide", es: "Detenciones de la Patrulla Fronteriza, todo el país" },
    about: {
      en: "Border Patrol apprehensions in every sector, by US fiscal year, FY1925 to FY2019.",
      es: "Detenciones de la Patrulla Fronteriza en todos los sectores, por año fiscal de EE. UU., AF1925 a AF2019.",
    },
    isNot: {
      en: "Not the southwest border alone. Ends before FY2020, where the printed table mixes Title 42 expulsions in.",
      es: "No es sólo la frontera suroeste. Termina antes del AF2020, donde la tabla mezcla expulsiones del Título 42.",
    },
  },
  "usbp-sw-mexican-fy": {
    ...counted,
    definition: "usbp-encounters-citizens-of-mexico",
    breaks: encounterYearBreaks,
    title: {
      en: "Citizens of Mexico met by the Border Patrol, southwest",
      es: "Mexicanos detenidos por la Patrulla Fronteriza, suroeste",
    },
    about: {
      en: "Border Patrol apprehensions of citizens of Mexico at the southwest border, by US fiscal year; with expulsions from FY2020.",
      es: "Detenciones de mexicanos por la Patrulla Fronteriza en el suroeste, por año fiscal de EE. UU.; con expulsiones desde el AF2020.",
    },
    isNot: includesExpulsions,
  },
  "usbp-sw-other-than-mexican-fy": {
    ...counted,
    definition: "usbp-encounters-other-citizens",
    breaks: encounterYearBreaks,
    title: {
      en: "Citizens of other countries met by the Border Patrol, southwest",
      es: "No mexicanos detenidos por la Patrulla Fronteriza, suroeste",
    },
    about: {
      en: "Border Patrol apprehensions of everyone not a citizen of Mexico at the southwest border; with expulsions from FY2020.",
      es: "Detenciones de personas no mexicanas por la Patrulla Fronteriza en el suroeste; con expulsiones desde el AF2020.",
    },
    isNot: includesExpulsions,
  },
  "usbp-sw-all-citizenships-fy": {
    ...counted,
    definition: "usbp-encounters",
    breaks: encounterYearBreaks,
    title: { en: "All citizenships: total of the same table", es: "Todas las nacionalidades: total de la misma tabla" },
    about: {
      en: "The total printed beside the figures by citizenship; apprehensions, with expulsions from FY2020.",
      es: "El total impreso junto a las cifras por nacionalidad; detenciones, con expulsiones desde el AF2020.",
    },
    isNot: {
      en: "Not always the sum of its parts as printed (FY2001 is one more), nor to the last digit the total of other tables.",
      es: "No siempre es la suma impresa de sus partes (AF2001: una más), ni idéntico al total de otras tablas.",
    },
  },
  "usbp-sw-uac-fy": {
    ...counted,
    definition: "usbp-encounters-unaccompanied-children",
    breaks: title42YearBreaks,
    title: {
      en: "Unaccompanied children, Border Patrol, southwest",
      es: "Menores no acompañados, Patrulla Fronteriza, suroeste",
    },
    about: {
      en: "Unaccompanied children met by the Border Patrol at the southwest border, by US fiscal year.",
      es: "Menores no acompañados atendidos por la Patrulla Fronteriza en la frontera suroeste, por año fiscal de EE. UU.",
    },
    isNot: {
      en: "Not CBP's total, which adds ports of entry. FY2008 is low because recording starts in it.",
      es: "No es el total de CBP, que suma puertos de entrada. El AF2008 es bajo porque ahí empieza el registro.",
    },
  },
  "usbp-sw-family-units-fy": {
    ...counted,
    definition: "usbp-encounters-family-unit-individuals",
    breaks: title42YearBreaks,
    title: {
      en: "Individuals in family units, Border Patrol, southwest",
      es: "Integrantes de familias, Patrulla Fronteriza, suroeste",
    },
    about: {
      en: "Individuals travelling in family units met by the Border Patrol at the southwest border, by US fiscal year.",
      es: "Personas en unidades familiares atendidas por la Patrulla Fronteriza en la frontera suroeste, por año fiscal de EE. UU.",
    },
    isNot: {
      en: "Not a number of families: it counts their members.",
      es: "No es un número de familias: cuenta a sus integrantes.",
    },
  },
  "cbp-sw-uac-fy": {
    ...counted,
    release: "cbp-encounters",
    definition: "cbp-encounters-unaccompanied-children",
    breaks: title42YearBreaks,
    title: { en: "Unaccompanied children, CBP, southwest", es: "Menores no acompañados, CBP, suroeste" },
    about: {
      en: "Unaccompanied children met by the Border Patrol and single minors at ports of entry, by US fiscal year.",
      es: "Menores no acompañados atendidos por la Patrulla Fronteriza y menores solos en puertos de entrada, por año fiscal de EE. UU.",
    },
    isNot: {
      en: "Not the Border Patrol's count: single minors at ports of entry include some who are not unaccompanied children in law.",
      es: "No es la cifra de la Patrulla Fronteriza: los menores solos en puertos incluyen a quienes no son no acompañados según la ley.",
    },
  },
  "usbp-agents-fy": {
    ...agents,
    area: "US",
    title: { en: "Border Patrol agents", es: "Agentes de la Patrulla Fronteriza" },
    about: {
      en: "Border Patrol agents on board at the end of the US fiscal year, whole country.",
      es: "Agentes de la Patrulla Fronteriza en funciones al cierre del año fiscal de EE. UU., todo el país.",
    },
  },
  "usbp-agents-southwest-fy": {
    ...agents,
    breaks: southwestAgentsBreaks,
    title: { en: "Border Patrol agents, southwest", es: "Agentes de la Patrulla Fronteriza, suroeste" },
    about: {
      en: "Border Patrol agents on board at the end of the US fiscal year in the southwest, as printed.",
      es: "Agentes de la Patrulla Fronteriza en funciones al cierre del año fiscal de EE. UU. en el suroeste, según lo impreso.",
    },
  },
  "usbp-agents-northern-fy": {
    ...agents,
    area: "US-northern-border",
    title: { en: "Border Patrol agents, northern border", es: "Agentes de la Patrulla Fronteriza, frontera norte" },
    about: {
      en: "Border Patrol agents on board at the end of the US fiscal year at the northern border.",
      es: "Agentes de la Patrulla Fronteriza en funciones al cierre del año fiscal de EE. UU. en la frontera norte.",
    },
  },
  "usbp-agents-coastal-fy": {
    ...agents,
    area: "US-coastal-border",
    title: { en: "Border Patrol agents, coastal border", es: "Agentes de la Patrulla Fronteriza, frontera costera" },
    about: {
      en: "Border Patrol agents on board at the end of the US fiscal year in the coastal sectors.",
      es: "Agentes de la Patrulla Fronteriza en funciones al cierre del año fiscal de EE. UU. en los sectores costeros.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
