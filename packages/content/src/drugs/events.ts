import { parsePeriod } from "@frontera/domain";
import type { LaterEvent } from "../event.ts";

export const laterEvents: readonly LaterEvent[] = [
  {
    date: parsePeriod("2025-01-20"),
    what: {
      en: "A US order has cartels designated as foreign terrorist organisations",
      es: "Una orden de EE. UU. dispone designar a cárteles como organizaciones terroristas extranjeras",
    },
    about: ["drugs"],
    source: { name: "Executive Order 14157, 90 FR 8439", url: "https://www.federalregister.gov/citation/90-FR-8439" },
  },
  {
    date: parsePeriod("2025-02-01"),
    what: {
      en: "US order on duties names fentanyl from Mexico as its reason",
      es: "La orden de aranceles de EE. UU. da como razón el fentanilo desde México",
    },
    about: ["drugs"],
    source: { name: "Executive Order 14194, 90 FR 9117", url: "https://www.federalregister.gov/citation/90-FR-9117" },
  },
];
