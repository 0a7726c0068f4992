import { none } from "../links.ts";
import { parsePeriod, type Bilingual, type FigureEntry } from "@frontera/domain";

/** Money of Mérida comes out of what was appropriated for Mexico since it began, whatever year it was spent in. */
const boundedByAppropriations: FigureEntry["link"] = {
  kind: "sum",
  within: true,
  series: "us-aid-mexico-appropriated-fy",
  from: parsePeriod("FY2008"),
  to: parsePeriod("FY2017"),
  why: {
    en: "That is all money appropriated for Mexico, of every purpose; supplemental laws that are not in it would make the part smaller still. Line by line it stands in ForeignAssistance.gov's file of every activity (foreignassistance.gov/data, us_foreign_aid_complete.csv), which is not loaded here.",
    es: "Es todo el dinero asignado a México, para cualquier fin; las leyes suplementarias que no incluye harían la parte aún menor. Renglón por renglón está en el archivo de actividades de ForeignAssistance.gov (foreignassistance.gov/data, us_foreign_aid_complete.csv), que no está cargado aquí.",
  },
};
const PROMISED: Bilingual = {
  en: "Money promised, not appropriated: no account of it is kept. Looked at: State's requests by account and year (Congressional Budget Justification), which name no region of Mexico.",
  es: "Dinero prometido, no asignado: nadie lleva cuenta de él. Se revisó: las solicitudes del Departamento de Estado por cuenta y año (Congressional Budget Justification), que no nombran ninguna región de México.",
};
const IN_REPORTS: Bilingual = {
  en: "Looked at: the State Department's and USAID's reports to Congress, which CRS R41349 quotes; ForeignAssistance.gov counts money, not people or teams.",
  es: "Se revisó: los informes del Departamento de Estado y USAID al Congreso, que cita el CRS en R41349; ForeignAssistance.gov cuenta dinero, no personas ni binomios.",
};

const merida = { indicator: "merida", hedge: "exact", section: "II.drug" } as const;
const since2008 = {
  ...merida,
  openEnded: true,
  period: { from: parsePeriod("2008"), to: parsePeriod("2017") },
} as const;

const appropriated = (year: string) => ({ series: "us-aid-mexico-appropriated-fy", period: parsePeriod(year) });
/** When the paper came out, State's own tables had it, and newspapers what came after them. */
const requested = (year: string) => ({
  series: "us-aid-mexico-requested-fy",
  period: parsePeriod(year),
  before: "state-budget-mexico-requested-fy",
});

