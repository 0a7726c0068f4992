import type { inferRouterOutputs } from "@trpc/server";
import type { Router } from "@frontera/api";
import { readFailureOf } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";

export type Listed = inferRouterOutputs<Router>["watches"]["list"];
export type Watch = Listed["watches"][number];

/** Who the reader is, and what they watch; null for who may watch nothing. Or why it cannot be read. */
export async function readWatches() {
  const queryClient = getQueryClient();
  const trpc = trpcOnServer();
  try {
    const me = await queryClient.query(trpc.me.queryOptions());
    return { me, listed: me.role === "reader" ? null : await queryClient.query(trpc.watches.list.queryOptions()) };
  } catch (error) {
    return readFailureOf(error);
  }
}
