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
  "unodc-prices": {
    publisher: "unodc",
    name: { en: "Retail and wholesale drug prices", es: "Precios de drogas al menudeo y al mayoreo" },
    url: "https://dataunodc.un.org/drugs/prices",
    licence: { name: "UN terms of use, source named", url: "https://www.un.org/en/about-us/terms-of-use" },
    citation: "UNODC, Data Portal, Retail and wholesale drug prices",
    cadence: null,
  },
} as const satisfies Record<string, Release>;
