import { isTRPCClientError, type TRPCClientError } from "@trpc/client";
import type { Bilingual } from "@frontera/domain";
import type { Router } from "@frontera/api";

/**
 * Why a read failed. refused: the question was wrong, `why` says how; missing: what it asks for is not there. limited: the reader has asked too
 * much for now. Otherwise the API itself is at fault. `seconds`: when to ask again.
 */
export type ReadFailure =
  | { readonly kind: "refused" | "missing"; readonly why: Bilingual }
  | { readonly kind: "limited" | "busy"; readonly seconds: number }
  | { readonly kind: "unreachable" | "timeout" | "failed" };

/** The API's words in the reader's language; where it has none, as it says it to programs. */
export const whyOf = ({ message, data }: TRPCClientError<Router>): Bilingual =>
  (data && "told" in data ? data.told : null) ?? { en: message, es: message };

/** Where the API does not say when to ask again. */
const usualSeconds = 30;

/** Sorts what a read threw; throws it again when it does not come from the API. */
export function readFailureOf(error: unknown): ReadFailure {
  if (!isTRPCClientError<Router>(error)) throw error;
  const code = error.data?.code;
  if (code === "BAD_REQUEST") return { kind: "refused", why: whyOf(error) };
  if (code === "NOT_FOUND") return { kind: "missing", why: whyOf(error) };
  const { response } = (error.meta ?? {}) as { readonly response?: Response };
  const seconds = Number(response?.headers.get("Retry-After") ?? "") || usualSeconds;
  if (response?.status === 429) return { kind: "limited", seconds };
  if (response?.status === 503) return { kind: "busy", seconds };
  if (response) return { kind: "failed" };
  const cause: unknown = error.cause;
  return { kind: cause instanceof Error && cause.name === "TimeoutError" ? "timeout" : "unreachable" };
}
