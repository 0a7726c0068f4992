import type { Database } from "@frontera/db";
import type { IsoDate } from "@frontera/domain";
import type { Live } from "./live.ts";

/** What every procedure and route may use. */
export interface Context {
  readonly db: Database;
  readonly live: Live;
  readonly now: () => Date;
}

export const today = (context: Context): IsoDate => context.now().toISOString().slice(0, 10);
