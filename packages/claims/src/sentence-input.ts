import type { Spoken } from "@frontera/content";
import { CATALOGUE, SPOKEN } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import type { ClaimHedge, Direction, PartName, Size } from "./claim.ts";
import type { Printed } from "./numbers.ts";
import type { PeriodSaid } from "./period-said.ts";
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

const idle = new Set(["filler", "level", "noun", "calendar"]);

/** The tag that stands next to one, those that say nothing passed over. */
function beside(tags: readonly Tag[], at: number, step: 1 | -1, passing: ReadonlySet<string> = idle): number | null {
  for (let next = at + step; next >= 0 && next < tags.length; next += step)
    if (!passing.has(tags[next]?.role ?? "")) return next;
  return null;
}

const codeAt = (tags: readonly Tag[], at: number | null, role: Tag["role"]): string | null => {
  const tag = at === null ? undefined : tags[at];
  return tag?.role === role ? tag.code : null;
};

const onlyFiller: ReadonlySet<string> = new Set(["filler"]);

const isBound = (hedge: string): boolean => /^(?:more|less)-than/u.test(hedge);

/** A participle may stand beside a noun that says more of the same. */
const weakSubject =
  /^(?:caught|detuvo|detuvieron|aprehendio|deporto|deportaron|inhabitants|\p{L}+(?:ed|id[oa]s?|ad[oa]s?))$/u;

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

/** A whole number before years: "the lowest in 45 years", "a 45-year low". */
function isSpan(tags: readonly Tag[], at: number): boolean {
  const tag = tags[at];
  const next = tags[at + 1]?.role === "filler" ? tags[at + 2] : tags[at + 1];
  const isYears = next?.role === "noun" && next.code === "year";
  return (
    tag?.role === "number" &&
    tag.printed.scale === 0 &&
    /^[1-9]\d?$/u.test(tag.printed.digits) &&
    (isYears || (next?.role === "rank" && next.code.endsWith("years")))
  );
}

const codesOf = (tags: readonly Tag[], role: Tag["role"]): readonly string[] => [
  ...new Set(tags.filter((tag) => tag.role === role).map(({ code }) => code)),
];

const codeBefore = (tags: readonly Tag[], at: number): string => (tags[at - 1]?.role === "filler" ? "the" : "");

const units = new Set(["percent", "times", "USD", "pesos", "pounds", "kilograms", "tonnes", "per-100000"]);

/** A number with its unit behind or before it, its hedge, and the preposition that leads to it. */
function sizeAt(tags: readonly Tag[], at: number, use: (at: number | null, name: PartName) => void): SizeInput {
  const tag = tags[at];
  if (tag?.role !== "number") throw new RangeError(`no number at ${String(at)}`);
  use(at, "size");
  const passing: ReadonlySet<string> = new Set(["filler"]);
  let unit: string | null = null;
  const unitAfter = beside(tags, at, 1, passing);
  const after = codeAt(tags, unitAfter, "unit");
  if (after !== null) {
    unit = after;
    use(unitAfter, "unit");
    // "18 pesos per dollar", "29 per 100,000".
    const second = beside(tags, unitAfter ?? at, 1, passing);
    if (codeAt(tags, second, "unit") === after) use(second, "unit");
  }
  let first = at;
  const before = beside(tags, at, -1, passing);
  const unitBefore = codeAt(tags, before, "unit");
  if (unitBefore === "USD" || unitBefore === "times") {
    unit ??= unitBefore;
    use(before, "unit");
    first = before ?? at;
  }
  const hedgeAt = beside(tags, first, -1, passing);
  const hedge = codeAt(tags, hedgeAt, "hedge");
  if (hedge !== null) {
    use(hedgeAt, "hedge");
    first = hedgeAt ?? first;
  }
  const afterUnit = beside(tags, unitAfter !== null && after !== null ? unitAfter : at, 1, passing);
  const hedgeAfter = codeAt(tags, afterUnit, "hedge-after");
  if (hedgeAfter !== null) use(afterUnit, "hedge");
  const prepositionAt = beside(tags, first, -1, passing);
  const preposition = codeAt(tags, prepositionAt, "preposition");
  const range =
    preposition === "between" ? upperAt(tags, unitAfter !== null && after !== null ? unitAfter : at, use) : null;
  if (range?.unit != null) unit = range.unit;
  return {
    printed: tag.printed,
    grouped: tag.grouped,
    hedge: range ? "between" : ((hedgeAfter ?? hedge?.split(" ")[0] ?? "exact") as ClaimHedge),
    upper: range?.printed ?? null,
    unit: unit !== null && units.has(unit) ? (unit as Size["unit"]) : unit === null ? null : (unit as never),
    part: partOf(preposition, hedge, prepositionAt !== null && tags[prepositionAt]?.role === "direction"),
  };
}

