import { isTRPCClientError } from "@trpc/client";
import type { Locale } from "@frontera/domain";
import type { Router } from "@frontera/api";
import { whyOf } from "./failure.ts";

/** The API's own words on a refusal, in the reader's language; null when it did not answer or failed. */
export function reasonOf(error: unknown, locale: Locale): string | null {
  if (!isTRPCClientError<Router>(error)) return null;
  const code = error.data?.code;
  return code === undefined || code === "INTERNAL_SERVER_ERROR" ? null : whyOf(error)[locale];
}
