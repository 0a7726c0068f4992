import type { Release } from "@frontera/domain";
import { banxicoTerms } from "../licences.ts";

export const releases = {
  "fed-h10": {
    publisher: "fed",
    name: { en: "H.10 Foreign Exchange Rates", es: "H.10 Foreign Exchange Rates (tipos de cambio)" },
    url: "https://fred.stlouisfed.org/series/DEXMXUS",
    licence: { name: "Public domain, citation requested", url: "https://fred.stlouisfed.org/legal/" },
    citation:
      "Board of Governors of the Federal Reserve System (US), Mexican Pesos to U.S. Dollar Spot Exchange Rate [DEXMXUS], H.10, via FRED, Federal Reserve Bank of St. Louis",
    // A week's days come out on the Monday after it: ten days after the last day held, a holiday later at the most.
    cadence: { dueAfterDays: 10, overdueAfterDays: 13 },
    // A Monday's rate comes out on the Monday after it, on Tuesday where that is a holiday. Editions of 2023, 2024 and 2026 agree on every day.
    unrevised: { publishedAfterDays: 8 },
  },
  "banxico-fix": {
    publisher: "banxico",
    name: { en: "FIX exchange rate", es: "Tipo de cambio FIX" },
    url: "https://www.banxico.org.mx/SieInternet/",
    licence: banxicoTerms,
    citation:
      "Banco de México, Sistema de Información Económica, series SF43718, tipo de cambio FIX, fecha de determinación",
    cadence: { dueAfterDays: 1, overdueAfterDays: 5 },
    // Determined at noon, in the Diario Oficial on the next day. Two copies of 1,908 days agree on every one.
    unrevised: { publishedAfterDays: 1 },
  },
  "banxico-settlement": {
    publisher: "banxico",
    name: { en: "FIX exchange rate by settlement date", es: "Tipo de cambio FIX por fecha de liquidación" },
    url: "https://www.banxico.org.mx/SieInternet/",
    licence: banxicoTerms,
    citation:
      "Banco de México, Sistema de Información Económica, series SF60653, tipo de cambio para solventar obligaciones, fecha de liquidación",
    // The next day's rate comes out before the newest settlement day has come.
    cadence: { dueAfterDays: 0, overdueAfterDays: 4 },
    // In the Diario Oficial before the day on which it is used.
    unrevised: { publishedAfterDays: 0 },
  },
  "ecb-reference-rates": {
    publisher: "ecb",
    name: { en: "Euro foreign exchange reference rates", es: "Tipos de cambio de referencia del euro" },
    url: "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html",
    licence: {
      name: "Free reuse with source named",
      url: "https://www.ecb.europa.eu/services/using-our-site/disclaimer/html/index.en.html",
    },
    citation: "European Central Bank, euro foreign exchange reference rates, MXN and USD; cross rate worked out here",
    // Easter and Christmas close TARGET for four days.
    cadence: { dueAfterDays: 1, overdueAfterDays: 5 },
    // In the afternoon of the day; what was published is not changed.
    unrevised: { publishedAfterDays: 1 },
  },
  frankfurter: {
    publisher: "frankfurter",
    name: { en: "Frankfurter, Banco de México's rates", es: "Frankfurter, tipos del Banco de México" },
    url: "https://frankfurter.dev/",
    licence: banxicoTerms,
    citation: "Banco de México, passed on by Frankfurter (api.frankfurter.dev, provider BANXICO)",
    cadence: { dueAfterDays: 1, overdueAfterDays: 5 },
    // Banco de México's own rates, passed on.
    unrevised: { publishedAfterDays: 1 },
  },
} as const satisfies Record<string, Release>;
