import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import type { Router } from "@frontera/api";
import { readApiUrl } from "../env.ts";
import { getQueryClient } from "./query-client.ts";

/** How long a page waits for the API before it says that the API does not answer. */
const answerTimeoutMs = 15_000;

/** Who asks is the reader, not this server: the API knows them by cookie, host and address, and what they write from by its origin. */
async function readersHeaders(): Promise<Record<string, string>> {
  const asked = await headers();
  const kept = { Cookie: "cookie", Origin: "origin", "X-Forwarded-Host": "host", "X-Forwarded-For": "x-forwarded-for" };
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, source]) => {
      const value = asked.get(source);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Asks the API directly, in the reader's name; for server components and routes. */
export const clientOnServer = (): TRPCClient<Router> =>
  createTRPCClient<Router>({
    links: [
      httpLink({
        url: `${readApiUrl()}/trpc`,
        headers: readersHeaders,
        fetch: (input, init) =>
          fetch(input, { ...(init as RequestInit), cache: "no-store", signal: AbortSignal.timeout(answerTimeoutMs) }),
      }),
    ],
  });

/** Query options that read from the API directly; for server components. */
export const trpcOnServer = (): TRPCOptionsProxy<Router> =>
  createTRPCOptionsProxy<Router>({ client: clientOnServer(), queryClient: getQueryClient });
