import { downloadIfChanged } from "../download.ts";
import type { Source } from "../source.ts";
import { INDICATORS, parseWorldBank, type Indicator } from "./parse.ts";

/** One indicator for Mexico, all years: one page of a thousand rows holds them many times over. */
const worldBank = (id: string, title: string, indicator: Indicator): Source => ({
  id,
  title,
  releases: [indicator.releaseId],
  // Updated a few times a year, on no fixed day.
  checks: { restates: "all" },
  schedule: { cron: "40 6 * * 1", timeZone: "America/New_York" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.WORLDBANK_BASE_URL}/v2/country/MEX/indicator/${indicator.code}?format=json&per_page=1000`,
        limitBytes: 5 * 1024 * 1024,
        startsWith: ["["],
      },
      effects,
    ),
  parse: (download, options) => parseWorldBank(indicator, download, options),
});

/** Feeds worldbank-homicide-rate. */
export const worldBankHomicide = worldBank(
  "worldbank-homicide",
  "World Bank VC.IHR.PSRC.P5 (intentional homicides per 100,000)",
  INDICATORS.homicide,
);

/** Feeds worldbank-population. */
export const worldBankPopulation = worldBank(
  "worldbank-population",
  "World Bank SP.POP.TOTL (population)",
  INDICATORS.population,
);
