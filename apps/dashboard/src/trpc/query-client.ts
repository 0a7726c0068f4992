import { QueryClient } from "@tanstack/react-query";

/** Values change only when a vintage arrives, and the live feature tells of that: nothing is read again for the clock's sake. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, refetchOnWindowFocus: false, retry: 1 } } });
