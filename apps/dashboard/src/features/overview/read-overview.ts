import type { inferRouterOutputs } from "@trpc/server";
import type { Router } from "@frontera/api";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import type { OverviewView } from "./address.ts";

export type OverviewAnswer = inferRouterOutputs<Router>["overview"];

/** One indicator on the first page, with its course. */
export type OverviewCard = OverviewAnswer["cards"][number];

/** The first page as its address asks for it, or why it cannot be read. */
export async function readOverview({
  base,
  asOf,
  recordedAsOf = null,
}: OverviewView & {
  /** Instant; null for now. */
  readonly recordedAsOf?: string | null;
}): Promise<OverviewAnswer | ReadFailure> {
  const queryClient = getQueryClient();
  const asked = {
    ...(base === null ? {} : { base }),
    ...(asOf === null ? {} : { asOf }),
    ...(recordedAsOf === null ? {} : { recordedAsOf }),
  };
  try {
    return await queryClient.query(trpcOnServer().overview.queryOptions(asked));
  } catch (error) {
    return readFailureOf(error);
  }
}
