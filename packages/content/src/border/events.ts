import { parsePeriod } from "@frontera/domain";
import type { LaterEvent, PaperEvent } from "../event.ts";
import { event } from "../paper/event.ts";

export const events: readonly PaperEvent[] = [
  event(
    "1996",
    "II",
    ["apprehensions"],
    "US immigration reform act (IIRIRA); High-Level Contact Group on drug control",
    "Reforma migratoria de EE. UU. (IIRIRA); Grupo de Contacto de Alto Nivel contra las drogas",
  ),
  event(
    "2001-09-11",
    "II.migration",
    ["apprehensions"],
    "September 11 attacks, after which the border becomes a security matter",
    "Atentados del 11 de septiembre: la frontera pasa a ser asunto de seguridad",
  ),
  event(
    "2014-07-02",
    "II.migration",
    ["apprehensions"],
    "Programa Frontera Sur announced (the paper's date)",
    "Se anuncia el Programa Frontera Sur (fecha del estudio)",
  ),
  event(
    "2017-01-25",
    "II.migration",
    ["apprehensions"],
    "Executive order on border security",
    "Orden ejecutiva sobre seguridad fronteriza",
  ),
];

const cbp = {
  name: "CBP, Nationwide Encounters",
  url: "https://www.cbp.gov/document/stats/nationwide-encounters",
};

export const laterEvents: readonly LaterEvent[] = [
  {
    date: parsePeriod("2020-03-21"),
    what: { en: "Expulsions under Title 42 begin", es: "Empiezan las expulsiones bajo el Título 42" },
    about: ["apprehensions"],
    source: cbp,
  },
  {
    date: parsePeriod("2023-05-11"),
    what: { en: "Expulsions under Title 42 end", es: "Terminan las expulsiones bajo el Título 42" },
    about: ["apprehensions"],
    source: cbp,
  },
  {
    date: parsePeriod("2024-06-05"),
    what: {
      en: "A proclamation bars most people met between ports of entry from asylum",
      es: "Una proclama niega el asilo a la mayoría de los detenidos entre puertos de entrada",
    },
    about: ["apprehensions", "enforcement"],
    source: {
      name: "Proclamation 10773, Securing the Border, 89 FR 48487",
      url: "https://www.federalregister.gov/citation/89-FR-48487",
    },
  },
  {
    date: parsePeriod("2025-01-20"),
    what: {
      en: "A national emergency is declared at the US southern border",
      es: "Se declara emergencia nacional en la frontera sur de EE. UU.",
    },
    about: ["apprehensions", "enforcement"],
    source: { name: "Proclamation 10886, 90 FR 8327", url: "https://www.federalregister.gov/citation/90-FR-8327" },
  },
];
