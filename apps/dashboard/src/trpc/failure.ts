import { isTRPCClientError } from "@trpc/client";
import type { Router } from "@frontera/api";

/** Why a read failed. refused: the question was wrong, `message` says how. Otherwise the API itself is at fault. */
export type ReadFailure =
  { readonly kind: "refused"; readonly message: string } | { readonly kind: "unreachable" | "timeout" | "failed" };

/** Sorts what a read threw; throws it again when it does not come from the API. */
export function readFailureOf(error: unknown): ReadFailure {
  if (!isTRPCClientError<Router>(error)) throw error;
  const code = error.data?.code;
  if (code === "BAD_REQUEST" || code === "NOT_FOUND") return { kind: "refused", message: error.message };
  if (code !== undefined) return { kind: "failed" };
  const cause: unknown = error.cause;
  return { kind: cause instanceof Error && cause.name === "TimeoutError" ? "timeout" : "unreachable" };
}
