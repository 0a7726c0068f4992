import { parsePeriod } from "@frontera/domain";
import type { LaterEvent } from "../event.ts";

export const laterEvents: readonly LaterEvent[] = [
  {
    date: parsePeriod("2025-02-01"),
    what: {
      en: "US order on duties names fentanyl from Mexico as its reason",
      es: "La orden de aranceles de EE. UU. da como razón el fentanilo desde México",
    },
    about: ["drugs"],
    source: { name: "Executive Order 14194, 90 FR 9117", url: "https://www.federalregister.gov/citation/90-FR-9117" },
  },
  {
    date: parsePeriod("2025-02-20"),
    what: {
      en: "The US designates six Mexican cartels as foreign terrorist organisations",
      es: "EE. UU. designa a seis cárteles mexicanos como organizaciones terroristas extranjeras",
    },
    about: ["drugs"],
    source: { name: "Department of State, 90 FR 10030", url: "https://www.federalregister.gov/citation/90-FR-10030" },
  },
];
