import { parsePeriod, type SeriesFamily } from "@frontera/domain";
import { dollars, events, people } from "../measures.ts";

const yearly = { ...events, indicator: "enforcement", frequency: "A", calendar: "us-fiscal", breaks: [] } as const;
const yearbook = { ...yearly, release: "dhs-yearbook", area: "US" } as const;
const inMexico = {
  ...events,
  indicator: "enforcement",
  release: "upm-bulletins",
  frequency: "A",
  calendar: "calendar",
  area: "MX",
  breaks: [],
} as const;
const notPersons = {
  en: "Events, not persons: one person sent back twice is counted twice. Read in the press of its day, not in the bulletin.",
  es: "Eventos, no personas: quien es devuelto dos veces cuenta dos. Leído en la prensa de su día, no en el boletín.",
};

export const ENFORCEMENT = {
  "dhs-removals-mexico-fy": {
    ...yearbook,
    definition: "dhs-removals-citizens-of-mexico",
    parts: ["removal"],
    title: { en: "Mexicans removed by the US", es: "Mexicanos deportados por EE. UU. (removals)" },
    about: {
      en: "Removals of citizens of Mexico under an order, by US fiscal year, as the yearbook of FY2014 states them.",
      es: "Deportaciones de mexicanos con orden de expulsión, por año fiscal de EE. UU., según el anuario del AF2014.",
    },
    isNot: {
      en: "Not returns without an order, not persons, and not Mexico's own count of people it receives. Later yearbooks restate every year.",
      es: "No son retornos sin orden, ni personas, ni el conteo mexicano de repatriados. Los anuarios posteriores corrigen cada año.",
    },
  },
  "dhs-apprehended-mexico-fy": {
    ...yearbook,
    definition: "dhs-apprehensions-citizens-of-mexico",
    title: { en: "Mexicans apprehended by DHS", es: "Mexicanos detenidos por el DHS" },
    about: {
      en: "Citizens of Mexico apprehended by all of the Department of Homeland Security, by US fiscal year.",
      es: "Mexicanos detenidos por todo el Departamento de Seguridad Nacional (DHS), por año fiscal de EE. UU.",
    },
    isNot: {
      en: "Not the Border Patrol alone: arrests by ICE inside the country are in.",
      es: "No es sólo la Patrulla Fronteriza: incluye las detenciones del ICE en el interior.",
    },
  },
  "dhs-inadmissible-mexico-fy": {
    ...yearbook,
    definition: "dhs-inadmissible-citizens-of-mexico",
    title: {
      en: "Mexicans found inadmissible at ports of entry",
      es: "Mexicanos declarados inadmisibles en puertos de entrada",
    },
    about: {
      en: "Citizens of Mexico found inadmissible at ports of entry, by US fiscal year.",
      es: "Mexicanos declarados inadmisibles en puertos de entrada, por año fiscal de EE. UU.",
    },
    isNot: {
      en: "Not apprehensions: nobody was arrested between ports.",
      es: "No son detenciones: nadie fue detenido entre puertos.",
    },
  },
  "usbp-sw-deaths-fy": {
    ...yearly,
    ...people,
    release: "cbp-usbp-annual",
    area: "US-southwest-border",
    definition: "usbp-recorded-deaths",
    title: {
      en: "Deaths recorded by the Border Patrol, southwest",
      es: "Muertes registradas por la Patrulla Fronteriza, suroeste",
    },
    about: {
      en: "Deaths of migrants recorded by the Border Patrol in its nine southwest sectors, by US fiscal year, FY1998 to FY2019.",
      es: "Muertes de migrantes registradas por la Patrulla Fronteriza en sus nueve sectores del suroeste, por año fiscal, AF1998 a AF2019.",
    },
    isNot: {
      en: "Not all deaths: a floor. Who is found by others, or in Mexico, or never, is not in it.",
      es: "No son todas las muertes: es un mínimo. No incluye a quien hallan otros, ni en México, ni a quien nunca se halla.",
    },
  },
  "usbp-budget-fy": {
    ...yearly,
    ...dollars,
    release: "cbp-budget",
    area: "US",
    definition: "usbp-enacted-budget",
    moneyStage: "appropriated",
    moneyBasis: "enacted-programme-budget",
    priceBasis: "nominal",
    breaks: [
      {
        at: parsePeriod("FY2017"),
        counts: "unknown",
        reason: {
          en: "From FY2017 CBP's budget has other accounts.",
          es: "Desde el AF2017 el presupuesto de CBP tiene otras cuentas.",
        },
      },
    ],
    title: { en: "Border Patrol budget, enacted", es: "Presupuesto aprobado de la Patrulla Fronteriza" },
    about: {
      en: "Enacted budget of the Border Patrol by US fiscal year, typed from CBP's table of FY1990 to FY2016 and its successors.",
      es: "Presupuesto aprobado de la Patrulla Fronteriza por año fiscal, transcrito de la tabla de CBP del AF1990 al AF2016 y las siguientes.",
    },
    isNot: {
      en: "Not CBP's whole budget. Nothing is held until somebody types the table: copies in the press are rounded and disagree.",
      es: "No es todo el presupuesto de CBP. No hay valores hasta que alguien transcriba la tabla: las copias en prensa están redondeadas y discrepan.",
    },
  },
  "mx-returned-central-americans": {
    ...inMexico,
    definition: "upm-returned-central-americans",
    title: { en: "Central Americans sent back by Mexico", es: "Centroamericanos devueltos por México" },
    about: {
      en: "Events of return of people from seven Central American countries by Mexico's migration institute, by calendar year.",
      es: "Eventos de devolución de personas de siete países centroamericanos por el Instituto Nacional de Migración, por año.",
    },
    isNot: notPersons,
  },
  "mx-returned-central-americans-as-cited": {
    ...inMexico,
    release: "icg-easy-prey",
    definition: "icg-deported-central-americans",
    title: {
      en: "Central Americans deported by Mexico, as a report cites it",
      es: "Centroamericanos deportados por México, según un informe",
    },
    about: {
      en: "What International Crisis Group reported in July 2016 for the year before, to the thousand.",
      es: "Lo que International Crisis Group reportó en julio de 2016 del año anterior, en miles.",
    },
    isNot: {
      en: "Not Mexico's own number: a report's, and higher than it.",
      es: "No es la cifra de México: es la de un informe, y es mayor.",
    },
  },
  "mx-returned-foreigners": {
    ...inMexico,
    definition: "upm-returned-foreigners",
    title: { en: "Foreigners sent back by Mexico", es: "Extranjeros devueltos por México" },
    about: {
      en: "Events of return of foreigners of any nationality by Mexico's migration institute, by calendar year.",
      es: "Eventos de devolución de extranjeros de cualquier nacionalidad por el Instituto Nacional de Migración, por año.",
    },
    isNot: notPersons,
  },
  "mx-returned-foreigners-quarterly": {
    ...inMexico,
    frequency: "Q",
    definition: "upm-returned-foreigners",
    title: { en: "Foreigners sent back by Mexico, by quarter", es: "Extranjeros devueltos por México, por trimestre" },
    about: {
      en: "The same by quarter, where only a part of a year was reported.",
      es: "Lo mismo por trimestre, donde sólo se reportó una parte del año.",
    },
    isNot: notPersons,
  },
  "mx-returned-minors": {
    ...inMexico,
    definition: "upm-returned-minors",
    title: { en: "Minors sent back by Mexico", es: "Menores devueltos por México" },
    about: {
      en: "Events of assisted return of foreigners under 18, by calendar year.",
      es: "Eventos de retorno asistido de extranjeros menores de 18 años, por año.",
    },
    isNot: notPersons,
  },
  "mx-presented-foreigners": {
    ...inMexico,
    definition: "upm-presented-foreigners",
    title: {
      en: "Foreigners presented to Mexico's migration authority",
      es: "Extranjeros presentados ante la autoridad migratoria",
    },
    about: {
      en: "Events in which foreigners were brought before the migration authority, by calendar year.",
      es: "Eventos de presentación de extranjeros ante la autoridad migratoria, por año.",
    },
    isNot: {
      en: "Not returns: some of those presented stay.",
      es: "No son devoluciones: algunos de los presentados permanecen.",
    },
  },
  "mx-presented-minors": {
    ...inMexico,
    definition: "upm-presented-minors",
    title: {
      en: "Minors presented to Mexico's migration authority",
      es: "Menores presentados ante la autoridad migratoria",
    },
    about: {
      en: "Events in which foreigners under 18 were brought before the migration authority, by calendar year.",
      es: "Eventos de presentación de extranjeros menores de 18 años ante la autoridad migratoria, por año.",
    },
    isNot: {
      en: "Not returns: some of those presented stay.",
      es: "No son devoluciones: algunos de los presentados permanecen.",
    },
  },
  "mx-presented-unaccompanied-minors": {
    ...inMexico,
    definition: "upm-presented-unaccompanied-minors",
    title: {
      en: "Unaccompanied minors presented to Mexico's migration authority",
      es: "Menores no acompañados presentados ante la autoridad migratoria",
    },
    about: {
      en: "Of the minors presented, those who travelled alone, by calendar year.",
      es: "De los menores presentados, los que viajaban solos, por año.",
    },
    isNot: {
      en: "Not returns: some of those presented stay.",
      es: "No son devoluciones: algunos de los presentados permanecen.",
    },
  },
  "mx-detained-foreigners": {
    ...inMexico,
    definition: "inm-detained-foreigners",
    title: { en: "Foreigners detained by Mexico's migration institute", es: "Extranjeros detenidos por el INM" },
    about: {
      en: "Events in which foreigners were detained, as reported for 2021, by calendar year.",
      es: "Eventos de detención de extranjeros, según lo reportado de 2021, por año.",
    },
    isNot: {
      en: "Not set beside those presented until 2016: reported under another name since.",
      es: "No se compara con los presentados hasta 2016: se reporta con otro nombre desde entonces.",
    },
  },
  "mx-repatriated-from-us": {
    ...inMexico,
    definition: "upm-repatriated-mexicans",
    title: {
      en: "Mexicans returned by the US, as Mexico counts them",
      es: "Mexicanos repatriados de EE. UU. (eventos)",
    },
    about: {
      en: "Events of repatriation of Mexicans from the United States that Mexico recorded, by calendar year.",
      es: "Eventos de repatriación de mexicanos desde Estados Unidos registrados por México, por año.",
    },
    isNot: {
      en: "Not US removals: returns without an order are in, and the year is the calendar's.",
      es: "No son las deportaciones de EE. UU.: incluye retornos sin orden, y el año es calendario.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
