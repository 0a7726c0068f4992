import type { Term } from "../term.ts";

export const ENFORCEMENT_TERMS = {
  removal: {
    name: { en: "Removal", es: "Deportación con orden (removal)" },
    also: { en: "deportation", es: "expulsión, remoción" },
    meaning: {
      en: "Somebody is made to leave the United States under an order of removal. Events are counted. Until 1996 the law called it deportation, as most people still do.",
      es: "Alguien es obligado a salir de Estados Unidos con una orden de expulsión. Se cuentan eventos. La ley la llamó deportación hasta 1996, como aún hace la gente.",
    },
    series: ["dhs-removals-mexico-fy"],
  },
  return: {
    name: { en: "Return", es: "Retorno (return)" },
    also: { en: "voluntary departure", es: "salida voluntaria" },
    meaning: {
      en: "Somebody leaves the United States without an order of removal, mostly at the border. Not in the count of removals.",
      es: "Alguien deja Estados Unidos sin orden de expulsión, casi siempre en la frontera. No entra en el conteo de deportaciones.",
    },
  },
  devuelto: {
    name: { en: "Sent back by Mexico (devuelto)", es: "Devuelto" },
    also: { en: "deported from Mexico, assisted return", es: "retorno asistido, deportado" },
    meaning: {
      en: "A foreigner whom Mexico's migration institute sends back: mostly as an assisted return, some by deportation. Events are counted, by calendar year.",
      es: "Extranjero a quien el INM devuelve a su país: casi siempre como retorno asistido, a veces por deportación. Se cuentan eventos por año calendario.",
    },
    series: ["mx-returned-central-americans", "mx-returned-foreigners", "mx-returned-minors"],
  },
  presentado: {
    name: { en: "Presented to the authority (presentado)", es: "Presentado" },
    also: { en: "detained migrant, rescued migrant", es: "asegurado, rescatado, detenido" },
    meaning: {
      en: "A foreigner brought before Mexico's migration authority because of an irregular stay. Not everyone presented is sent back.",
      es: "Extranjero llevado ante la autoridad migratoria por situación irregular. No todo presentado es devuelto.",
    },
    series: ["mx-presented-foreigners", "mx-presented-minors"],
  },
  "border-wall": {
    name: { en: "Border wall and fences", es: "Muro y vallas de la frontera" },
    also: { en: "barrier, fencing", es: "barda, barrera" },
    meaning: {
      en: "Miles of barrier along the US border with Mexico. Totals differ by what counts: new or replaced, for people on foot or for vehicles only, built or under contract.",
      es: "Millas de barrera en la frontera de Estados Unidos con México. Los totales cambian según qué se cuente: nueva o reemplazada, contra peatones o sólo contra vehículos, construida o contratada.",
    },
    elsewhere: {
      publisher: "US Customs and Border Protection (CBP)",
      url: "https://www.cbp.gov/border-security/along-us-borders/border-wall-system",
    },
  },
} as const satisfies Record<string, Term>;
