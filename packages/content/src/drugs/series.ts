import type { Bilingual, SeriesFamily } from "@frontera/domain";
import { events, pounds } from "../measures.ts";
import { DRUGS, type Drug } from "./drugs.ts";

const seized = { indicator: "drugs", release: "cbp-drug-seizures", breaks: [] } as const;
const monthly = { ...seized, frequency: "M", calendar: "calendar", area: "US-southwest-border" } as const;
const yearly = { ...seized, frequency: "A", calendar: "us-fiscal", area: "US", parts: ["border-region"] } as const;

const notPassed = {
  en: "Not what crossed: what was found. Not weighed for purity, and without the seizures of the DEA, HSI, or Air and Marine, some of which are the same. A drug without a row is not zero.",
  es: "No es lo que cruzó, sino lo hallado. Sin ajuste por pureza y sin los decomisos de la DEA, HSI o Air and Marine, algunos de los cuales son los mismos. Una droga sin fila no es cero.",
};
const marijuana = {
  en: " Its fall follows legalisation in the United States as much as enforcement.",
  es: " Su caída se debe tanto a la legalización en Estados Unidos como a la vigilancia.",
};
const notWeight = {
  en: "Not the measure to follow: later editions restate the number of the running year by up to half, the weight hardly. A drug without a row is not zero.",
  es: "No es la medida que conviene seguir: las ediciones posteriores corrigen hasta en la mitad el número del año en curso, el peso casi nada. Una droga sin fila no es cero.",
};

const isNot = (drug: Drug): Bilingual =>
  drug === "marijuana" ? { en: notPassed.en + marijuana.en, es: notPassed.es + marijuana.es } : notPassed;

const ofEach = <Prefix extends string, Suffix extends string>(
  prefix: Prefix,
  suffix: Suffix,
  family: (drug: Drug, name: Bilingual) => SeriesFamily,
): Readonly<Record<`${Prefix}-${Drug}${Suffix}`, SeriesFamily>> =>
  Object.fromEntries(
    (Object.keys(DRUGS) as Drug[]).map((drug) => [`${prefix}-${drug}${suffix}`, family(drug, DRUGS[drug])]),
  ) as Readonly<Record<`${Prefix}-${Drug}${Suffix}`, SeriesFamily>>;

const patrol = {
  indicator: "drugs",
  release: "cbp-usbp-annual",
  frequency: "A",
  calendar: "us-fiscal",
  area: "US-southwest-border",
  breaks: [],
  isNot: {
    en: "Not the ports of entry, where most hard drugs are found: the Border Patrol alone. In FY2019 it equals the Border Patrol's part of CBP's own file.",
    es: "No incluye los puertos de entrada, donde se halla la mayoría de las drogas duras: sólo la Patrulla Fronteriza. En el AF2019 coincide con su parte en el archivo de CBP.",
  },
} as const;

const patrolSeized = (drug: "marijuana" | "cocaine" | "heroin") =>
  ({
    ...patrol,
    ...pounds,
    definition: `usbp-seized-${drug}`,
    title: {
      en: `${DRUGS[drug].en} seized by the Border Patrol, southwest`,
      es: `${DRUGS[drug].es}: decomisos de la Patrulla Fronteriza, suroeste`,
    },
    about: {
      en: `${DRUGS[drug].en} seized by the Border Patrol in its nine southwest sectors by US fiscal year, in pounds, FY2011 to FY2019.`,
      es: `${DRUGS[drug].es}: peso decomisado por la Patrulla Fronteriza en sus nueve sectores del suroeste por año fiscal, en libras, AF2011 a AF2019.`,
    },
  }) as const satisfies SeriesFamily;

const patrolEvents = (drug: "marijuana" | "cocaine") =>
  ({
    ...patrol,
    ...events,
    definition: `usbp-seizure-events-${drug}`,
    title: {
      en: `${DRUGS[drug].en}: number of seizures by the Border Patrol, southwest`,
      es: `${DRUGS[drug].es}: número de decomisos de la Patrulla Fronteriza, suroeste`,
    },
    about: {
      en: `How often the Border Patrol seized ${DRUGS[drug].en.toLowerCase()} in its nine southwest sectors, by US fiscal year.`,
      es: `Cuántas veces la Patrulla Fronteriza decomisó ${DRUGS[drug].es.toLowerCase()} en sus nueve sectores del suroeste, por año fiscal.`,
    },
  }) as const satisfies SeriesFamily;

