import { AsyncLocalStorage } from "node:async_hooks";

/** What a page says of itself besides its text. */
export interface PageStatus {
  status: number;
  retryAfterSeconds: number | null;
}

/**
 * Next gives a page no way to say its status: the server around it opens a place for every request, and a page writes there before its first byte
 * is sent. The server and the built pages are two programs in one process: what they share lies in the global object.
 */
const key = Symbol.for("frontera.page-status");
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<PageStatus> | undefined>;

/** The places, one a request. */
export const pageStatus = (): AsyncLocalStorage<PageStatus> => (shared[key] ??= new AsyncLocalStorage<PageStatus>());

/** Says what became of the page that is drawn, where nothing worse was said already. */
export function sayStatus(status: number, retryAfterSeconds: number | null = null): void {
  const place = pageStatus().getStore();
  if (!place || place.status >= status) return;
  place.status = status;
  place.retryAfterSeconds = retryAfterSeconds;
}
