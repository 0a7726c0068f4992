import { parsePeriod } from "@frontera/domain";
import type { LaterEvent } from "../event.ts";

export const laterEvents: readonly LaterEvent[] = [
  {
    date: parsePeriod("2019-01-25"),
    what: {
      en: "Migrant Protection Protocols: asylum seekers are sent back to wait in Mexico",
      es: "Protocolos de Protección a Migrantes: solicitantes de asilo son enviados a esperar en México",
    },
    about: ["enforcement", "refuge"],
    source: {
      name: "DHS, Migrant Protection Protocols",
      url: "https://www.dhs.gov/archive/migrant-protection-protocols",
    },
  },
  {
    date: parsePeriod("2019-06-07"),
    what: {
      en: "Joint declaration: Mexico sends its National Guard to its southern border",
      es: "Declaración conjunta: México envía la Guardia Nacional a su frontera sur",
    },
    about: ["enforcement"],
    source: { name: "US Department of State", url: "https://2017-2021.state.gov/u-s-mexico-joint-declaration/" },
  },
];
