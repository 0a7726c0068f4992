import { isTRPCClientError } from "@trpc/client";
import type { Router } from "@frontera/api";

/** The API's own words on a refusal; null when it did not answer or failed. */
export function reasonOf(error: unknown): string | null {
  if (!isTRPCClientError<Router>(error)) return null;
  const code = error.data?.code;
  return code === undefined || code === "INTERNAL_SERVER_ERROR" ? null : error.message;
}
