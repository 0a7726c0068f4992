import { environmentManager, QueryClient } from "@tanstack/react-query";
import { cache } from "react";

/** Values change only when a vintage arrives, and the live feature tells of that: nothing is read again for the clock's sake. */
const makeQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, refetchOnWindowFocus: false, retry: 1 } } });

const ofThisRequest = cache(makeQueryClient);
let ofThisBrowser: QueryClient | undefined;

/** On the server one for each request, so that no reader sees another's answers; in the browser one for as long as the page is open. */
export const getQueryClient = (): QueryClient =>
  environmentManager.isServer() ? ofThisRequest() : (ofThisBrowser ??= makeQueryClient());
