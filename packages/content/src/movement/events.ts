import { parsePeriod } from "@frontera/domain";
import type { LaterEvent } from "../event.ts";

export const laterEvents: readonly LaterEvent[] = [
  {
    date: parsePeriod("2020-03-20"),
    what: {
      en: "Crossing by land into the US is limited to essential travel",
      es: "El cruce terrestre hacia EE. UU. se limita a viajes esenciales",
    },
    about: ["movement"],
    source: {
      name: "Federal Register, 85 FR 16547 (DHS)",
      url: "https://www.govinfo.gov/content/pkg/FR-2020-03-24/html/2020-06253.htm",
    },
  },
];
