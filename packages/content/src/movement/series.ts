import { parsePeriod, type Bilingual, type SeriesFamily } from "@frontera/domain";
import { crossings, dollars, transfers } from "../measures.ts";

type Break = SeriesFamily["breaks"][number];

/** A way to cross: how BTS names it is its reader's matter. `what` is who or what is counted. */
function crossing(
  definition: string,
  title: Bilingual,
  what: Bilingual,
  isNot: Bilingual,
  breaks: readonly Break[] = [],
) {
  return {
    ...crossings,
    indicator: "movement",
    release: "bts-border-crossings",
    frequency: "M",
    calendar: "calendar",
    area: "US-southwest-border",
    definition: `bts-inbound-${definition}`,
    parts: ["port"],
    breaks,
    title,
    about: {
      en: `${what.en} that entered the US at the ports of entry on the Mexican border, each month since 1996, all ports together and port by port.`,
      es: `${what.es} que entraron a EE. UU. por los puertos de entrada de la frontera con México, cada mes desde 1996, en total y por puerto.`,
    },
    isNot,
  } as const satisfies SeriesFamily;
}

const oneWay = {
  en: "Into the US only: nobody counts the way out. Not to be added to another way of crossing.",
  es: "Sólo hacia EE. UU.: nadie cuenta la salida. No se suma con otra forma de cruce.",
};
const notPersons = {
  en: "Crossings, not persons: who crosses daily is counted daily. Not to be added to another way of crossing.",
  es: "Son cruces, no personas: quien cruza a diario cuenta a diario. No se suma con otra forma de cruce.",
};
const containerBreaks: readonly Break[] = [
  {
    at: parsePeriod("2023-07"),
    counts: "more",
    reason: {
      en: "In July 2023 loaded containers rise by 25% while trucks fall by 8%: the way of counting changes, and BTS does not say how.",
      es: "En julio de 2023 los contenedores cargados suben 25 % y los camiones bajan 8 %: cambia la forma de contar y la BTS no dice cómo.",
    },
  },
  {
    at: parsePeriod("2024-01"),
    counts: "more",
    reason: {
      en: "In January 2024 loaded containers leap by 58% while trucks rise by 11%: a change of counting, not of trade.",
      es: "En enero de 2024 los contenedores cargados saltan 58 % y los camiones suben 11 %: cambia la forma de contar, no el comercio.",
    },
  },
];

const remittances = {
  ...dollars,
  moneyStage: null,
  moneyBasis: null,
  priceBasis: "nominal",
  indicator: "movement",
  release: "banxico-remittances",
  frequency: "M",
  calendar: "calendar",
  area: "MX",
  breaks: [],
} as const;
const fromAll = {
  en: "Not from the US alone (96% in 2023), and not adjusted for prices or season. Banco de México restates the past.",
  es: "No vienen sólo de EE. UU. (96 % en 2023) ni están ajustadas por precios o estacionalidad. El Banco de México corrige el pasado.",
};
const notHousehold = {
  en: "Not what Mexicans abroad sent home: that is the money received. Stated since 2013.",
  es: "No es lo que enviaron los mexicanos en el exterior: eso son los ingresos. Se publica desde 2013.",
};

