import type { Locale } from "@frontera/domain";
import { reasonOf } from "./reason.ts";

interface Sent {
  readonly status: "idle" | "pending" | "success" | "error";
  readonly error: unknown;
}

interface SentText {
  readonly working: string;
  readonly failed: string;
  /** Where the page does not show by itself that it is done. */
  readonly done?: string;
}

/** What a form says of what it sent: on its way until the page shows it, or why it was not taken. */
export function mutationText(
  { status, error }: Sent,
  { working, failed, done = working }: SentText,
  locale: Locale,
): string {
  if (status === "error") return reasonOf(error, locale) ?? failed;
  return { idle: "", pending: working, success: done }[status];
}
