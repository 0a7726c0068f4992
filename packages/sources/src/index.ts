import { archive } from "./archive/index.ts";
import { banxicoFix, banxicoSettlement } from "./banxico/index.ts";
import { banxicoRemittances } from "./banxico-remittances/index.ts";
import { beaDirectInvestment } from "./bea/index.ts";
import { btsCrossings } from "./bts/index.ts";
import { cbpAreas, cbpEncounters, cbpSouthwest } from "./cbp-encounters/index.ts";
import { cbpSeizures } from "./cbp-seizures/index.ts";
import { censusAcs } from "./census-acs/index.ts";
import { censusTradeApi } from "./census/api.ts";
import { censusTrade } from "./census/index.ts";
import { comtradeExports } from "./comtrade/index.ts";
import { crsMerida } from "./crs/index.ts";
import { ecbCross } from "./ecb/index.ts";
import { foreignAssistanceAccounts } from "./foreign-assistance-accounts/index.ts";
import { foreignAssistanceBudget } from "./foreign-assistance-budget/index.ts";
import { foreignAssistance } from "./foreign-assistance/index.ts";
import { frankfurter } from "./frankfurter/index.ts";
import { fredH10Api } from "./fred-h10/api.ts";
import { fredH10 } from "./fred-h10/index.ts";
import { fredExpmx, fredImpmx } from "./fred-trade/index.ts";
import { inegiHomicides } from "./inegi/index.ts";
import { sesnspCases, sesnspRnidCases, sesnspRnidVictims, sesnspVictims } from "./sesnsp/index.ts";
import { sesnspMunicipal, sesnspRnidMunicipalCases, sesnspRnidMunicipalVictims } from "./sesnsp-municipal/index.ts";
import { ohssBorderPatrol } from "./ohss/index.ts";
import { ohssRemovals } from "./ohss-removals/index.ts";
import { stateCountryTables } from "./state-country-tables/index.ts";
import type { AnySource, LargeSource, SmallSource } from "./source.ts";
import { typedFigures } from "./typed-figures/index.ts";
import { unhcrAsylum } from "./unhcr/index.ts";
import { usaspending } from "./usaspending/index.ts";
import { worldBankHomicide, worldBankPopulation } from "./worldbank/index.ts";

const SOURCES = {
  "fred-h10": fredH10,
  "fred-h10-api": fredH10Api,
  "banxico-fix": banxicoFix,
  "banxico-settlement": banxicoSettlement,
  "ecb-cross": ecbCross,
  frankfurter,
  "cbp-encounters": cbpEncounters,
  "cbp-areas": cbpAreas,
  "cbp-southwest": cbpSouthwest,
  "cbp-seizures": cbpSeizures,
  "ohss-border-patrol": ohssBorderPatrol,
  "ohss-removals": ohssRemovals,
  "sesnsp-victims": sesnspVictims,
  "sesnsp-cases": sesnspCases,
  "sesnsp-rnid-victims": sesnspRnidVictims,
  "sesnsp-rnid-cases": sesnspRnidCases,
  "inegi-homicides": inegiHomicides,
  "worldbank-homicide": worldBankHomicide,
  "worldbank-population": worldBankPopulation,
  "foreign-assistance": foreignAssistance,
  "foreign-assistance-accounts": foreignAssistanceAccounts,
  "foreign-assistance-budget": foreignAssistanceBudget,
  usaspending,
  "crs-merida": crsMerida,
  "state-country-tables": stateCountryTables,
  "unhcr-asylum": unhcrAsylum,
  "typed-figures": typedFigures,
  "census-acs": censusAcs,
  "census-trade": censusTrade,
  "census-trade-api": censusTradeApi,
  "fred-impmx": fredImpmx,
  "fred-expmx": fredExpmx,
  "bea-direct-investment": beaDirectInvestment,
  "comtrade-exports": comtradeExports,
  "bts-crossings": btsCrossings,
  "banxico-remittances": banxicoRemittances,
  archive,
} as const satisfies Record<string, SmallSource>;

export type SourceId = keyof typeof SOURCES;

export const SOURCE_IDS = Object.keys(SOURCES) as readonly SourceId[];

const LARGE_SOURCES: readonly LargeSource[] = [sesnspMunicipal, sesnspRnidMunicipalCases, sesnspRnidMunicipalVictims];

export const EVERY_SOURCE: readonly AnySource[] = [...Object.values(SOURCES), ...LARGE_SOURCES];

/** Null when no source has this id. */
export function findSource<Id extends SourceId>(id: Id): (typeof SOURCES)[Id] | null;
export function findSource(id: string): AnySource | null;
export function findSource(id: string): AnySource | null {
  return EVERY_SOURCE.find((source) => source.id === id) ?? null;
}

export { readArchive } from "./archive/index.ts";
export { makePublisherFetch } from "./publisher-fetch.ts";
export type { PublisherFetch } from "./publisher-fetch.ts";
export { BASE_URLS, KEY_NAMES, redact } from "./settings.ts";
export type { BaseUrls, KeyName, Keys } from "./settings.ts";
export { missingKeys, readContents, SourceError } from "./source.ts";
export type {
  AnyDownload,
  AnySource,
  BatchedVintage,
  Contents,
  Download,
  DownloadFacts,
  FetchEffects,
  LargeDownload,
  LargeSource,
  NotModified,
  ParseOptions,
  SmallSource,
  Source,
  Validators,
} from "./source.ts";