/** "Fell below 300" tells a level; "fell more than 300" and "a fall of 300" how much. */
function partOf(preposition: string | null, hedge: string | null, followsDirection: boolean): SizeInput["part"] {
  if (preposition === "to" || hedge?.endsWith(" to") === true) return "to";
  if (preposition === "from") return "from";
  return preposition === "in" || followsDirection ? "by" : "plain";
}

/** The second number of "between 20 and 30 percent". */
function upperAt(
  tags: readonly Tag[],
  at: number,
  use: (at: number | null, name: PartName) => void,
): { readonly printed: Printed; readonly unit: string | null } | null {
  const andAt = beside(tags, at, 1, onlyFiller);
  const numberAt = andAt === null ? null : beside(tags, andAt, 1, onlyFiller);
  const number = numberAt === null ? undefined : tags[numberAt];
  if (codeAt(tags, andAt, "preposition") !== "and" || number?.role !== "number") return null;
  use(numberAt, "size");
  const unitAt = beside(tags, numberAt ?? at, 1, onlyFiller);
  const unit = codeAt(tags, unitAt, "unit");
  if (unit !== null) use(unitAt, "unit");
  return { printed: number.printed, unit };
}

/** Every period with its part, by the word that leads to it. */
function periodsOf(
  tags: readonly Tag[],
  use: (at: number | null, name: PartName) => void,
  language: Locale,
): readonly PeriodInput[] {
  const found = tags.flatMap((tag, at) => (tag.role === "period" ? [{ said: tag.said, at }] : []));
  const fiscalSaid =
    tags.some(({ role, code }) => role === "calendar" && code === "us-fiscal") ||
    found.some(({ said }) => said.kind === "fiscal-year");
  const passing: ReadonlySet<string> = new Set(["filler", "noun", "calendar"]);
  const leading = found.map(({ at }) => {
    const before = beside(tags, at, -1, passing);
    const dash =
      tags[at - 1]?.role === "filler" && /^[-–—]$/u.test(tags[at - 1]?.code ?? "") && tags[at - 2]?.role === "period";
    if (dash) return "dash";
    const tag = before === null ? undefined : tags[before];
    if (tag?.role === "preposition") return tag.code;
    return tag?.role === "hedge" && isBound(tag.code) ? "than" : "";
  });
  return found.map(({ said, at }, index) => {
    const [own = "", next = ""] = [leading[index], leading[index + 1]];
    const part =
      next === "dash" || own === "between" || ((own === "from" || own === "since") && next === "to")
        ? "first"
        : own === "dash" ||
            (own === "and" && leading[index - 1] === "between") ||
            (own === "to" && /^(?:from|since)$/u.test(leading[index - 1] ?? ""))
          ? "last"
          : own === "since"
            ? "since"
            : own === "than" || (own === "from" && language === "en")
              ? "base"
              : "at";
    // "In 2018 and in 2019" are two claims, not one from the one to the other.
    const before = found[index - 1];
    const isAlso =
      part === "at" &&
      before !== undefined &&
      tags.slice(before.at, at).some(({ role, code }) => role === "preposition" && code === "and");
    use(at, part === "at" || part === "last" ? "period" : "base");
    const year =
      said.year ??
      found.slice(index + 1).find((later) => later.said.year !== null)?.said.year ??
      found.find((other) => other.said.year !== null)?.said.year ??
      null;
    const kind = said.kind === "year" && fiscalSaid ? "fiscal-year" : said.kind;
    return { said: { ...said, kind, year }, part: isAlso ? "also" : part };
  });
}

