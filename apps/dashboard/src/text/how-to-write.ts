import { textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";

/** What a reader who may not write is told where there is no sign-in: how the machine's owner does, or that nobody can. */
export function howToWrite(access: "local" | "reading-only", locale: Locale): string {
  const { localReading, readingOnly } = textOf(locale).account;
  return access === "local" ? localReading : readingOnly;
}
