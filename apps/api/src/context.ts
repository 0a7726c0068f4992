import type { Database } from "@frontera/db";
import type { IsoDate } from "@frontera/domain";
import type { Access } from "./access.ts";
import type { Live } from "./live.ts";

/** What every procedure and route may use. */
export interface Context {
  readonly db: Database;
  readonly live: Live;
  readonly access: Access;
  readonly now: () => Date;
}

/** What a procedure also knows: the request it answers. */
export interface CallContext extends Context {
  readonly request: Request;
}

export const today = (context: Pick<Context, "now">): IsoDate => context.now().toISOString().slice(0, 10);
