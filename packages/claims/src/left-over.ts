import type { Spoken } from "@frontera/content";
import { isBound } from "./beside.ts";
import type { PartName } from "./claim.ts";
import type { Tag } from "./tag.ts";

/** What plays no part where it is left: such a sentence is not judged. Of what is not here nothing is judged anyway. */
const parts: Readonly<Partial<Record<Tag["role"], PartName>>> = {
  unread: "words",
  number: "words",
  unit: "words",
  ordinal: "words",
  compare: "words",
  month: "words",
  times: "size",
  fraction: "size",
  rank: "rank",
  period: "period",
  base: "base",
  relative: "period",
  subject: "subject",
};

/** "Over" and the like may lead to a place or a time. */
const alsoLeading: ReadonlySet<string> = new Set(["over", "past", "top"]);

/** Tags that play no part though they say something. */
export const leftOver = (
  tags: readonly Tag[],
  used: ReadonlyMap<Tag, PartName>,
  spoken: Spoken | null,
  wordOf: (tag: Tag) => string,
): readonly { readonly tag: Tag; readonly name: PartName }[] => {
  const isRanked = tags.some(({ role }) => role === "rank" || role === "superlative");
  return tags.flatMap((tag) => {
    if (used.has(tag)) return [];
    const name =
      tag.role === "hedge"
        ? leftHedge(tag, wordOf)
        : tag.role === "filler"
          ? leftFiller(tag, spoken)
          : tag.role === "noun"
            ? leftNoun(tag, isRanked, wordOf)
            : parts[tag.role];
    return name === undefined ? [] : [{ tag, name }];
  });
};

/** "Almost fell" did not fall. */
const leftHedge = (tag: Tag & { readonly code: string }, wordOf: (tag: Tag) => string): PartName | undefined =>
  tag.code === "about" || tag.code === "exact" || alsoLeading.has(wordOf(tag))
    ? undefined
    : isBound(tag.code)
      ? "words"
      : "hedge";

/** "Migrants" adds nothing to apprehensions, but narrows homicides. */
const leftFiller = ({ code }: Tag, spoken: Spoken | null): PartName | undefined =>
  /^[a-z]{4,}$/u.test(code) && !(spoken?.implied ?? []).some((one) => one === code) ? "words" : undefined;

/** "More than in any year" is a rank, in words that are not read as one. */
const leftNoun = (tag: Tag, isRanked: boolean, wordOf: (tag: Tag) => string): PartName | undefined =>
  !isRanked && /^(?:any|of)$/u.test(wordOf(tag)) ? "words" : undefined;
