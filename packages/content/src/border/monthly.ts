import type { SeriesFamily } from "@frontera/domain";
import { atLargeMonthBreaks, encounterMonthBreaks, title42MonthBreaks } from "./breaks.ts";
import { events } from "../measures.ts";

const monthly = {
  ...events,
  indicator: "apprehensions",
  frequency: "M",
  calendar: "calendar",
  area: "US-southwest-border",
  breaks: [],
} as const;
const borderPatrol = { ...monthly, release: "cbp-usbp-monthly" } as const;
const bothComponents = { ...monthly, release: "cbp-encounters" } as const;

/** CBP's own totals of fiscal years, which it prints beside their months. */
const printedByCbp = (years: Readonly<Record<string, string>>): NonNullable<SeriesFamily["printed"]> =>
  Object.fromEntries(
    Object.entries(years).map(([year, value]) => [
      year,
      {
        value,
        where: `The publisher's own total of ${year}, as CBP prints it on cbp.gov/newsroom/stats/southwest-land-border-encounters, and no sum of ours`,
      },
    ]),
  );

export const BORDER_MONTHLY = {
  "usbp-sw-apprehensions": {
    ...borderPatrol,
    definition: "usbp-apprehensions",
    breaks: atLargeMonthBreaks,
    title: {
      en: "Border Patrol apprehensions, southwest",
      es: "Detenciones de la Patrulla Fronteriza, frontera suroeste",
    },
    about: {
      en: "Apprehensions under Title 8 in the Border Patrol's nine southwest sectors, like for like since October 1999.",
      es: "Detenciones bajo el Título 8 en los nueve sectores del suroeste de la Patrulla Fronteriza, comparables desde octubre de 1999.",
    },
    isNot: {
      en: "Not encounters: leaves out Title 42 expulsions and everyone met at ports of entry. Counts events, not persons.",
      es: "No son encuentros: excluye las expulsiones del Título 42 y los puertos de entrada. Cuenta eventos, no personas.",
    },
  },
  "usbp-sw-expulsions": {
    ...borderPatrol,
    definition: "usbp-expulsions",
    title: {
      en: "Border Patrol expulsions under Title 42, southwest",
      es: "Expulsiones bajo el Título 42, frontera suroeste",
    },
    about: {
      en: "Expulsions by the Border Patrol under the public health order in force from 21 March 2020 to 11 May 2023.",
      es: "Expulsiones de la Patrulla Fronteriza bajo la orden sanitaria vigente del 21 de marzo de 2020 al 11 de mayo de 2023.",
    },
    isNot: {
      en: "Not apprehensions, and not removals under immigration law.",
      es: "No son detenciones ni deportaciones bajo la ley migratoria.",
    },
  },
  "usbp-sw-encounters": {
    ...borderPatrol,
    definition: "usbp-encounters",
    parts: ["sector", "citizenship", "demographic"],
    breaks: encounterMonthBreaks,
    title: { en: "Border Patrol encounters, southwest", es: "Encuentros de la Patrulla Fronteriza, frontera suroeste" },
    about: {
      en: "Title 8 apprehensions and Title 42 expulsions by the Border Patrol together, from October 2019.",
      es: "Detenciones del Título 8 y expulsiones del Título 42 de la Patrulla Fronteriza juntas, desde octubre de 2019.",
    },
    isNot: {
      en: "Not comparable with apprehensions while Title 42 was in force, and not CBP's total, which adds the ports of entry.",
      es: "No es comparable con las detenciones mientras rigió el Título 42, ni es el total de CBP, que suma los puertos de entrada.",
    },
  },
  "usbp-sw-at-large": {
    ...borderPatrol,
    definition: "usbp-apprehensions-at-large",
    title: {
      en: "Border Patrol at-large arrests, southwest",
      es: "Detenciones en el interior (at large), sectores del suroeste",
    },
    about: {
      en: "The part of southwest apprehensions made away from the border; published from October 2023.",
      es: "La parte de las detenciones del suroeste hecha lejos de la línea fronteriza; publicada desde octubre de 2023.",
    },
    isNot: {
      en: "Not zero before October 2023: the split was not published.",
      es: "No era cero antes de octubre de 2023: no se publicaba el desglose.",
    },
  },
  "usbp-sw-at-entry": {
    ...borderPatrol,
    definition: "usbp-apprehensions-at-entry",
    title: {
      en: "Border Patrol at-entry apprehensions, southwest",
      es: "Detenciones al ingreso (at entry), frontera suroeste",
    },
    about: {
      en: "The part of southwest apprehensions made at the border itself; published from October 2023.",
      es: "La parte de las detenciones del suroeste hecha en la propia frontera; publicada desde octubre de 2023.",
    },
    isNot: {
      en: "Not the southwest total, which also holds at-large arrests. Reports of crossings at the border often mean this series.",
      es: "No es el total del suroeste, que incluye las detenciones en el interior. La prensa suele referirse a esta serie.",
    },
  },
  "cbp-sw-encounters": {
    ...bothComponents,
    definition: "cbp-encounters",
    parts: ["us-state", "citizenship", "demographic"],
    printed: printedByCbp({
      FY2020: "458088",
      FY2021: "1734686",
      FY2022: "2378944",
      FY2023: "2475669",
      FY2024: "2135005",
    }),
    breaks: encounterMonthBreaks,
    title: { en: "CBP encounters, southwest land border", es: "Encuentros de CBP, frontera terrestre suroeste" },
    about: {
      en: "Border Patrol apprehensions and expulsions, and those found inadmissible at ports of entry, together.",
      es: "Detenciones y expulsiones de la Patrulla Fronteriza más las personas declaradas inadmisibles en puertos de entrada.",
    },
    isNot: {
      en: "Not apprehensions between ports, and not persons: one person may be met several times.",
      es: "No son sólo detenciones entre puertos de entrada, ni son personas: una persona puede contarse varias veces.",
    },
  },
  "cbp-sw-encounters-title8": {
    ...bothComponents,
    definition: "cbp-encounters-title8",
    breaks: atLargeMonthBreaks,
    title: {
      en: "CBP encounters under Title 8, southwest",
      es: "Encuentros de CBP bajo el Título 8, frontera suroeste",
    },
    about: {
      en: "Apprehensions and findings of inadmissibility under immigration law, Border Patrol and ports of entry together.",
      es: "Detenciones e inadmisibles bajo la ley migratoria, Patrulla Fronteriza y puertos de entrada juntos.",
    },
    isNot: {
      en: "Not Border Patrol alone, and not all encounters while Title 42 was in force.",
      es: "No es sólo la Patrulla Fronteriza, ni todos los encuentros mientras rigió el Título 42.",
    },
  },
  "cbp-sw-encounters-title42": {
    ...bothComponents,
    definition: "cbp-encounters-title42",
    title: {
      en: "CBP expulsions under Title 42, southwest",
      es: "Expulsiones de CBP bajo el Título 42, frontera suroeste",
    },
    about: {
      en: "Expulsions under the public health order, Border Patrol and ports of entry together.",
      es: "Expulsiones bajo la orden sanitaria, Patrulla Fronteriza y puertos de entrada juntos.",
    },
    isNot: {
      en: "Not Border Patrol expulsions alone, and not removals under immigration law.",
      es: "No son sólo expulsiones de la Patrulla Fronteriza, ni deportaciones bajo la ley migratoria.",
    },
  },
  "ofo-sw-encounters": {
    ...bothComponents,
    definition: "ofo-encounters",
    parts: ["field-office", "citizenship", "demographic"],
    title: {
      en: "Encounters at southwest ports of entry (OFO)",
      es: "Encuentros en puertos de entrada del suroeste (OFO)",
    },
    about: {
      en: "People met by the Office of Field Operations at southwest land ports of entry.",
      es: "Personas atendidas por la Oficina de Operaciones de Campo en puertos de entrada terrestres del suroeste.",
    },
    isNot: {
      en: "Not crossings between ports of entry, and not Border Patrol encounters.",
      es: "No son cruces entre puertos de entrada, ni encuentros de la Patrulla Fronteriza.",
    },
  },
  "ohss-usbp-sw-encounters": {
    ...monthly,
    release: "ohss-khsm",
    definition: "ohss-usbp-encounters",
    breaks: title42MonthBreaks,
    title: {
      en: "Border Patrol encounters, southwest (OHSS, rounded to 10)",
      es: "Encuentros de la Patrulla Fronteriza, frontera suroeste (OHSS, redondeados a 10)",
    },
    about: {
      en: "Apprehensions and expulsions by the Border Patrol on the southwest land border as OHSS counts them, each month rounded to 10.",
      es: "Detenciones y expulsiones de la Patrulla Fronteriza en la frontera terrestre suroeste según OHSS, cada mes redondeado a 10.",
    },
    isNot: {
      en: "Not CBP's own count, to which it is never joined: FY2000 is 4.7% lower here. Sums of rounded months drift. Without ports of entry.",
      es: "No es la cuenta de CBP, con la que nunca se une: el AF2000 es 4.7 % menor aquí. Las sumas de meses redondeados se desvían. Sin puertos de entrada.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
