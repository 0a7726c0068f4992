import type { Release } from "@frontera/domain";
import { banxicoTerms } from "../licences.ts";

/**
 * When H.10 does not come out on a Monday: US federal holidays and the days on which they are kept, the two eves, and days on which federal offices in
 * Washington were closed for snow, storm or mourning. Where it is not known whether it came out all the same, it is taken to have waited.
 */
const h10Mondays = {
  holidays: [
    { from: "01-01", to: "01-02" },
    { from: "01-15", to: "01-21" },
    { from: "02-15", to: "02-21" },
    { from: "05-25", to: "05-31" },
    { from: "06-19", to: "06-20", since: "2022" },
    { from: "07-04", to: "07-05" },
    { from: "09-01", to: "09-07" },
    { from: "10-08", to: "10-14" },
    { from: "11-11", to: "11-12" },
    { from: "12-24", to: "12-26" },
    { from: "12-31", to: "12-31" },
  ],
  closed: [
    ...["12-25", "01-01"],
    ...["1996-01-08", "1996-01-09", "1996-01-10", "2003-02-18", "2007-01-02", "2010-02-08", "2010-02-09", "2010-02-10"],
    ...["2010-02-11", "2012-10-29", "2012-10-30", "2014-03-03", "2014-03-17", "2015-02-17", "2016-01-25", "2016-01-26"],
    ...["2019-01-14", "2022-01-03", "2024-01-16", "2025-01-06", "2026-01-26"],
  ],
} as const;

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
    // Editions of 2023, 2024 and 2026 agree on every day.
    unrevised: { mondayAfter: h10Mondays },
  },
  "banxico-fix": {
    publisher: "banxico",
    name: { en: "FIX exchange rate", es: "Tipo de cambio FIX" },
    url: "https://www.banxico.org.mx/SieInternet/",
    licence: banxicoTerms,
    citation:
      "Banco de México, Sistema de Información Económica, series SF43718, tipo de cambio FIX, fecha de determinación",
    cadence: { dueAfterDays: 1, overdueAfterDays: 5 },
    // Determined and announced at noon. Two copies of 1,908 days agree on every one.
    unrevised: { weekdaysAfter: 0 },
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
    // Announced two banking days before the day on which it is used: two weekdays, or more where a holiday lies between.
    unrevised: { weekdaysAfter: -2 },
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
    unrevised: { weekdaysAfter: 0 },
  },
  frankfurter: {
    publisher: "frankfurter",
    name: { en: "Frankfurter, Banco de México's rates", es: "Frankfurter, tipos del Banco de México" },
    url: "https://frankfurter.dev/",
    licence: banxicoTerms,
    citation: "Banco de México, passed on by Frankfurter (api.frankfurter.dev, provider BANXICO)",
    cadence: { dueAfterDays: 1, overdueAfterDays: 5 },
    // Banco de México's own rates, passed on within a day.
    unrevised: { weekdaysAfter: 1 },
  },
} as const satisfies Record<string, Release>;
