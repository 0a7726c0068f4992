import type { Term } from "../term.ts";

export const DRUG_TERMS = {
  seizure: {
    name: { en: "Seizure", es: "Decomiso" },
    also: { en: "drug bust, confiscation", es: "aseguramiento, incautación" },
    meaning: {
      en: "Drugs found and taken by CBP, by weight. More can mean more smuggling, better searching, or both; it never says what got through.",
      es: "Drogas halladas y retenidas por CBP, en peso. Más puede significar más tráfico, mejor inspección o ambas cosas; nunca dice lo que pasó.",
    },
    series: ["cbp-sw-seized-fentanyl", "cbp-sw-seized-marijuana"],
  },
  "seizure-event": {
    name: { en: "Seizure event", es: "Evento de decomiso" },
    meaning: {
      en: "One occasion on which drugs were seized, however much. Later editions change the number of a running year by up to half, so weight is what is followed here.",
      es: "Una ocasión en que se decomisó droga, sea cual sea la cantidad. Las ediciones posteriores cambian el número del año en curso hasta en la mitad; por eso aquí se sigue el peso.",
    },
    series: ["cbp-sw-seizure-events-fentanyl"],
  },
  "field-operations": {
    name: { en: "Office of Field Operations", es: "Office of Field Operations (puertos de entrada)" },
    also: { en: "OFO, ports of entry", es: "OFO, garitas, puertos de entrada" },
    meaning: {
      en: "The part of CBP that works at ports of entry, where most hard drugs are found. The Border Patrol works between them.",
      es: "La parte de CBP que trabaja en los puertos de entrada, donde se halla la mayoría de las drogas duras. La Patrulla Fronteriza trabaja entre ellos.",
    },
    series: ["cbp-sw-seized-fentanyl"],
  },
  firearms: {
    name: { en: "Guns and ammunition seized", es: "Armas y municiones decomisadas" },
    also: { en: "weapons, firearms, gun trafficking", es: "armas de fuego, tráfico de armas" },
    meaning: {
      en: "What US officers take from travellers and cargo, many of them on their way out to Mexico. Published by month in a file of its own, beside the one of drugs.",
      es: "Lo que agentes de Estados Unidos quitan a viajeros y carga, en buena parte rumbo a México. Se publica por mes en un archivo propio, junto al de drogas.",
    },
    elsewhere: {
      publisher: "US Customs and Border Protection (CBP)",
      url: "https://www.cbp.gov/newsroom/stats/cbp-public-data-portal",
    },
  },
} as const satisfies Record<string, Term>;
