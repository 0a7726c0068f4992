import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { Router } from "@frontera/api";
import { getQueryClient } from "./query-client.ts";

/** The page's own address: src/proxy.ts hands it to the API. */
const url = "/trpc";

/** The browser's one client. Pages come drawn from the server: whoever imports this is loaded when a reader needs it, not with every page. */
export const trpcClient = createTRPCClient<Router>({
  links: [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url }),
      false: httpLink({ url }),
    }),
  ],
});

export const trpc = createTRPCOptionsProxy<Router>({ client: trpcClient, queryClient: getQueryClient });
