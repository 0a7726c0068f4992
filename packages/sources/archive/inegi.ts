import { MEXICAN_STATES, type KnownSeriesId } from "@frontera/content";
import type { Observation, Vintage } from "@frontera/domain";
import type { Builder } from "./builder.ts";
import { cell, type Fact } from "./facts.ts";

type Read = (name: string) => readonly Fact[];

const worldBankEdition =
  "World Development Indicators, edition of 2026-07-01, via datasets/world-development-indicators @4ebec5a";

const deaths = {
  table: {
    releaseId: "inegi-homicides",
    vintageDate: "2018-07-21",
    vintageDateBasis: "observed",
    evidence: "transcribed",
    provenance: "INEGI table 1990 to 2016 kept in diegovalle/new.crimenmexico@c5afd8b",
  },
  fromRate: {
    releaseId: "inegi-homicides",
    vintageDate: "2026-07-01",
    vintageDateBasis: "observed",
    evidence: "reconstructed",
    provenance: `World Bank rate times World Bank population, an exact whole number in every year: ${worldBankEdition}`,
  },
  rates: {
    releaseId: "inegi-homicides",
    vintageDate: "2026-07-01",
    vintageDateBasis: "observed",
    evidence: "reconstructed",
    provenance:
      "INEGI deaths over CONAPO's mid-year population (edition 2023) and over the World Bank's (edition of 2026-07-01)",
  },
  bulletins: {
    releaseId: "inegi-homicides",
    vintageDate: "2025-11-10",
    vintageDateBasis: "press",
    evidence: "transcribed",
    provenance: "Rates stated in INEGI's bulletins, as reported in the press up to 2025-11-10",
  },
  firstHalf2025: {
    releaseId: "inegi-homicides",
    vintageDate: "2026-01-21",
    vintageDateBasis: "published",
    evidence: "transcribed",
    provenance: "INEGI, preliminary deaths by homicide, first half of 2025",
  },
} as const satisfies Record<string, Vintage>;

export function addInegi(builder: Builder, read: Read): void {
  const revisions = read("mx_homicides_inegi_revisions");
  for (const fact of revisions) addRevision(builder, fact);
  for (const fact of read("mx_homicides_inegi_annual")) {
    const year = cell(fact, "year");
    const source = cell(fact, "source");
    if (source.startsWith("INEGI table"))
      builder.add(deaths.table, "inegi-homicide-deaths", year, cell(fact, "homicide_deaths"));
    else if (source.startsWith("World Bank rate"))
      builder.add(deaths.fromRate, "inegi-homicide-deaths", year, cell(fact, "homicide_deaths"));
    else if (
      !revisions.some(
        (revision) =>
          cell(revision, "year") === year && cell(revision, "homicide_deaths") === cell(fact, "homicide_deaths"),
      )
    )
      throw new Error(`${year}: ${cell(fact, "homicide_deaths")} deaths are in no revision`);
    builder.add(deaths.rates, "inegi-homicide-rate-conapo", year, cell(fact, "rate_per_100k_conapo"));
    builder.add(deaths.rates, "inegi-homicide-rate-wpp", year, cell(fact, "rate_per_100k_wpp"));
    builder.add(deaths.bulletins, "inegi-homicide-rate", year, cell(fact, "rate_as_published_inegi"));
  }
  builder.add(deaths.firstHalf2025, "inegi-homicide-deaths", "2025", "14488", {
    status: "P",
    completeness: "year-to-date",
    coversUntil: "2025-06-30",
    caveat: "first-half",
  });
}

function addRevision(builder: Builder, fact: Fact): void {
  const published = cell(fact, "published");
  const preliminary = cell(fact, "status") === "preliminary";
  const year = cell(fact, "year");
  const attributes: Partial<Observation> = {
    status: preliminary ? "P" : "A",
    ...(year === "2021" && preliminary ? { caveat: "headline-only" } : {}),
  };
  const from: Vintage = {
    releaseId: "inegi-homicides",
    vintageDate: lastDayAllowed(published),
    vintageDateBasis: published.endsWith("+")
      ? "not-before"
      : /@|World Bank/.test(cell(fact, "source"))
        ? "observed"
        : "press",
    evidence: "transcribed",
    provenance: `INEGI ${cell(fact, "status")} figure for ${year}, published ${published}: ${cell(fact, "source")}`,
  };
  builder.add(from, "inegi-homicide-deaths", year, cell(fact, "homicide_deaths"), attributes);
}

/** `2014-07-23`, `2014-12+`, `2018-11..12`, `2021+`: the last day of what is written. */
function lastDayAllowed(published: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:\.\.(\d{2}))?(?:-(\d{2}))?)?\+?$/.exec(published);
  if (!match) throw new Error(`no date in "${published}"`);
  const [, year, month, lastMonth, day] = match;
  if (day !== undefined) return published;
  return new Date(Date.UTC(Number(year), Number(lastMonth ?? month ?? 12), 0)).toISOString().slice(0, 10);
}

const worldBank = (
  releaseId: "worldbank-homicide" | "worldbank-population",
  evidence: Vintage["evidence"],
  provenance: string,
): Vintage => ({
  releaseId,
  vintageDate: "2026-07-01",
  vintageDateBasis: "observed",
  evidence,
  provenance,
});

export function addWorldBank(builder: Builder, read: Read): void {
  const rates = worldBank("worldbank-homicide", "publisher-file", worldBankEdition);
  const counts = worldBank("worldbank-homicide", "reconstructed", `Rate times population: ${worldBankEdition}`);
  const population = worldBank("worldbank-population", "publisher-file", worldBankEdition);
  builder.add(
    {
      releaseId: "worldbank-homicide",
      vintageDate: "2018-08-01",
      vintageDateBasis: "observed",
      evidence: "transcribed",
      provenance: "World Development Indicators, edition of 2018-08-01: 2015 only",
    },
    "worldbank-homicide-rate",
    "2015",
    "16.3",
  );
  for (const fact of read("mx_homicide_rate_worldbank_annual")) {
    const year = cell(fact, "year");
    builder.add(rates, "worldbank-homicide-rate", year, cell(fact, "rate_per_100k"));
    builder.add(counts, "worldbank-homicide-count", year, cell(fact, "implied_count"));
    builder.add(population, "worldbank-population", year, cell(fact, "worldbank_population"));
  }
}

/** CONAPO's edition of 2023 reconciles the years to 2019 and projects those from 2020 on. */
const firstProjectedYear = 2020;

export function addPopulation(builder: Builder, read: Read): void {
  const conapo: Vintage = {
    releaseId: "conapo-population",
    vintageDate: "2023-12-31",
    vintageDateBasis: "not-before",
    evidence: "transcribed",
    provenance: "CONAPO, edition 2023, via isaacarroyov/datos_facil_acceso@5f7295a",
  };
  const population = worldBank("worldbank-population", "publisher-file", worldBankEdition);
  const seriesOf = (code: string): KnownSeriesId => {
    const state = MEXICAN_STATES.find(({ key }) => key === code);
    if (!state && code !== "00") throw new Error(`unknown state: "${code}"`);
    return state ? `conapo-population.${state.code}` : "conapo-population";
  };
  for (const fact of read("mx_population_annual")) {
    const people = cell(fact, "population_mid_year");
    const year = cell(fact, "year");
    if (cell(fact, "source") === "CONAPO") {
      const projected = Number(year) >= firstProjectedYear ? { status: "F" as const } : {};
      builder.add(conapo, seriesOf(cell(fact, "state_code")), year, people, projected);
    } else builder.add(population, "worldbank-population", year, people);
  }
}
