import type { Term } from "../term.ts";

export const REFUGE_TERMS = {
  "asylum-application": {
    name: { en: "Asylum application", es: "Solicitud de la condición de refugiado" },
    also: { en: "asylum claim, asylum seeker", es: "solicitud de asilo, solicitante" },
    meaning: {
      en: "Somebody asks Mexico to be recognised as a refugee. In Mexico's law, asilo is another thing, granted by the foreign ministry; UNHCR calls both asylum.",
      es: "Alguien pide a México que le reconozca como refugiado. En la ley mexicana el asilo es otra figura, que otorga la Cancillería; el ACNUR llama asilo a ambas.",
    },
    series: ["unhcr-asylum-applications-mexico", "comar-asylum-applications"],
  },
  "recognition-rate": {
    name: { en: "Recognition rate", es: "Tasa de reconocimiento" },
    also: { en: "share granted asylum", es: "porcentaje de asilo otorgado" },
    meaning: {
      en: "People recognised over something: over those who applied, over all decisions, or over decisions on the merits alone. The three differ by a lot, so all are shown.",
      es: "Personas reconocidas entre algo: entre quienes solicitaron, entre todas las resoluciones o sólo entre las de fondo. Las tres difieren mucho, por eso se muestran todas.",
    },
    series: ["unhcr-asylum-decisions-mexico"],
  },
  "complementary-protection": {
    name: { en: "Complementary protection", es: "Protección complementaria" },
    meaning: {
      en: "Somebody who is no refugee in law may stay because life or safety is in danger at home. Counted apart from recognition.",
      es: "A quien no es refugiado conforme a la ley se le permite permanecer porque su vida o integridad peligran en su país. Se cuenta aparte del reconocimiento.",
    },
    series: ["unhcr-asylum-decisions-mexico"],
  },
} as const satisfies Record<string, Term>;
