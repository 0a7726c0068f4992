import { parsePeriod } from "@frontera/domain";
import type { LaterEvent } from "../event.ts";

export const laterEvents: readonly LaterEvent[] = [
  {
    date: parsePeriod("2020-07-01"),
    what: { en: "The USMCA takes NAFTA's place", es: "El T-MEC sustituye al TLCAN" },
    about: ["trade", "movement", "peso"],
    source: {
      name: "Office of the US Trade Representative, USMCA",
      url: "https://ustr.gov/trade-agreements/free-trade-agreements/united-states-mexico-canada-agreement",
    },
  },
  {
    date: parsePeriod("2025-03-04"),
    what: {
      en: "US duties of 25% on goods from Mexico take effect, put off from 4 February",
      es: "Entran en vigor aranceles de EE. UU. de 25 % a bienes de México, aplazados desde el 4 de febrero",
    },
    about: ["trade"],
    source: {
      name: "Federal Register, Executive Orders 14194 and 14198",
      url: "https://www.govinfo.gov/content/pkg/FR-2025-02-07/html/2025-02407.htm",
    },
  },
];
