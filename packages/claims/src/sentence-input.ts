import type { Spoken } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import type { ClaimHedge, Direction, PartName, Size } from "./claim.ts";
import type { Printed } from "./numbers.ts";
import { beside, codeAt, codesOf, isBound, onlyFiller } from "./beside.ts";
import type { PeriodSaid } from "./period-said.ts";
import { periodsOf } from "./periods-of.ts";
import { isSpan, sizeAt } from "./sizes-said.ts";
import { subjectOf } from "./subject-of.ts";
import type { Tag } from "./tag.ts";

/** A period with the part it plays. */
export interface PeriodInput {
  readonly said: PeriodSaid;
  readonly part: "at" | "base" | "since" | "first" | "last" | "also";
}

/** A number with the part it plays: `to` a level, `from` a level, `by` so much, or nothing of these. */
export interface SizeInput extends Size {
  readonly part: "to" | "from" | "by" | "plain";
  readonly grouped: Printed | null;
}

/** The parts of a sentence, before they are set on a series. */
export interface SentenceInput {
  readonly spoken: Spoken | null;
  /** The sentence does not name it; it is what such a sentence is usually about. */
  readonly impliedSubject: boolean;
  readonly sources: readonly string[];
  readonly places: readonly string[];
  readonly members: readonly string[];
  readonly periods: readonly PeriodInput[];
  readonly base: "year-earlier" | "previous" | null;
  readonly relative: string | null;
  readonly directions: readonly (Direction | "moved")[];
  /** A stretch of years told by its length: "in 45 years", "the past decade". */
  readonly spanYears: number | null;
  /** What the subject is a share of, where the sentence names that. */
  readonly wholeSpoken: Spoken | null;
  readonly times: { readonly size: SizeInput; readonly direction: Direction } | null;
  readonly sizes: readonly SizeInput[];
  readonly rank: { readonly code: string; readonly place: number } | null;
  readonly scope: string | null;
  readonly nouns: readonly string[];
  readonly level: string | null;
  readonly isShare: boolean;
  readonly negated: boolean;
  /** Tags with a part to play, and which. */
  readonly named: readonly { readonly tag: Tag; readonly name: PartName }[];
  /** Tags that play none. */
  readonly left: readonly { readonly tag: Tag; readonly name: PartName }[];
}

