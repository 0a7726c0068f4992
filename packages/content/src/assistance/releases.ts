import type { Release } from "@frontera/domain";
import { usGovernmentWork } from "../licences.ts";

export const releases = {
  "merida-documents": {
    publisher: "congress",
    name: { en: "Mérida appropriations as stated in documents", es: "Asignaciones de Mérida según documentos" },
    url: "https://www.congress.gov/crs-product/R41349",
    licence: usGovernmentWork,
    citation:
      "Congressional Research Service reports and US Embassy releases on Mérida Initiative funding, each value with its own document",
    cadence: null,
  },
  "foreign-assistance": {
    publisher: "foreign-assistance",
    name: { en: "US foreign assistance by country", es: "Asistencia exterior de EE. UU. por país" },
    url: "https://foreignassistance.gov/data",
    licence: usGovernmentWork,
    citation: "US Department of State, ForeignAssistance.gov, country file (us_foreign_aid_country.csv), Mexico",
    cadence: { dueAfterDays: 455, overdueAfterDays: 550 },
  },
  "foreign-assistance-accounts": {
    publisher: "foreign-assistance",
    name: { en: "US foreign assistance by funding account", es: "Asistencia exterior de EE. UU. por cuenta" },
    url: "https://foreignassistance.gov/data",
    licence: usGovernmentWork,
    citation: "US Department of State, ForeignAssistance.gov, by funding agency and account (data-api), Mexico",
    cadence: { dueAfterDays: 455, overdueAfterDays: 550 },
  },
  "foreign-assistance-budget": {
    publisher: "foreign-assistance",
    name: {
      en: "US foreign assistance budget by funding account",
      es: "Presupuesto de asistencia exterior de EE. UU. por cuenta",
    },
    url: "https://foreignassistance.gov/data",
    licence: usGovernmentWork,
    citation: "US Department of State, ForeignAssistance.gov, budget file (us_foreign_budget_complete.csv), Mexico",
    cadence: { dueAfterDays: 455, overdueAfterDays: 550 },
  },
  "state-country-tables": {
    publisher: "state-department",
    name: {
      en: "Country and account summaries of the foreign assistance budget",
      es: "Resúmenes por país y cuenta del presupuesto de asistencia exterior",
    },
    url: "https://2009-2017.state.gov/f/releases/iab/index.htm",
    licence: usGovernmentWork,
    citation:
      "US Department of State, Congressional Budget Justification, Foreign Assistance, country/account summaries (copies of CSIS, 2016)",
    // A new budget is another document, typed or loaded by hand.
    cadence: null,
  },
  usaspending: {
    publisher: "usaspending",
    name: { en: "Award spending by place of performance", es: "Gasto por lugar de ejecución" },
    url: "https://www.usaspending.gov/search",
    licence: usGovernmentWork,
    citation: "US Department of the Treasury, USAspending.gov, awards of account 011-1022 performed in Mexico",
    // The running fiscal year is in every answer.
    cadence: { dueAfterDays: 30, overdueAfterDays: 120 },
  },
} as const satisfies Record<string, Release>;