export const MERIDA_FIGURES = {
  "merida-total": {
    ...merida,
    statement: {
      en: "Assistance the US Congress assigned under the Mérida Initiative since 2008",
      es: "Asistencia asignada por el Congreso de EE. UU. a la Iniciativa Mérida desde 2008",
    },
    brief: { en: "US$2.8 billion since 2008", es: "2.8 mil millones de dólares desde 2008" },
    printed: { digits: "2.8", scale: 9 },
    unit: "USD",
    period: { from: parsePeriod("FY2008"), to: parsePeriod("FY2017") },
    openEnded: true,
    footnote: 37,
    link: {
      kind: "total",
      series: "us-aid-mexico-appropriated-fy",
      documented: "merida-appropriated-crs-fy",
      apart: {
        en: "No percentage with the live series: a total of ten years is not one year, and all bilateral aid is not Mérida alone.",
        es: "Sin porcentaje con la serie viva: un total de diez años no es un año, y toda la asistencia bilateral no es sólo Mérida.",
      },
      note: {
        en: "Every item is taken as printed: US$75 million were promised only, and the two items of 2015 may lie inside the US$100 million.",
        es: "Cada partida se toma como se imprimió: US$75 millones sólo se prometieron, y las dos de 2015 pueden estar dentro de los US$100 millones.",
      },
    },
  },
  "merida-2018-cut": {
    ...merida,
    statement: { en: "Change of the Mérida budget for 2018", es: "Cambio del presupuesto de Mérida para 2018" },
    printed: { digits: "-40", scale: 0 },
    unit: "percent",
    period: parsePeriod("FY2018"),
    hedge: "nearly",
    footnote: null,
    link: {
      kind: "readings",
      how: "change",
      readings: [
        {
          name: {
            en: "Requested for 2018 against appropriated for 2017",
            es: "Lo solicitado para 2018 frente a lo asignado para 2017",
          },
          base: [appropriated("FY2017")],
          value: requested("FY2018"),
        },
        {
          name: {
            en: "Requested for 2018 against requested for 2017",
            es: "Lo solicitado para 2018 frente a lo solicitado para 2017",
          },
          base: [requested("FY2017")],
          value: requested("FY2018"),
        },
        {
          name: {
            en: "Requested for 2018 against appropriated for 2016",
            es: "Lo solicitado para 2018 frente a lo asignado para 2016",
          },
          base: [appropriated("FY2016")],
          value: requested("FY2018"),
        },
        {
          name: {
            en: "The narcotics and law enforcement account alone (INCLE), requested for 2018 against provided for 2016",
            es: "Sólo la cuenta antinarcóticos y de aplicación de la ley (INCLE), lo solicitado para 2018 frente a lo otorgado para 2016",
          },
          base: [{ series: "state-budget-mexico-appropriated-fy.acct-incle", period: parsePeriod("FY2016") }],
          value: { series: "state-budget-mexico-requested-fy.acct-incle", period: parsePeriod("FY2018") },
        },
      ],
      settled: {
        name: { en: "Congress then gave", es: "el Congreso dio después" },
        base: [appropriated("FY2017")],
        value: appropriated("FY2018"),
      },
      why: {
        en: "What fell was the President's request: a request, not a budget. All money for Mexico, Mérida in it.",
        es: "Lo que bajó fue la solicitud del presidente: una solicitud, no un presupuesto. Es todo el dinero para México, con Mérida dentro.",
      },
    },
  },
  "merida-p1-equipment": {
    ...since2008,
    pillar: 1,
    statement: { en: "Equipment, mainly helicopters and aircraft", es: "Equipo, sobre todo helicópteros y aviones" },
    printed: { digits: "873", scale: 6 },
    unit: "USD",
    footnote: 43,
    link: boundedByAppropriations,
  },
  "merida-p1-canine-teams": {
    ...since2008,
    pillar: 1,
    statement: { en: "Canine teams provided", es: "Binomios caninos entregados" },
    printed: { digits: "400", scale: 0 },
    unit: "teams",
    footnote: 43,
    link: none("programme-count", IN_REPORTS),
  },
  "merida-p1-anti-laundering": {
    ...since2008,
    pillar: 1,
    statement: {
      en: "Software, advice and training against money laundering",
      es: "Programas, asesoría y capacitación contra el lavado de dinero",
    },
    printed: { digits: "22", scale: 6 },
    unit: "USD",
    footnote: 43,
    link: boundedByAppropriations,
  },
  "merida-p1-telecom": {
    ...since2008,
    pillar: 1,
    statement: { en: "Telecommunication system at the border", es: "Sistema de telecomunicaciones en la frontera" },
    printed: { digits: "13", scale: 6 },
    unit: "USD",
    footnote: 44,
    link: boundedByAppropriations,
  },
  "merida-p1-secure-comms": {
    ...since2008,
    pillar: 1,
    statement: { en: "Programme to secure those communications", es: "Programa para proteger esas comunicaciones" },
    printed: { digits: "75", scale: 6 },
    unit: "USD",
    footnote: 44,
    link: boundedByAppropriations,
  },
  "merida-p2-training": {
    ...since2008,
    pillar: 2,
    statement: {
      en: "Training and reform of federal and local police",
      es: "Capacitación y reforma de policías federales y locales",
    },
    printed: { digits: "146", scale: 6 },
    unit: "USD",
    footnote: 45,
    link: boundedByAppropriations,
  },
  "merida-p2-police-trained": {
    ...since2008,
    pillar: 2,
    statement: {
      en: "Police officers trained in the accusatorial system",
      es: "Policías capacitados en el sistema acusatorio",
    },
    printed: { digits: "260000", scale: 0 },
    unit: "people",
    footnote: 45,
    link: none("programme-count", IN_REPORTS),
  },
  "merida-p2-prosecutors-trained": {
    ...since2008,
    pillar: 2,
    statement: {
      en: "Prosecutors and forensic experts trained in it",
      es: "Fiscales y peritos capacitados en él",
    },
    printed: { digits: "9000", scale: 0 },
    unit: "people",
    footnote: 45,
    link: none("programme-count", IN_REPORTS),
  },
  "merida-p2-judges-trained": {
    ...since2008,
    pillar: 2,
    statement: { en: "Judges trained in it", es: "Jueces capacitados en él" },
    printed: { digits: "100", scale: 0 },
    unit: "people",
    footnote: 45,
    link: none("programme-count", IN_REPORTS),
  },
  "merida-p2-prisons-certified": {
    ...since2008,
    pillar: 2,
    statement: { en: "Prisons certified with US help", es: "Penales certificados con ayuda de EE. UU." },
    printed: { digits: "42", scale: 0 },
    unit: "prisons",
    footnote: 45,
    link: none("programme-count", IN_REPORTS),
  },
  "merida-p2-rule-of-law": {
    ...since2008,
    pillar: 2,
    statement: { en: "USAID's rule-of-law programme", es: "Programa de Estado de derecho de USAID" },
    printed: { digits: "87", scale: 6 },
    unit: "USD",
    footnote: 45,
    link: boundedByAppropriations,
  },
  "merida-p3-southern-border-provided": {
    ...merida,
    pillar: 3,
    statement: {
      en: "State Department money for Mexico's southern border since Programa Frontera Sur",
      es: "Fondos del Departamento de Estado para la frontera sur de México desde el Programa Frontera Sur",
    },
    printed: { digits: "100", scale: 6 },
    unit: "USD",
    period: { from: parsePeriod("2014"), to: parsePeriod("2016") },
    openEnded: true,
    hedge: "about",
    section: "II.migration",
    footnote: 62,
    link: boundedByAppropriations,
  },
  "merida-p3-southern-border-promised": {
    ...merida,
    pillar: 3,
    statement: { en: "Further money promised for it", es: "Fondos adicionales prometidos para ella" },
    printed: { digits: "75", scale: 6 },
    unit: "USD",
    period: parsePeriod("2016"),
    openEnded: true,
    section: "II.migration",
    footnote: 62,
    link: none("programme-count", PROMISED),
  },
  "merida-p3-screening-2015": {
    ...merida,
    pillar: 3,
    statement: {
      en: "Screening software and non-intrusive inspection equipment",
      es: "Programas de revisión y equipo de inspección no intrusiva",
    },
    printed: { digits: "6.6", scale: 6 },
    unit: "USD",
    period: parsePeriod("2015"),
    section: "II.migration",
    footnote: 63,
    link: boundedByAppropriations,
  },
  "merida-p3-kiosks-2015": {
    ...merida,
    pillar: 3,
    statement: { en: "Mobile kiosks", es: "Quioscos móviles" },
    printed: { digits: "3.5", scale: 6 },
    unit: "USD",
    period: parsePeriod("2015"),
    section: "II.migration",
    footnote: 63,
    link: boundedByAppropriations,
  },
  "merida-p4-violence-prevention": {
    ...merida,
    pillar: 4,
    statement: {
      en: "Violence prevention, research and civil society programmes",
      es: "Programas de prevención de la violencia, investigación y sociedad civil",
    },
    printed: { digits: "90", scale: 6 },
    unit: "USD",
    period: { from: parsePeriod("2011"), to: parsePeriod("2017") },
    openEnded: true,
    footnote: 48,
    link: boundedByAppropriations,
  },
} as const satisfies Record<string, FigureEntry>;
