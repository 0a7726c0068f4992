import { level, none } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const migration = { indicator: "apprehensions", hedge: "exact", section: "II.migration" } as const;

export const MIGRATION_FIGURES = {
  "non-mexicans-exceed-mexicans": {
    ...migration,
    statement: {
      en: "More people of other countries than Mexicans apprehended at the US-Mexican border: others are above one half",
      es: "Más personas de otros países que mexicanas detenidas en la frontera México-EE. UU.: las otras superan la mitad",
    },
    brief: { en: "more than half were not Mexican", es: "más de la mitad no eran mexicanos" },
    printed: { digits: "50", scale: 0, inWords: true },
    unit: "percent",
    period: parsePeriod("2016"),
    hedge: "more-than",
    footnote: 51,
    link: {
      kind: "share",
      part: "usbp-sw-other-than-mexican-fy",
      whole: "usbp-sw-all-citizenships-fy",
      period: "FY2016",
      record: { en: "Border Patrol\'s record, southwest", es: "Registro de la Patrulla Fronteriza, suroeste" },
    },
  },
  "transit-into-mexico": {
    ...migration,
    statement: {
      en: "People who cross into Mexico in a year, most of them from the Northern Triangle",
      es: "Personas que entran a México en un año, la mayoría del Triángulo Norte",
    },
    printed: { digits: "0.5", scale: 6 },
    unit: "people/year",
    period: parsePeriod("2017"),
    openEnded: true,
    hedge: "about",
    footnote: 52,
    link: none("no-official-series", {
      en: "Looked at: Mexico's Unidad de Política Migratoria counts entries at ports and people presented to the authority, not crossings between ports; UNHCR's fact sheet is an estimate.",
      es: "Se revisó: la Unidad de Política Migratoria cuenta entradas por puertos y personas presentadas, no cruces fuera de ellos; la hoja del ACNUR es una estimación.",
    }),
  },
  "uac-2014": {
    ...migration,
    statement: {
      en: "Unaccompanied minors who reached the US border",
      es: "Menores no acompañados que llegaron a la frontera de EE. UU.",
    },
    printed: { digits: "67000", scale: 0 },
    unit: "people",
    period: parsePeriod("FY2014"),
    footnote: 59,
    link: level("usbp-sw-uac-fy"),
  },
  "uac-growth-stated": {
    ...migration,
    statement: {
      en: "Growth of unaccompanied minors from 2013 to 2014, as the paper states it",
      es: "Crecimiento de los menores no acompañados de 2013 a 2014, según el estudio",
    },
    printed: { digits: "90", scale: 0 },
    unit: "percent",
    period: { from: parsePeriod("FY2013"), to: parsePeriod("FY2014") },
    footnote: 59,
    link: { kind: "growth", series: "usbp-sw-uac-fy", from: null, to: "uac-2014" },
  },
  "frontera-sur-entry-points": {
    ...migration,
    statement: {
      en: "Entry points at the borders with Guatemala and Belize where controls were raised",
      es: "Puntos de entrada en las fronteras con Guatemala y Belice donde aumentaron los controles",
    },
    printed: { digits: "12", scale: 0 },
    unit: "entry points",
    period: parsePeriod("2014"),
    footnote: 60,
    link: none("stated-once", {
      en: "Looked at: the monthly bulletin of Mexico's Unidad de Política Migratoria (portales.segob.gob.mx), which counts entries by point, not the controls at them.",
      es: "Se revisó: el boletín mensual de la Unidad de Política Migratoria (portales.segob.gob.mx), que cuenta entradas por punto, no los controles que hay en ellos.",
    }),
  },
} as const satisfies Record<string, FigureEntry>;