/** What there is of the years the paper speaks of: CBP's own file begins in October 2018. */
export const PATROL_SEIZURES = {
  "usbp-sw-seized-marijuana-fy": patrolSeized("marijuana"),
  "usbp-sw-seized-cocaine-fy": patrolSeized("cocaine"),
  "usbp-sw-seized-heroin-fy": patrolSeized("heroin"),
  "usbp-sw-seizure-events-marijuana-fy": patrolEvents("marijuana"),
  "usbp-sw-seizure-events-cocaine-fy": patrolEvents("cocaine"),
} as const satisfies Record<string, SeriesFamily>;

const wholesale = {
  unit: "USD/kg",
  kind: "rate",
  quote: null,
  moneyStage: null,
  moneyBasis: null,
  priceBasis: "nominal",
  indicator: "drugs",
  release: "unodc-prices",
  frequency: "A",
  calendar: "calendar",
  definition: "unodc-cocaine-wholesale",
  breaks: [],
  about: {
    en: "Price of a kilogram of cocaine in wholesale, as the country reported it to UNODC, in US dollars. Typed from UNODC's table; nothing is held until somebody does.",
    es: "Precio al mayoreo de un kilogramo de cocaína, según lo reportado por el país a la UNODC, en dólares. Se transcribe de la tabla de la UNODC; no hay valores hasta entonces.",
  },
  isNot: {
    en: "Not a price on the street, and not adjusted for purity. Years are missing.",
    es: "No es el precio en la calle ni está ajustado por pureza. Faltan años.",
  },
} as const satisfies Partial<SeriesFamily>;

export const COCAINE_PRICES = {
  "unodc-cocaine-wholesale-mexico": {
    ...wholesale,
    area: "MX",
    title: { en: "Cocaine in wholesale, Mexico", es: "Cocaína al mayoreo, México" },
  },
  "unodc-cocaine-wholesale-us": {
    ...wholesale,
    area: "US",
    title: { en: "Cocaine in wholesale, United States", es: "Cocaína al mayoreo, Estados Unidos" },
  },
} as const satisfies Record<string, SeriesFamily>;

export const SEIZURES = {
  ...ofEach("cbp-sw-seized", "", (drug, name) => ({
    ...monthly,
    ...pounds,
    definition: `cbp-seized-${drug}`,
    parts: ["component", "sector", "field-office"],
    title: { en: `${name.en} seized, southwest border`, es: `${name.es}: decomisos, frontera suroeste` },
    about: {
      en: `${name.en} seized by CBP at the southwest border by month, in pounds to four decimals, from October 2018.`,
      es: `${name.es}: peso decomisado por CBP en la frontera suroeste por mes, en libras con cuatro decimales, desde octubre de 2018.`,
    },
    isNot: isNot(drug),
  })),
  ...ofEach("cbp-sw-seizure-events", "", (drug, name) => ({
    ...monthly,
    ...events,
    definition: `cbp-seizure-events-${drug}`,
    parts: ["component"],
    title: {
      en: `${name.en}: number of seizures, southwest border`,
      es: `${name.es}: número de decomisos, frontera suroeste`,
    },
    about: {
      en: `How often CBP seized this at the southwest border, by month: ${name.en.toLowerCase()}.`,
      es: `Cuántas veces CBP decomisó esto en la frontera suroeste, por mes: ${name.es.toLowerCase()}.`,
    },
    isNot: notWeight,
  })),
  ...ofEach("cbp-seized", "-fy", (drug, name) => ({
    ...yearly,
    ...pounds,
    definition: `cbp-seized-${drug}`,
    title: { en: `${name.en} seized, nationwide`, es: `${name.es}: decomisos, todo el país` },
    about: {
      en: `${name.en} seized by CBP in the whole country by US fiscal year, in pounds to two decimals, and by region.`,
      es: `${name.es}: peso decomisado por CBP en todo el país por año fiscal de EE. UU., en libras con dos decimales, y por región.`,
    },
    isNot: isNot(drug),
  })),
  ...ofEach("cbp-seizure-events", "-fy", (drug, name) => ({
    ...yearly,
    ...events,
    definition: `cbp-seizure-events-${drug}`,
    title: { en: `${name.en}: number of seizures, nationwide`, es: `${name.es}: número de decomisos, todo el país` },
    about: {
      en: `How often CBP seized this in the whole country, by US fiscal year and region: ${name.en.toLowerCase()}.`,
      es: `Cuántas veces CBP decomisó esto en todo el país, por año fiscal de EE. UU. y región: ${name.es.toLowerCase()}.`,
    },
    isNot: notWeight,
  })),
};