/** Plays the tags of a sentence through, each to the part it has. */
export function sentenceInputOf(tags: readonly Tag[], wordOf: (tag: Tag) => string, language: Locale): SentenceInput {
  const used = new Map<Tag, PartName>();
  const use = (at: number | null, name: PartName): void => {
    const tag = at === null ? undefined : tags[at];
    if (tag) used.set(tag, name);
  };
  const hasThan =
    tags.some(({ role, code }) => role === "preposition" && code === "than") ||
    tags.some(({ role }) => role === "base");

  const sizes: (SizeInput & { readonly at: number })[] = [];
  let times: SentenceInput["times"] = null;
  let spanYears: number | null = null;
  for (const [at, tag] of tags.entries()) {
    if (tag.role === "number") {
      if (used.has(tag)) continue;
      if (isSpan(tags, at)) {
        use(at, "base");
        spanYears = Number(tag.printed.digits);
        continue;
      }
      const size = sizeAt(tags, at, use);
      sizes.push({ ...size, at });
    } else if (tag.role === "fraction" || tag.role === "times") {
      const before = beside(tags, at, -1, onlyFiller);
      const hedge = codeAt(tags, before, "hedge");
      const [first = "", second = ""] = tag.code.split(" ");
      const digits = tag.role === "times" || second === "" ? first : second;
      const own = tag.role === "fraction" && second !== "" ? (first as ClaimHedge) : "about";
      if (hedge !== null) use(before, "hedge");
      const size: SizeInput = {
        printed: { digits, scale: 0, inWords: true },
        hedge: hedge === null || hedge === "exact" ? own : (hedge as ClaimHedge),
        upper: null,
        unit: tag.role === "times" ? "times" : "percent",
        part: "plain",
        grouped: null,
      };
      use(at, "size");
      if (tag.role === "times" && times) sizes.push({ ...size, at });
      else if (tag.role === "times") times = { size, direction: second as Direction };
      else sizes.push({ ...size, at });
    }
  }

  const rankTags = tags.flatMap((tag, at) => {
    if (tag.role === "superlative") return [{ at, code: tag.code }];
    return tag.role === "rank" ? [{ at, code: tag.code }] : [];
  });
  const members = tags.filter(({ role }) => role === "citizenship");
  const hasPeriodOrNoun =
    tags.some(({ role, code }) => role === "noun" && code !== "place") || tags.some(({ role }) => role === "scope");
  const [firstRank] = rankTags;
  const isMajority =
    firstRank !== undefined &&
    members.length > 0 &&
    !hasPeriodOrNoun &&
    wordOf(tags[firstRank.at] as Tag) === "most" &&
    codeBefore(tags, firstRank.at) !== "the";
  const isComparison =
    firstRank !== undefined &&
    hasThan &&
    tags[firstRank.at]?.role === "superlative" &&
    !tags.some(({ role }) => role === "scope");
  let rank: SentenceInput["rank"] = null;
  const directions: (Direction | "moved")[] = [];
  if (firstRank !== undefined) {
    if (isMajority) {
      use(firstRank.at, "share");
      sizes.push({
        printed: { digits: "50", scale: 0, inWords: true },
        hedge: "more-than",
        upper: null,
        unit: "percent",
        part: "plain",
        grouped: null,
        at: firstRank.at,
      });
    } else if (isComparison) {
      use(firstRank.at, "direction");
      directions.push("up");
    } else {
      for (const { at } of rankTags) use(at, "rank");
      const ordinalAt = tags.findIndex(({ role }) => role === "ordinal");
      use(ordinalAt < 0 ? null : ordinalAt, "rank");
      const place = ordinalAt < 0 ? 1 : Number(tags[ordinalAt]?.code);
      const low = rankTags.find(({ code }) => code.startsWith("lowest") || code === "record-low");
      const record = rankTags.find(({ code }) => code.startsWith("record"));
      rank = { code: low ? (record ? "record-low" : "lowest") : record ? "record" : "highest", place };
    }
  }

  for (const [at, tag] of tags.entries()) {
    if (tag.role === "direction") {
      use(at, "direction");
      directions.push(tag.code as Direction | "moved");
    }
    if (tag.role === "compare" && (hasThan || sizes.some(({ unit }) => unit === "percent" || unit === "times"))) {
      use(at, "direction");
      directions.push(tag.code as Direction);
    }
    // Above or below a year is above or below what it was then.
    if (tag.role === "hedge" && !used.has(tag) && isBound(tag.code)) {
      const next = beside(tags, at, 1);
      if (next !== null && tags[next]?.role === "period") {
        use(at, "direction");
        directions.push(tag.code.startsWith("more-than") ? "up" : "down");
      }
    }
  }

  const periods = periodsOf(tags, use, language);
  const baseTag = tags.find(({ role }) => role === "base");
  if (baseTag) used.set(baseTag, "base");
  const relativeTag = tags.find(({ role }) => role === "relative");
  if (relativeTag) used.set(relativeTag, "period");
  const scopeTag = tags.find(({ role }) => role === "scope");
  if (scopeTag && rank) for (const tag of tags) if (tag.role === "scope") used.set(tag, "rank");
  // "Were not Mexicans" says who the others are; it denies nothing.
  const memberTags = new Map(
    tags.flatMap((tag, at) => (tag.role === "citizenship" ? [[tag, beside(tags, at, -1, onlyFiller)] as const] : [])),
  );
  const excluding = new Set([...memberTags.values()].filter((at) => codeAt(tags, at, "negation") !== null));
  const negations = tags.filter(({ role }, at) => role === "negation" && !excluding.has(at));
  for (const at of excluding) use(at, "share");
  for (const tag of negations) used.set(tag, "negation");
  for (const tag of tags) {
    if (tag.role === "source") used.set(tag, "source");
    if (tag.role === "place") used.set(tag, "place");
    if (tag.role === "citizenship") used.set(tag, "share");
    if (tag.role === "share") used.set(tag, "share");
  }

  const subject = subjectOf(tags, members, wordOf);
  for (const tag of subject.tags) used.set(tag, tag.role === "superlative" ? (used.get(tag) ?? "subject") : "subject");

  const named = [...used].map(([tag, name]) => ({ tag, name })).toSorted((a, b) => a.tag.from - b.tag.from);
  const left = tags.flatMap((tag): { tag: Tag; name: PartName }[] => {
    if (used.has(tag)) return [];
    if (tag.role === "unread") return [{ tag, name: "words" }];
    if (tag.role === "number" || tag.role === "unit" || tag.role === "ordinal") return [{ tag, name: "words" }];
    if (tag.role === "hedge" && isBound(tag.code))
      return wordOf(tag) === "over" || wordOf(tag) === "past" || wordOf(tag) === "top" ? [] : [{ tag, name: "words" }];
    if (tag.role === "period") return [{ tag, name: "period" }];
    if (tag.role === "compare") return [{ tag, name: "words" }];
    if (tag.role === "month") return [{ tag, name: "words" }];
    if (tag.role === "subject") return [{ tag, name: "subject" }];
    return [];
  });
  return {
    spoken: subject.spoken,
    impliedSubject: subject.implied,
    sources: codesOf(tags, "source"),
    places: codesOf(tags, "place"),
    members: [
      ...new Set(
        [...memberTags].map(([{ code }, before]) =>
          codeAt(tags, before, "negation") === null ? code : code.startsWith("not-") ? code.slice(4) : `not-${code}`,
        ),
      ),
    ],
    periods,
    base: baseTag ? (baseTag.role === "base" ? (baseTag.code as "year-earlier" | "previous") : null) : null,
    relative: relativeTag?.role === "relative" ? relativeTag.code : null,
    directions: [...new Set(directions)],
    times,
    sizes: sizes.toSorted((a, b) => a.at - b.at),
    rank,
    scope: scopeTag?.role === "scope" ? scopeTag.code : null,
    nouns: codesOf(tags, "noun"),
    level: codesOf(tags, "level")[0] ?? null,
    isShare: tags.some(({ role }) => role === "share"),
    spanYears,
    wholeSpoken: subject.whole,
    negated: negations.length % 2 === 1,
    named,
    left,
  };
}

const codeBefore = (tags: readonly Tag[], at: number): string => (tags[at - 1]?.role === "filler" ? "the" : "");
