import type { Locale } from "@frontera/domain";
import { fill } from "../../text/fill.ts";
import { textOf } from "../../text/index.ts";

const limit = 100;

/** What is looked for, empty where nothing is yet; or every reason why the address cannot be shown. */
export function readSearchAddress(
  { q = "", ...others }: Readonly<Record<string, string | readonly string[] | undefined>>,
  locale: Locale,
): { readonly query: string } | readonly string[] {
  const { failure, search } = textOf(locale);
  const reasons = Object.keys(others).map((name) => fill(failure.unknownParameter, { name }));
  if (typeof q !== "string") return [...reasons, fill(failure.repeatedParameter, { name: "q" })];
  if (q.length > limit) reasons.push(fill(search.tooLong, { length: q.length, limit }));
  return reasons.length > 0 ? reasons : { query: q.trim() };
}
