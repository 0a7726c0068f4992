import { level, none } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const asylum = { indicator: "refuge", section: "II.migration", footnote: null } as const;
const at = (series: string, year: string) => ({ series, period: parsePeriod(year) });
const decided = "unhcr-asylum-decisions-mexico";
const recognised = at(`${decided}.out-recognised`, "2016");

const netMigration = {
  indicator: "refuge",
  printed: { digits: "0", scale: 0, inWords: true },
  unit: "people/year",
  openEnded: true,
  link: none("no-official-series", {
    en: "Looked at: the Census Bureau's net international migration, which is not told by country and year, and INEGI's ENADID, which asks every four or five years. Pew's estimates are worked out from both.",
    es: "Se revisó: la migración neta del Census Bureau, que no se da por país y año, y la ENADID del INEGI, cada cuatro o cinco años. Pew calcula sus estimaciones a partir de ambas.",
  }),
} as const;

export const REFUGE_FIGURES = {
  "asylum-growth": {
    ...asylum,
    statement: {
      en: "Asylum seekers in Mexico in 2016 as a multiple of 2013",
      es: "Solicitantes de asilo en México en 2016 como múltiplo de 2013",
    },
    printed: { digits: "2", scale: 0, inWords: true },
    unit: "times",
    period: { from: parsePeriod("2013"), to: parsePeriod("2016") },
    hedge: "more-than",
    link: {
      kind: "readings",
      how: "times",
      readings: [
        {
          name: { en: "Applications, UNHCR", es: "Solicitudes, ACNUR" },
          base: [at("unhcr-asylum-applications-mexico", "2013")],
          value: at("unhcr-asylum-applications-mexico", "2016"),
        },
        {
          name: { en: "Applications, COMAR as the press quoted it", es: "Solicitudes, COMAR según la prensa" },
          base: [at("comar-asylum-applications", "2013")],
          value: at("comar-asylum-applications", "2016"),
        },
      ],
      settled: null,
      why: null,
    },
  },
  "asylum-granted-2016": {
    ...asylum,
    statement: { en: "Asylum seekers granted asylum in Mexico", es: "Solicitantes a quienes México otorgó asilo" },
    printed: { digits: "50", scale: 0, inWords: true },
    unit: "percent",
    period: parsePeriod("2016"),
    hedge: "less-than",
    link: {
      kind: "readings",
      how: "share",
      readings: [
        {
          name: { en: "Recognised, of those who applied in 2016", es: "Reconocidas, de quienes solicitaron en 2016" },
          base: [at("unhcr-asylum-applications-mexico", "2016")],
          value: recognised,
        },
        {
          name: {
            en: "Recognised, of everybody decided on in 2016",
            es: "Reconocidas, de todas las resueltas en 2016",
          },
          base: [at(decided, "2016")],
          value: recognised,
        },
        {
          name: {
            en: "Recognised, of those decided on the merits, recognised or rejected",
            es: "Reconocidas, de las resueltas de fondo, reconocidas o rechazadas",
          },
          base: [recognised, at(`${decided}.out-rejected`, "2016")],
          value: recognised,
        },
      ],
      settled: null,
      why: {
        en: "The paper does not say of whom it is less than half: three ways to count are in use.",
        es: "El estudio no dice de quiénes es menos de la mitad: se usan tres formas de contar.",
      },
    },
  },
  "net-migration-negative": {
    ...netMigration,
    statement: {
      en: "Net migration from Mexico to the US since the recession of 2008: below zero",
      es: "Migración neta de México a EE. UU. desde la recesión de 2008: por debajo de cero",
    },
    period: { from: parsePeriod("2008"), to: parsePeriod("2017") },
    hedge: "less-than",
    section: "II.migration",
    footnote: 50,
  },
  "net-migration-zero": {
    ...netMigration,
    statement: {
      en: "Net migration from Mexico to the US now: zero",
      es: "Migración neta de México a EE. UU. en la actualidad: cero",
    },
    period: parsePeriod("2017"),
    hedge: "exact",
    section: "III",
    footnote: 72,
  },
  "mexican-born-in-us": {
    indicator: "refuge",
    statement: {
      en: "Immigrants born in Mexico who live in the US",
      es: "Inmigrantes nacidos en México que viven en EE. UU.",
    },
    printed: { digits: "12", scale: 6 },
    unit: "people",
    period: parsePeriod("2017"),
    openEnded: true,
    hedge: "nearly",
    section: "I.i",
    footnote: 21,
    link: level("mexican-born-us-acs"),
  },
} as const satisfies Record<string, FigureEntry>;
