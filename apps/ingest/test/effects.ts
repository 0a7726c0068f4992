import type { Database } from "@frontera/db";
import { effects } from "@frontera/sources/test/effects";
import type { Effects } from "../src/effects.ts";

/** Effects with a clock that stands still and nobody at the publishers' addresses. */
export const effectsOn = (db: Database, log: string[] = []): Effects => ({
  ...effects,
  db,
  log: (line) => log.push(line),
});
