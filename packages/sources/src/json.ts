import type { z } from "zod";
import { readText } from "./csv.ts";
import { SourceError, type Download } from "./source.ts";

/** Numbers stay the text that was sent: no digit is lost, and a number is told from nothing. */
type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
const keepDigits: Reviver = (_, value, { source }) =>
  typeof value === "number" && source !== undefined ? source : value;

/** Reads JSON, unpacked where it is packed, with every number as its text. Throws SourceError. */
export function readJson(download: Pick<Download, "fileName" | "bytes">): unknown {
  const { fileName, text } = readText(download);
  try {
    return JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown);
  } catch (cause) {
    throw new SourceError("not-the-file", `${fileName} is not JSON`, { cause });
  }
}

/** The value in its shape, or a SourceError naming the place in the file. */
export function shaped<T>(fileName: string, shape: z.ZodType<T>, value: unknown, place = ""): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [place, ...(issue?.path ?? []).map(String)].filter((part) => part !== "").join(".");
  throw new SourceError("bad-value", `${fileName}: ${issue?.message ?? "bad value"} (${path === "" ? "whole" : path})`);
}
