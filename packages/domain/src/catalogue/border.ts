import { parsePeriod } from "../period.ts";
import type { Break, SeriesFamily } from "../series.ts";

const flow = {
  indicator: "apprehensions",
  unit: "events",
  kind: "flow",
  quote: null,
  moneyStage: null,
  moneyBasis: null,
  priceBasis: null,
  breaks: [],
} as const;
const southwest = { area: "US-southwest-border" } as const;
const monthly = { ...flow, ...southwest, release: "cbp-usbp-monthly", frequency: "M", calendar: "calendar" } as const;
const annual = { ...flow, ...southwest, release: "cbp-usbp-annual", frequency: "A", calendar: "us-fiscal" } as const;
const encounters = { ...flow, ...southwest, release: "cbp-encounters", frequency: "M", calendar: "calendar" } as const;
const agents = { ...annual, unit: "people", kind: "stock", concluded: parsePeriod("FY2019") } as const;

const title42Starts = (at: string): Break => ({
  at: parsePeriod(at),
  reason: {
    en: "From March 2020 to May 2023 people were also expelled under Title 42, and counted as encounters.",
    es: "De marzo de 2020 a mayo de 2023 también se expulsó bajo el Título 42, y se contó como encuentros.",
  },
});
const title42Ends = (at: string): Break => ({
  at: parsePeriod(at),
  reason: {
    en: "Title 42 expulsions ended on 11 May 2023: the count is Title 8 apprehensions again.",
    es: "Las expulsiones bajo el Título 42 terminaron el 11 de mayo de 2023: vuelven a contarse sólo detenciones bajo el Título 8.",
  },
});
const fiscalTitle42 = [title42Starts("FY2020"), title42Ends("FY2024")];

const title8 = {
  en: "Arrests by the US Border Patrol in its nine southwest sectors under Title 8, the immigration law that applied throughout.",
  es: "Detenciones de la Patrulla Fronteriza en sus nueve sectores del suroeste bajo el Título 8, la ley migratoria vigente en todo el periodo.",
};
const notPersons = {
  en: "Events, not persons: one person caught twice counts twice. Not encounters, which include expulsions and ports of entry.",
  es: "Son eventos, no personas: quien es detenido dos veces cuenta dos veces. No son encuentros, que incluyen expulsiones y puertos de entrada.",
};
const encounterNote = {
  en: "Not apprehensions alone: expulsions had other rules and many more repeat attempts.",
  es: "No son sólo detenciones: las expulsiones tenían otras reglas y muchos más intentos repetidos.",
};
const agentsAbout = (where: { en: string; es: string }) => ({
  en: `Border Patrol agents on board at the end of the fiscal year, ${where.en}.`,
  es: `Agentes de la Patrulla Fronteriza en servicio al cierre del año fiscal, ${where.es}.`,
});
const agentsNot = {
  en: "Not positions funded or authorised; the regions do not add up to the nationwide number.",
  es: "No son plazas financiadas ni autorizadas; las regiones no suman el total nacional.",
};

