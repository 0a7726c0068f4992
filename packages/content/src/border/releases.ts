import type { Release } from "@frontera/domain";
import { usGovernmentWork } from "../licences.ts";

export const releases = {
  "cbp-usbp-monthly": {
    publisher: "cbp",
    name: { en: "Border Patrol southwest, monthly", es: "Patrulla Fronteriza, frontera suroeste, mensual" },
    url: "https://www.cbp.gov/newsroom/stats/nationwide-encounters",
    licence: usGovernmentWork,
    citation: "US Customs and Border Protection, US Border Patrol monthly apprehensions and Nationwide Encounters",
    cadence: { dueAfterDays: 37, overdueAfterDays: 92 },
  },
  "cbp-usbp-annual": {
    publisher: "cbp",
    name: { en: "Border Patrol fiscal year statistics", es: "Estadísticas de la Patrulla Fronteriza por año fiscal" },
    url: "https://www.cbp.gov/newsroom/media-resources/stats",
    licence: usGovernmentWork,
    citation: "US Customs and Border Protection, US Border Patrol fiscal year statistics",
    // CBP prints the running fiscal year to date every month.
    cadence: { dueAfterDays: 37, overdueAfterDays: 92 },
  },
  "cbp-encounters": {
    publisher: "cbp",
    name: { en: "Nationwide Encounters", es: "Nationwide Encounters (encuentros)" },
    url: "https://www.cbp.gov/document/stats/nationwide-encounters",
    licence: usGovernmentWork,
    citation: "US Customs and Border Protection, Nationwide Encounters",
    cadence: { dueAfterDays: 37, overdueAfterDays: 92 },
  },
  "ohss-khsm": {
    publisher: "ohss",
    name: {
      en: "Key Homeland Security Metrics: CBP encounters",
      es: "Key Homeland Security Metrics: encuentros de CBP",
    },
    url: "https://ohss.dhs.gov/khsm/cbp-encounters",
    licence: usGovernmentWork,
    citation: "Office of Homeland Security Statistics, Key Homeland Security Metrics, CBP Encounters (USBP)",
    // Monthly by plan, about two months behind; it has stood still for more than a year.
    cadence: { dueAfterDays: 75, overdueAfterDays: 120 },
  },
} as const satisfies Record<string, Release>;
