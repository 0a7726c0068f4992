import { level, none } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const sentBack = { indicator: "enforcement", hedge: "exact", section: "II.migration", unit: "people" } as const;
const in2016 = { ...sentBack, period: parsePeriod("2016"), footnote: 61 } as const;

export const RETURN_FIGURES = {
  "deported-mexicans-obama": {
    ...sentBack,
    statement: {
      en: "Unauthorised Mexican immigrants deported under President Obama",
      es: "Inmigrantes mexicanos no autorizados deportados con el presidente Obama",
    },
    printed: { digits: "833849", scale: 0 },
    period: { from: parsePeriod("2009"), to: parsePeriod("2016") },
    footnote: 58,
    link: {
      kind: "sum",
      within: false,
      series: "dhs-removals-mexico-fy",
      from: parsePeriod("FY2009"),
      to: parsePeriod("FY2016"),
      why: {
        en: "Which count the paper's number is could not be found.",
        es: "No se pudo saber a qué conteo corresponde la cifra del estudio.",
      },
    },
  },
  "returned-from-mexico-2016": {
    ...in2016,
    statement: { en: "Central Americans Mexico sent back", es: "Centroamericanos devueltos por México" },
    printed: { digits: "166000", scale: 0 },
    link: level("mx-returned-central-americans", {
      near: ["mx-returned-central-americans-as-cited"],
      why: {
        en: "It counts events, by Mexico's migration institute.",
        es: "Cuenta eventos, del Instituto Nacional de Migración.",
      },
    }),
  },
  "returned-minors-2016": {
    ...in2016,
    statement: {
      en: "Children and adolescents among those sent back",
      es: "Niñas, niños y adolescentes entre los devueltos",
    },
    printed: { digits: "30000", scale: 0 },
    link: level("mx-returned-minors", {
      near: ["mx-presented-minors"],
      absent: {
        en: "Minors presented to the authority are more than those sent back.",
        es: "Los menores presentados ante la autoridad son más que los devueltos.",
      },
    }),
  },
  "returned-unaccompanied-2016": {
    ...in2016,
    statement: { en: "Unaccompanied minors among those", es: "Menores no acompañados entre ellos" },
    printed: { digits: "8000", scale: 0 },
    link: level("mx-presented-unaccompanied-minors", {
      differs: ["definition"],
      why: {
        en: "Presented to the authority, not sent back: a bound from above.",
        es: "Presentados ante la autoridad, no devueltos: es una cota superior.",
      },
    }),
  },
  "us-entry-points-worked-together": {
    indicator: "enforcement",
    statement: {
      en: "US entry points at which US and Mexican officers work together",
      es: "Puntos de entrada de EE. UU. donde trabajan juntos agentes de ambos países",
    },
    printed: { digits: "3", scale: 0, inWords: true },
    unit: "entry points",
    period: parsePeriod("2017"),
    openEnded: true,
    hedge: "exact",
    section: "II.drug",
    footnote: null,
    link: none("stated-once", {
      en: "Looked at: CBP's list of ports of entry (cbp.gov/contact/ports) and BTS's crossings by port (data.bts.gov, keg4-3bc2), which do not say where officers of both countries work together.",
      es: "Se revisó: la lista de puertos de entrada de la CBP (cbp.gov/contact/ports) y los cruces por puerto del BTS (data.bts.gov, keg4-3bc2), que no dicen dónde trabajan juntos agentes de ambos países.",
    }),
  },
} as const satisfies Record<string, FigureEntry>;