export const MOVEMENT = {
  "bts-trucks": crossing(
    "trucks",
    { en: "Trucks entering the US from Mexico", es: "Camiones de carga que entran a EE. UU. desde México" },
    { en: "Trucks", es: "Camiones de carga" },
    oneWay,
  ),
  "bts-truck-containers-loaded": crossing(
    "truck-containers-loaded",
    { en: "Loaded truck containers entering the US", es: "Contenedores de camión cargados que entran a EE. UU." },
    { en: "Loaded containers on trucks", es: "Contenedores cargados en camión" },
    oneWay,
    containerBreaks,
  ),
  "bts-truck-containers-empty": crossing(
    "truck-containers-empty",
    { en: "Empty truck containers entering the US", es: "Contenedores de camión vacíos que entran a EE. UU." },
    { en: "Empty containers on trucks", es: "Contenedores vacíos en camión" },
    oneWay,
  ),
  "bts-trains": crossing(
    "trains",
    { en: "Trains entering the US from Mexico", es: "Trenes que entran a EE. UU. desde México" },
    { en: "Trains", es: "Trenes" },
    oneWay,
  ),
  "bts-rail-containers-loaded": crossing(
    "rail-containers-loaded",
    { en: "Loaded rail containers entering the US", es: "Contenedores de tren cargados que entran a EE. UU." },
    { en: "Loaded rail containers", es: "Contenedores cargados en tren" },
    oneWay,
  ),
  "bts-rail-containers-empty": crossing(
    "rail-containers-empty",
    { en: "Empty rail containers entering the US", es: "Contenedores de tren vacíos que entran a EE. UU." },
    { en: "Empty rail containers", es: "Contenedores vacíos en tren" },
    oneWay,
  ),
  "bts-personal-vehicles": crossing(
    "personal-vehicles",
    { en: "Private cars entering the US from Mexico", es: "Autos particulares que entran a EE. UU. desde México" },
    { en: "Private cars", es: "Autos particulares" },
    oneWay,
  ),
  "bts-personal-vehicle-passengers": crossing(
    "personal-vehicle-passengers",
    { en: "People in private cars entering the US", es: "Personas en autos particulares que entran a EE. UU." },
    { en: "Drivers and passengers of private cars", es: "Conductores y pasajeros de autos particulares" },
    notPersons,
  ),
  "bts-pedestrians": crossing(
    "pedestrians",
    { en: "People on foot entering the US from Mexico", es: "Peatones que entran a EE. UU. desde México" },
    { en: "People on foot", es: "Peatones" },
    notPersons,
  ),
  "bts-buses": crossing(
    "buses",
    { en: "Buses entering the US from Mexico", es: "Autobuses que entran a EE. UU. desde México" },
    { en: "Buses", es: "Autobuses" },
    oneWay,
  ),
  "bts-bus-passengers": crossing(
    "bus-passengers",
    { en: "People in buses entering the US", es: "Personas en autobús que entran a EE. UU." },
    { en: "Drivers and passengers of buses", es: "Conductores y pasajeros de autobuses" },
    notPersons,
  ),
  "bts-train-passengers": crossing(
    "train-passengers",
    { en: "People in trains entering the US", es: "Personas en tren que entran a EE. UU." },
    { en: "Crew and passengers of trains", es: "Tripulantes y pasajeros de trenes" },
    notPersons,
  ),
  "mx-remittances": {
    ...remittances,
    definition: "mx-family-remittances-received",
    title: { en: "Family remittances received in Mexico", es: "Ingresos por remesas familiares en México" },
    about: {
      en: "Money that people abroad sent to families in Mexico, in US dollars, by month since 1995.",
      es: "Dinero que personas en el exterior enviaron a familias en México, en dólares de EE. UU., por mes desde 1995.",
    },
    isNot: fromAll,
  },
  "mx-remittances-operations": {
    ...remittances,
    ...transfers,
    definition: "mx-family-remittances-received-operations",
    title: { en: "Remittances received in Mexico, transfers", es: "Ingresos por remesas en México, operaciones" },
    about: {
      en: "How many transfers the money received came in, by month since 1995.",
      es: "Número de operaciones en que llegaron las remesas, por mes desde 1995.",
    },
    isNot: {
      en: "Not families or senders: most of them send several times a year.",
      es: "No son familias ni remitentes: la mayoría envía varias veces al año.",
    },
  },
  "mx-remittances-sent": {
    ...remittances,
    definition: "mx-family-remittances-sent",
    title: { en: "Family remittances sent from Mexico", es: "Egresos por remesas familiares de México" },
    about: {
      en: "Money that people in Mexico sent to families abroad, in US dollars, by month.",
      es: "Dinero que personas en México enviaron a familias en el exterior, en dólares de EE. UU., por mes.",
    },
    isNot: notHousehold,
  },
  "mx-remittances-sent-operations": {
    ...remittances,
    ...transfers,
    definition: "mx-family-remittances-sent-operations",
    title: { en: "Remittances sent from Mexico, transfers", es: "Egresos por remesas de México, operaciones" },
    about: {
      en: "How many transfers the money sent went in, by month.",
      es: "Número de operaciones en que salieron las remesas, por mes.",
    },
    isNot: notHousehold,
  },
} as const satisfies Record<string, SeriesFamily>;
