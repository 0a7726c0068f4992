import type { IsoDate } from "@frontera/domain";
import type { inferRouterOutputs } from "@trpc/server";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";

export type Changes = inferRouterOutputs<Router>["changes"];

/** Between which days; null for the usual ones. */
export interface ChangesView {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The instant of the visit before this one, as the browser remembers it; null where it does not, or days are asked for. */
  readonly since: string | null;
}

/** What became known of a view's time. */
export async function readChanges({ from, to, since }: ChangesView): Promise<Changes | ReadFailure> {
  const queryClient = getQueryClient();
  const days = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  try {
    return await queryClient.query(trpcOnServer().changes.queryOptions(since === null ? days : { since }));
  } catch (error) {
    return readFailureOf(error);
  }
}
