import { createHash } from "node:crypto";
import type { Download } from "./source.ts";

/** Several answers of a publisher as one file: their own bytes, with what stands between them. What else is known of it is what is known of the first. */
export function joined(first: Download, parts: readonly (string | Uint8Array)[]): Download {
  const bytes = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
  return { ...first, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Pages as one JSON array of their own bytes. */
export const joinedPages = (first: Download, pages: readonly Download[]): Download =>
  joined(first, ["[", ...pages.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [",", bytes])), "]"]);
