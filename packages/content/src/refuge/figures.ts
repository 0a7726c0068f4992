import { level } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const asylum = { indicator: "refuge", section: "II.migration", footnote: null } as const;
const at = (series: string, year: string) => ({ series, period: parsePeriod(year) });
const decided = "unhcr-asylum-decisions-mexico";
const recognised = at(`${decided}.out-recognised`, "2016");

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
  "mexican-born-in-us": {
    indicator: "refuge",
    statement: {
      en: "Immigrants born in Mexico who live in the US",
      es: "Inmigrantes nacidos en México que viven en EE. UU.",
    },
    printed: { digits: "12", scale: 6 },
    unit: "people",
    period: parsePeriod("2017"),
    hedge: "nearly",
    section: "I.i",
    footnote: 21,
    link: level("mexican-born-us-acs"),
  },
} as const satisfies Record<string, FigureEntry>;