export const BORDER = {
  "usbp-sw-apprehensions": {
    ...monthly,
    definition: "usbp-title8-apprehensions",
    title: { en: "Border Patrol apprehensions, southwest, monthly", es: "Detenciones de la Patrulla Fronteriza, suroeste, mensual" },
    about: title8,
    isNot: notPersons,
  },
  "usbp-sw-encounters": {
    ...monthly,
    definition: "usbp-encounters",
    title: { en: "Border Patrol encounters, southwest, monthly", es: "Encuentros de la Patrulla Fronteriza, suroeste, mensual" },
    about: {
      en: "Title 8 apprehensions plus Title 42 expulsions by the Border Patrol in the southwest sectors, as CBP labels them since October 2019.",
      es: "Detenciones bajo el Título 8 más expulsiones bajo el Título 42 en los sectores del suroeste, como las rotula CBP desde octubre de 2019.",
    },
    isNot: encounterNote,
    breaks: [title42Starts("2020-03"), title42Ends("2023-06")],
  },
  "usbp-sw-expulsions": {
    ...monthly,
    definition: "usbp-title42-expulsions",
    title: { en: "Title 42 expulsions, southwest, monthly", es: "Expulsiones bajo el Título 42, suroeste, mensual" },
    about: {
      en: "People expelled by the Border Patrol under the public health order in force from 21 March 2020 to 11 May 2023.",
      es: "Personas expulsadas por la Patrulla Fronteriza bajo la orden sanitaria vigente del 21 de marzo de 2020 al 11 de mayo de 2023.",
    },
    isNot: { en: "Not removals or deportations under immigration law.", es: "No son deportaciones bajo la ley migratoria." },
  },
  "usbp-sw-at-entry": {
    ...monthly,
    definition: "usbp-title8-apprehensions-at-entry",
    title: { en: "Apprehensions at entry, southwest, monthly", es: "Detenciones al ingresar, suroeste, mensual" },
    about: {
      en: "Apprehensions of people caught while entering, split out by CBP since October 2023.",
      es: "Detenciones de personas sorprendidas al ingresar; CBP las separa desde octubre de 2023.",
    },
    isNot: {
      en: "Not the whole of apprehensions: arrests at large in the interior are apart.",
      es: "No son todas las detenciones: las hechas en el interior van aparte.",
    },
  },
  "usbp-sw-at-large": {
    ...monthly,
    definition: "usbp-title8-apprehensions-at-large",
    title: { en: "Apprehensions at large, southwest, monthly", es: "Detenciones en el interior, suroeste, mensual" },
    about: {
      en: "Apprehensions in the interior that the southwest sectors count, split out by CBP since October 2023.",
      es: "Detenciones en el interior que cuentan los sectores del suroeste; CBP las separa desde octubre de 2023.",
    },
    isNot: {
      en: "No split before October 2023 does not mean none before.",
      es: "Que no haya desglose antes de octubre de 2023 no significa que no las hubiera.",
    },
  },
  "usbp-sw-apprehensions-fy": {
    ...annual,
    definition: "usbp-title8-apprehensions",
    title: { en: "Border Patrol apprehensions, southwest, fiscal year", es: "Detenciones de la Patrulla Fronteriza, suroeste, año fiscal" },
    about: title8,
    isNot: notPersons,
  },
  "usbp-sw-encounters-fy": {
    ...annual,
    definition: "usbp-encounters",
    title: { en: "Border Patrol encounters, southwest, fiscal year", es: "Encuentros de la Patrulla Fronteriza, suroeste, año fiscal" },
    about: {
      en: "Title 8 apprehensions plus Title 42 expulsions by the Border Patrol in the southwest sectors, from FY2020.",
      es: "Detenciones bajo el Título 8 más expulsiones bajo el Título 42 en los sectores del suroeste, desde el año fiscal 2020.",
    },
    isNot: encounterNote,
    breaks: [title42Ends("FY2024")],
  },
  "usbp-sw-expulsions-fy": {
    ...annual,
    definition: "usbp-title42-expulsions",
    title: { en: "Title 42 expulsions, southwest, fiscal year", es: "Expulsiones bajo el Título 42, suroeste, año fiscal" },
    about: {
      en: "People expelled by the Border Patrol under the public health order in force from 21 March 2020 to 11 May 2023.",
      es: "Personas expulsadas por la Patrulla Fronteriza bajo la orden sanitaria vigente del 21 de marzo de 2020 al 11 de mayo de 2023.",
    },
    isNot: { en: "Not removals or deportations under immigration law.", es: "No son deportaciones bajo la ley migratoria." },
  },
  "usbp-apprehensions-fy": {
    ...annual,
    area: "US",
    definition: "usbp-title8-apprehensions",
    title: { en: "Border Patrol apprehensions, nationwide, fiscal year", es: "Detenciones de la Patrulla Fronteriza, todo el país, año fiscal" },
    about: {
      en: "Arrests by the US Border Patrol in all its sectors, FY1925 to FY2019.",
      es: "Detenciones de la Patrulla Fronteriza en todos sus sectores, años fiscales 1925 a 2019.",
    },
    isNot: {
      en: "Not the southwest border alone. Ends before the publication mixed Title 42 in.",
      es: "No es sólo la frontera suroeste. Termina antes de que la publicación mezclara el Título 42.",
    },
    concluded: parsePeriod("FY2019"),
  },
  "usbp-sw-mexican-fy": {
    ...annual,
    definition: "usbp-apprehensions-citizens-of-mexico",
    title: { en: "Apprehended citizens of Mexico, southwest, fiscal year", es: "Mexicanos detenidos, suroeste, año fiscal" },
    about: {
      en: "Border Patrol apprehensions of citizens of Mexico in the southwest sectors; FY2020 to FY2023 include Title 42 expulsions.",
      es: "Detenciones de mexicanos por la Patrulla Fronteriza en los sectores del suroeste; de 2020 a 2023 incluyen expulsiones bajo el Título 42.",
    },
    isNot: notPersons,
    breaks: fiscalTitle42,
  },
  "usbp-sw-other-than-mexican-fy": {
    ...annual,
    definition: "usbp-apprehensions-citizens-other-than-mexico",
    title: { en: "Apprehended citizens of other countries, southwest, fiscal year", es: "Detenidos de otros países, suroeste, año fiscal" },
    about: {
      en: "Border Patrol apprehensions of citizens of countries other than Mexico; FY2020 to FY2023 include Title 42 expulsions.",
      es: "Detenciones de ciudadanos de países distintos de México; de 2020 a 2023 incluyen expulsiones bajo el Título 42.",
    },
    isNot: notPersons,
    breaks: fiscalTitle42,
  },
  "usbp-sw-all-citizenships-fy": {
    ...annual,
    definition: "usbp-apprehensions-all-citizenships",
    title: { en: "Apprehended, all citizenships, southwest, fiscal year", es: "Detenidos, todas las nacionalidades, suroeste, año fiscal" },
    about: {
      en: "The total printed in the table that splits Mexican and other citizens; FY2020 to FY2023 include Title 42 expulsions.",
      es: "El total impreso en la tabla que separa mexicanos y otros; de 2020 a 2023 incluye expulsiones bajo el Título 42.",
    },
    isNot: notPersons,
    breaks: fiscalTitle42,
  },
  "usbp-sw-uac-fy": {
    ...annual,
    definition: "usbp-unaccompanied-children",
    title: { en: "Unaccompanied children, Border Patrol southwest, fiscal year", es: "Menores no acompañados, Patrulla Fronteriza suroeste, año fiscal" },
    about: {
      en: "Unaccompanied children taken into custody by the Border Patrol in the southwest sectors.",
      es: "Menores no acompañados puestos bajo custodia de la Patrulla Fronteriza en los sectores del suroeste.",
    },
    isNot: {
      en: "Not children at ports of entry, and not family units.",
      es: "No incluye menores en puertos de entrada ni unidades familiares.",
    },
    breaks: fiscalTitle42,
  },
  "cbp-sw-uac-fy": {
    ...annual,
    release: "cbp-encounters",
    definition: "cbp-unaccompanied-children",
    title: { en: "Unaccompanied children, CBP southwest, fiscal year", es: "Menores no acompañados, CBP suroeste, año fiscal" },
    about: {
      en: "Unaccompanied children encountered by the Border Patrol or at ports of entry on the southwest land border.",
      es: "Menores no acompañados encontrados por la Patrulla Fronteriza o en puertos de entrada de la frontera suroeste.",
    },
    isNot: {
      en: "The ports count single minors, some of whom are not unaccompanied in the legal sense.",
      es: "Los puertos cuentan menores solos, algunos de los cuales no son no acompañados en sentido legal.",
    },
    breaks: fiscalTitle42,
  },
  "usbp-sw-family-units-fy": {
    ...annual,
    definition: "usbp-family-unit-individuals",
    title: { en: "Individuals in family units, southwest, fiscal year", es: "Integrantes de unidades familiares, suroeste, año fiscal" },
    about: {
      en: "Individuals, not families, that the Border Patrol apprehended as members of family units.",
      es: "Individuos, no familias, que la Patrulla Fronteriza detuvo como parte de unidades familiares.",
    },
    isNot: notPersons,
    breaks: fiscalTitle42,
  },
  "usbp-agents-fy": {
    ...agents,
    area: "US",
    definition: "usbp-agents-on-board",
    title: { en: "Border Patrol agents, nationwide", es: "Agentes de la Patrulla Fronteriza, todo el país" },
    about: agentsAbout({ en: "nationwide", es: "en todo el país" }),
    isNot: agentsNot,
  },
  "usbp-agents-southwest-fy": {
    ...agents,
    definition: "usbp-agents-on-board",
    title: { en: "Border Patrol agents, southwest border", es: "Agentes de la Patrulla Fronteriza, frontera suroeste" },
    about: agentsAbout({ en: "southwest border", es: "frontera suroeste" }),
    isNot: agentsNot,
  },
  "usbp-agents-northern-fy": {
    ...agents,
    area: "US-northern-border",
    definition: "usbp-agents-on-board",
    title: { en: "Border Patrol agents, northern border", es: "Agentes de la Patrulla Fronteriza, frontera norte" },
    about: agentsAbout({ en: "northern border", es: "frontera norte" }),
    isNot: agentsNot,
  },
  "usbp-agents-coastal-fy": {
    ...agents,
    area: "US-coastal-border",
    definition: "usbp-agents-on-board",
    title: { en: "Border Patrol agents, coastal border", es: "Agentes de la Patrulla Fronteriza, frontera costera" },
    about: agentsAbout({ en: "coastal border", es: "frontera costera" }),
    isNot: agentsNot,
  },
  "cbp-sw-encounters": {
    ...encounters,
    definition: "cbp-encounters",
    title: { en: "CBP encounters, southwest land border, monthly", es: "Encuentros de CBP, frontera terrestre suroeste, mensual" },
    about: {
      en: "Border Patrol apprehensions and expulsions plus inadmissible people at ports of entry on the southwest land border.",
      es: "Detenciones y expulsiones de la Patrulla Fronteriza más personas inadmisibles en puertos de entrada de la frontera suroeste.",
    },
    isNot: {
      en: "Not apprehensions: ports of entry and, until May 2023, Title 42 are in. Events, not persons.",
      es: "No son detenciones: incluye puertos de entrada y, hasta mayo de 2023, el Título 42. Son eventos, no personas.",
    },
    breaks: [title42Starts("2020-03"), title42Ends("2023-06")],
  },
  "cbp-sw-encounters-title8": {
    ...encounters,
    definition: "cbp-encounters-title8",
    title: { en: "CBP encounters under Title 8, southwest, monthly", es: "Encuentros de CBP bajo el Título 8, suroeste, mensual" },
    about: {
      en: "Title 8 apprehensions plus inadmissible people at ports of entry on the southwest land border.",
      es: "Detenciones bajo el Título 8 más personas inadmisibles en puertos de entrada de la frontera suroeste.",
    },
    isNot: { en: "Not the Border Patrol alone.", es: "No es sólo la Patrulla Fronteriza." },
  },
  "cbp-sw-encounters-title42": {
    ...encounters,
    definition: "cbp-encounters-title42",
    title: { en: "CBP encounters under Title 42, southwest, monthly", es: "Encuentros de CBP bajo el Título 42, suroeste, mensual" },
    about: {
      en: "Expulsions by the Border Patrol and at ports of entry on the southwest land border under Title 42.",
      es: "Expulsiones de la Patrulla Fronteriza y en puertos de entrada de la frontera suroeste bajo el Título 42.",
    },
    isNot: { en: "Not deportations under immigration law.", es: "No son deportaciones bajo la ley migratoria." },
  },
  "ofo-sw-encounters": {
    ...encounters,
    definition: "ofo-encounters",
    title: { en: "Encounters at ports of entry, southwest, monthly", es: "Encuentros en puertos de entrada, suroeste, mensual" },
    about: {
      en: "People found inadmissible or expelled at southwest ports of entry by CBP's Office of Field Operations.",
      es: "Personas inadmisibles o expulsadas en puertos de entrada del suroeste por la Oficina de Operaciones de Campo de CBP.",
    },
    isNot: { en: "Not the Border Patrol, which works between the ports.", es: "No es la Patrulla Fronteriza, que actúa entre los puertos." },
  },
} as const satisfies Record<string, SeriesFamily>;
