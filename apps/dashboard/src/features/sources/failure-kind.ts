import { sourcesTextOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";

/** What kind of failure a run was, in the reader's language; the message beside it names values, rows and addresses, as it was recorded. */
export function failureKind({ errorCode }: { readonly errorCode: string | null }, locale: Locale): string {
  const kinds: Readonly<Record<string, string>> = sourcesTextOf(locale).failures;
  return kinds[errorCode ?? ""] ?? errorCode ?? "";
}