type SubjectTag = Tag & { readonly role: "subject" | "superlative"; readonly spoken: Spoken };

/** What the sentence is about, and of what that is a share; participles stand back behind nouns. */
function subjectOf(
  tags: readonly Tag[],
  members: readonly Tag[],
  wordOf: (tag: Tag) => string,
): {
  readonly spoken: Spoken | null;
  readonly whole: Spoken | null;
  readonly implied: boolean;
  readonly tags: readonly Tag[];
} {
  const found = tags.filter((tag): tag is SubjectTag => tag.role === "subject" || tag.role === "superlative");
  const nouns = found.filter(
    (tag) => tag.role === "subject" && !(tag.to === tag.from + 1 && weakSubject.test(wordOf(tag))),
  );
  const [named] = [...specific(tags, nouns), ...nouns, ...found.filter((tag) => tag.role === "subject"), ...found];
  if (!named) {
    const code = members[0]?.code.replace(/^not-/u, "") ?? "";
    const spoken = SPOKEN.find(({ shares }) => shares !== undefined && code in shares) ?? null;
    return { spoken, whole: null, implied: true, tags: [] };
  }
  const share = shareOf(tags, nouns.length === 2 ? nouns : found);
  if (share)
    return { spoken: share.part.spoken, whole: share.whole.spoken, implied: false, tags: [share.part, share.whole] };
  const indicatorOf = (spoken: Spoken): string => CATALOGUE.findSeries(spoken.means[0]?.[0] ?? "")?.indicator ?? "";
  const near = specific(tags, nouns).length > 0;
  const same = found.filter(
    (tag) =>
      tag === named ||
      tag.spoken.means[0]?.[0] === named.spoken.means[0]?.[0] ||
      (indicatorOf(tag.spoken) === indicatorOf(named.spoken) && (near || !nouns.includes(tag))),
  );
  return { spoken: named.spoken, whole: null, implied: false, tags: same };
}

/** Of two names side by side ("unaccompanied minor encounters") the one that is about fewer. */
function specific(tags: readonly Tag[], [first, second, ...more]: readonly SubjectTag[]): readonly SubjectTag[] {
  if (!first || !second || more.length > 0 || tags[tags.indexOf(first) + 1] !== second) return [];
  if ((first.spoken.shares === undefined) === (second.spoken.shares === undefined)) return [];
  return [first.spoken.shares === undefined ? first : second];
}

const overlap = (one: Spoken, other: Spoken): boolean =>
  one.means.flat().some((series) => other.means.flat().includes(series));

/** Two subjects with a percentage: "X accounted for 14 percent of Y", "14 percent of Y were X". */
function shareOf(
  tags: readonly Tag[],
  subjects: readonly SubjectTag[],
): { readonly part: SubjectTag; readonly whole: SubjectTag } | null {
  const [first, second] = subjects;
  if (!first || !second || subjects.length !== 2 || overlap(first.spoken, second.spoken)) return null;
  const percentAt = tags.findIndex(({ role, code }) => role === "fraction" || (role === "unit" && code === "percent"));
  if (percentAt < 0 || tags.some(({ role }) => role === "direction" || role === "times" || role === "rank"))
    return null;
  const after = tags[beside(tags, percentAt, 1, new Set(["filler", "preposition", "share"])) ?? -1];
  if (after === first) return { part: second, whole: first };
  return after === second ? { part: first, whole: second } : null;
}
