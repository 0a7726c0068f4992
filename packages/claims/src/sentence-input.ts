import type { Locale } from "@frontera/domain";
import type { ClaimHedge, Direction, PartName } from "./claim.ts";
import { beside, codeAt, codesOf, isBound, onlyFiller } from "./beside.ts";
import { leftOver } from "./left-over.ts";
import { periodsOf } from "./periods-of.ts";
import { relativesOf } from "./relatives-of.ts";
import type { SentenceInput, SizeInput } from "./said.ts";
import { isSpan, sizeAt } from "./sizes-said.ts";
import { subjectOf } from "./subject-of.ts";
import type { Tag } from "./tag.ts";

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

  const hasRank = tags.some(({ role }) => role === "rank" || role === "superlative");
  const sizes: (SizeInput & { readonly at: number })[] = [];
  let times: SentenceInput["times"] = null;
  let spanYears: number | null = null;
  for (const [at, tag] of tags.entries()) {
    if (tag.role === "base" && tag.code === "decade") {
      use(at, "base");
      spanYears = 10;
    } else if (tag.role === "number") {
      if (used.has(tag)) continue;
      if (isSpan(tags, at, hasRank)) {
        use(at, "base");
        spanYears = Number(tag.printed.digits);
        continue;
      }
      // "In 25 states", "for 3 months" count what the claim is not about.
      if (isNext(tags, at, "noun")) continue;
      const size = sizeAt(tags, at, use);
      sizes.push({ ...size, at });
    } else if (tag.role === "fraction" || tag.role === "times") {
      if (isNext(tags, at, "noun")) continue;
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
      const isLow = (code: string): boolean => code.startsWith("lowest") || code === "record-low";
      // "From its highest to its lowest" ranks two periods.
      for (const { at, code } of rankTags)
        if (isOfCourse(tags, at, wordOf)) continue;
        else if (isLow(code) === isLow(firstRank.code) || code === "record" || firstRank.code === "record")
          use(at, "rank");
      const ordinalAt = tags.findIndex(({ role }) => role === "ordinal");
      use(ordinalAt < 0 ? null : ordinalAt, "rank");
      const place = ordinalAt < 0 ? 1 : Number(tags[ordinalAt]?.code);
      const low = rankTags.find(({ code }) => isLow(code));
      const record = rankTags.find(({ code }) => code.startsWith("record"));
      rank = { code: low ? (record ? "record-low" : "lowest") : record ? "record" : "highest", place };
    }
  }

  const hasCourse = tags.some(({ role, code }) => role === "direction" && (code === "up" || code === "down"));
  for (const [at, tag] of tags.entries()) {
    if (tag.role === "direction") {
      use(at, "direction");
      directions.push(tag.code as Direction | "moved");
    }
    // What "fell less than the year before" compares is two falls.
    if (
      tag.role === "compare" &&
      !hasCourse &&
      (hasThan || sizes.some(({ unit }) => unit === "percent" || unit === "times"))
    ) {
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

  const periods = periodsOf(tags, use, language, spanYears !== null);
  const timesAt = tags.findIndex(({ role }) => role === "times");
  if (times && timesAt >= 0 && isOtherThan(tags, timesAt, times.direction, hasCourse, wordOf))
    used.delete(tags[timesAt] as Tag);
  const { base, relative } = relativesOf(tags, use);
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
  const left = leftOver(tags, used, subject.spoken, wordOf);
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
    base,
    relative,
    directions: [...new Set(directions)],
    times,
    sizes: sizes.toSorted((a, b) => a.at - b.at),
    rank,
    scope: scopeTag?.role === "scope" ? scopeTag.code : null,
    nouns: codesOf(tags, "noun"),
    level: codesOf(tags, "level")[0] ?? null,
    isShare: tags.some(({ role }) => role === "share"),
    isCalendarYear: tags.some(({ role, code }) => role === "calendar" && code === "calendar-said"),
    spanYears,
    wholeSpoken: subject.whole,
    negated: negations.length % 2 === 1,
    named,
    left,
  };
}

const codeBefore = (tags: readonly Tag[], at: number): string => (tags[at - 1]?.role === "filler" ? "the" : "");

/** Says more than a direction: "twice" has no rise in it, and "had tripled, fell" is two courses; "fell threefold" is one. */
function isOtherThan(
  tags: readonly Tag[],
  at: number,
  direction: Direction,
  hasCourse: boolean,
  wordOf: (tag: Tag) => string,
): boolean {
  const tag = tags[at];
  if (!tag || !hasCourse) return false;
  if (/^(?:twice|thrice|el|un|doble|triple)$/u.test(wordOf(tag))) return true;
  const isBeside = tags[beside(tags, at, -1, onlyFiller) ?? -1]?.role === "direction";
  return (
    !isBeside && tags.some(({ role, code }) => role === "direction" && code === (direction === "up" ? "down" : "up"))
  );
}

const isNext = (tags: readonly Tag[], at: number, role: Tag["role"]): boolean => tags[at + 1]?.role === role;

/** "The largest rise", "rose the most" and "in most states" rank something other than the values. */
function isOfCourse(tags: readonly Tag[], at: number, wordOf: (tag: Tag) => string): boolean {
  const tag = tags[at];
  if (!tag) return false;
  const next = tags[beside(tags, at, 1, onlyFiller) ?? -1];
  const before = tags[beside(tags, at, -1, onlyFiller) ?? -1];
  const isMost = wordOf(tag) === "most";
  return (
    next?.role === "direction" ||
    (isMost && (before?.role === "direction" || (isNext(tags, at, "noun") && codeBefore(tags, at) !== "the")))
  );
}
