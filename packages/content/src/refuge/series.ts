import type { SeriesFamily } from "@frontera/domain";
import { headcount, people } from "../measures.ts";

const inMexico = {
  ...people,
  indicator: "refuge",
  frequency: "A",
  calendar: "calendar",
  area: "MX",
  breaks: [],
} as const;

export const REFUGE = {
  "unhcr-asylum-applications-mexico": {
    ...inMexico,
    release: "unhcr-asylum",
    definition: "unhcr-asylum-applications",
    title: { en: "Asylum applications in Mexico", es: "Solicitudes de asilo en México" },
    about: {
      en: "People who asked for asylum in Mexico in the calendar year, as UNHCR publishes them.",
      es: "Personas que solicitaron asilo en México en el año calendario, según publica el ACNUR.",
    },
    isNot: {
      en: "Not COMAR's own totals, from which they differ by little (2014: by more). Small numbers are rounded to 5, origin by origin.",
      es: "No son los totales de la COMAR, de los que difieren poco (2014: más). Los números chicos se redondean a 5, por origen.",
    },
  },
  "unhcr-asylum-decisions-mexico": {
    ...inMexico,
    release: "unhcr-asylum",
    definition: "unhcr-asylum-decisions",
    parts: ["asylum-outcome"],
    title: { en: "Asylum decisions in Mexico", es: "Resoluciones de asilo en México" },
    about: {
      en: "People whose application was decided or closed in the calendar year, whatever the outcome.",
      es: "Personas cuya solicitud se resolvió o cerró en el año calendario, con cualquier resultado.",
    },
    isNot: {
      en: "Not the same people as applied that year. 2014 was not published: not zero.",
      es: "No son las mismas personas que solicitaron ese año. De 2014 no se publicó: no es cero.",
    },
  },
  "comar-asylum-applications": {
    ...inMexico,
    release: "comar-applications",
    definition: "comar-asylum-applications",
    title: { en: "Asylum applications, COMAR's totals", es: "Solicitudes de asilo, totales de la COMAR" },
    about: {
      en: "Applicants by calendar year as Mexico's refugee commission counts them, as the press quoted them in March 2023.",
      es: "Solicitantes por año calendario según la Comisión Mexicana de Ayuda a Refugiados, citados por la prensa en marzo de 2023.",
    },
    isNot: {
      en: "Not read in COMAR's own bulletins, which restate earlier months.",
      es: "No se leyeron en los boletines de la COMAR, que corrigen meses anteriores.",
    },
  },
  "mexican-born-us-acs": {
    ...headcount,
    indicator: "refuge",
    release: "acs-place-of-birth",
    frequency: "A",
    calendar: "calendar",
    area: "US",
    breaks: [],
    definition: "acs-born-in-mexico",
    title: { en: "Residents of the US born in Mexico", es: "Residentes de EE. UU. nacidos en México" },
    about: {
      en: "People born in Mexico who live in the United States, by the American Community Survey, to the hundred thousand.",
      es: "Personas nacidas en México que viven en Estados Unidos, según la American Community Survey, en cientos de miles.",
    },
    isNot: {
      en: "Not unauthorised immigrants alone, not people of Mexican origin. The Current Population Survey has another frame: never joined.",
      es: "No son sólo personas sin autorización ni de origen mexicano. La Current Population Survey tiene otro marco: no se unen.",
    },
  },
  "mexican-born-us-acs-margin": {
    ...headcount,
    indicator: "refuge",
    release: "acs-place-of-birth",
    frequency: "A",
    calendar: "calendar",
    area: "US",
    breaks: [],
    definition: "acs-born-in-mexico-margin",
    title: { en: "The same: margin of error", es: "Lo mismo: margen de error" },
    about: {
      en: "How far the estimate may be off, up or down, with a confidence of 90%, where the survey itself was read.",
      es: "Cuánto puede desviarse la estimación, hacia arriba o abajo, con 90 % de confianza, donde se leyó la propia encuesta.",
    },
    isNot: { en: "Not a number of people who live anywhere.", es: "No es un número de personas residentes." },
  },
} as const satisfies Record<string, SeriesFamily>;
