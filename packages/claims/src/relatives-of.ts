import { beside, onlyFiller } from "./beside.ts";
import type { PartName } from "./claim.ts";
import type { SentenceInput } from "./said.ts";
import type { Tag } from "./tag.ts";

/** What "than last year" is set against: the year before the claim's own. */
const bases: Readonly<Record<string, "year-earlier" | "previous">> = {
  "last-year": "year-earlier",
  "last-fiscal-year": "year-earlier",
  "last-month": "previous",
};

/** A base without a date, and the period told from today. What there is more of than one stays unread. */
export function relativesOf(
  tags: readonly Tag[],
  use: (at: number | null, name: PartName) => void,
): Pick<SentenceInput, "base" | "relative"> {
  let base: SentenceInput["base"] = null;
  let relative: string | null = null;
  for (const [at, tag] of tags.entries()) {
    if (tag.role === "base" && (tag.code === "year-earlier" || tag.code === "previous")) {
      if (base !== null && base !== tag.code) continue;
      base = tag.code;
      use(at, "base");
    }
    if (tag.role !== "relative") continue;
    const before = tags[beside(tags, at, -1, onlyFiller) ?? -1];
    const isBase = before?.role === "preposition" && ["than", "since", "from"].includes(before.code);
    const against = bases[tag.code];
    if (isBase) {
      if (against === undefined || base !== null) continue;
      base = against;
      use(at, "base");
    } else if (relative === null || relative === tag.code) {
      relative = tag.code;
      use(at, "period");
    }
  }
  return { base, relative };
}
