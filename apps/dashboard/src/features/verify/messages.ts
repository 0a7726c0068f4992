import type { CompiledMessage } from "@frontera/words";

/** Messages that are filled in where a file's report is drawn: in the browser. */
export const verifyMessages = ["asOf", "matchFile", "rows", "derived", "unknown", "changes", "was"] as const;

export type VerifyMessages = Readonly<Record<(typeof verifyMessages)[number], CompiledMessage>>;
