"use client";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useState, type ReactNode } from "react";
import type { Router } from "@frontera/api";
import { makeQueryClient } from "./query-client.ts";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<Router>();
export { useTRPC, useTRPCClient };

/** The page's own address: src/proxy.ts hands it to the API. */
const url = "/trpc";

const makeClient = (): TRPCClient<Router> =>
  createTRPCClient<Router>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({ url }),
        false: httpLink({ url }),
      }),
    ],
  });

export function DataProvider({ children }: { readonly children: ReactNode }) {
  const [{ queryClient, trpcClient }] = useState((): { queryClient: QueryClient; trpcClient: TRPCClient<Router> } => ({
    queryClient: makeQueryClient(),
    trpcClient: makeClient(),
  }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
