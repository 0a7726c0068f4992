import { archive } from "./archive/index.ts";
import { cbpAreas, cbpEncounters, cbpSouthwest } from "./cbp-encounters/index.ts";
import { fredH10 } from "./fred-h10/index.ts";
import { sesnspCases, sesnspRnidCases, sesnspRnidVictims, sesnspVictims } from "./sesnsp/index.ts";
import type { Source } from "./source.ts";

const SOURCES = {
  "fred-h10": fredH10,
  "cbp-encounters": cbpEncounters,
  "cbp-areas": cbpAreas,
  "cbp-southwest": cbpSouthwest,
  "sesnsp-victims": sesnspVictims,
  "sesnsp-cases": sesnspCases,
  "sesnsp-rnid-victims": sesnspRnidVictims,
  "sesnsp-rnid-cases": sesnspRnidCases,
  archive,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;

export const SOURCE_IDS = Object.keys(SOURCES) as readonly SourceId[];

/** Null when no source has this id. */
export const findSource = (id: string): Source | null => (Object.hasOwn(SOURCES, id) ? SOURCES[id as SourceId] : null);

export { makePublisherFetch } from "./publisher-fetch.ts";
export type { PublisherFetch } from "./publisher-fetch.ts";
export { BASE_URLS, KEY_NAMES, redact } from "./settings.ts";
export type { BaseUrls, KeyName, Keys } from "./settings.ts";
export { missingKeys, SourceError } from "./source.ts";
export type { Download, FetchEffects, NotModified, ParseOptions, Source, Validators } from "./source.ts";
