import { createTRPCClient, httpLink } from "@trpc/client";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { QueryClient } from "@tanstack/react-query";
import type { Router } from "@frontera/api";
import { readApiUrl } from "../env.ts";

/** How long a page waits for the API before it says that the API does not answer. */
const answerTimeoutMs = 15_000;

/** Query options that read from the API directly; for server components. */
export function trpcOnServer(queryClient: QueryClient): TRPCOptionsProxy<Router> {
  const client = createTRPCClient<Router>({
    links: [
      httpLink({
        url: `${readApiUrl()}/trpc`,
        fetch: (input, init) =>
          fetch(input, { ...(init as RequestInit), cache: "no-store", signal: AbortSignal.timeout(answerTimeoutMs) }),
      }),
    ],
  });
  return createTRPCOptionsProxy<Router>({ client, queryClient });
}
