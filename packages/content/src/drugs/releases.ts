import type { Release } from "@frontera/domain";
import { usGovernmentWork } from "../licences.ts";

export const releases = {
  "cbp-drug-seizures": {
    publisher: "cbp",
    name: { en: "Nationwide Drug Seizures", es: "Nationwide Drug Seizures (decomisos de drogas)" },
    url: "https://www.cbp.gov/document/stats/nationwide-drug-seizures",
    licence: usGovernmentWork,
    citation: "US Customs and Border Protection, Nationwide Drug Seizures",
    cadence: { dueAfterDays: 37, overdueAfterDays: 92 },
  },
} as const satisfies Record<string, Release>;
