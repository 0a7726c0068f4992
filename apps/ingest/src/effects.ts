import { CATALOGUE } from "@frontera/content";
import { createHash } from "node:crypto";
import { readValidators, type Database } from "@frontera/db";
import { BASE_URLS, makePublisherFetch, redact, type FetchEffects, type SourceError } from "@frontera/sources";
import type { Environment } from "./env.ts";

/** What a program can tell a failure by; its line is for people. */
export interface Failure {
  /** Of the source that failed. */
  readonly source?: string;
  readonly code: SourceError["code"] | "held" | "unexpected";
}

export type Log = (line: string, failure?: Failure) => void;

/** Everything ingest touches besides its arguments. */
export interface Effects extends FetchEffects {
  readonly db: Database;
  readonly log: Log;
}

/** The real ones. They ask for whole files: `ifChanged` makes them ask whether a file has changed. */
export function makeEffects(db: Database, environment: Environment, log: Log): Effects {
  const { FETCH_CONTACT, FETCH_GAP_MS, HTTP_PROXY, HTTPS_PROXY, NO_PROXY, baseUrls, keys } = environment;
  const contact = FETCH_CONTACT === undefined ? "" : `; ${FETCH_CONTACT}`;
  const usual = new Set<string>(Object.values(BASE_URLS));
  const own = new Set(
    Object.values(baseUrls)
      .filter((url) => !usual.has(url))
      .map((url) => new URL(url).origin),
  );
  return {
    db,
    fetch: makePublisherFetch({
      userAgent: `Frontera/0.1 (public statistics dashboard; reads published files${contact})`,
      httpProxy: HTTP_PROXY,
      httpsProxy: HTTPS_PROXY,
      noProxy: NO_PROXY,
      isOwn: (origin) => own.has(origin),
      gapMs: FETCH_GAP_MS,
    }),
    now: () => new Date(),
    log: (line, failure) => {
      log(redact(line, keys), failure);
    },
    baseUrls,
    keys,
    recall: () => Promise.resolve(null),
  };
}

/** With other series in the catalogue a file may hold more than was read from it: it counts as changed. */
export const catalogueHash = createHash("sha256")
  .update(CATALOGUE.series.map(({ id }) => id).join("\n"))
  .digest("hex");

/** The same effects, asking publishers only for what has changed since it was last read without a fault. */
export const ifChanged = (effects: Effects): Effects => ({
  ...effects,
  recall: (url) => readValidators(effects.db, url, catalogueHash),
});
