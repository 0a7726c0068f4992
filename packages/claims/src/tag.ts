import { SPOKEN, type Spoken } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { ADVERBS_EN, ADVERBS_ES } from "./lexicon/adverbs.ts";
import { EN } from "./lexicon/en.ts";
import type { Role } from "./lexicon/entry.ts";
import { ES } from "./lexicon/es.ts";
import { PLACES, SOURCES } from "./lexicon/places.ts";
import { readNumber, type Printed } from "./numbers.ts";
import { readPeriod, type PeriodSaid } from "./period-said.ts";
import { isSlipOf } from "./slips.ts";
import { tokensOf, type Token } from "./text.ts";

/** What a stretch of the sentence does. */
export type Tag = { readonly from: number; readonly to: number } & (
  | { readonly role: Role | "place" | "source" | "unread"; readonly code: string }
  | { readonly role: "subject" | "superlative"; readonly code: string; readonly spoken: Spoken }
  | { readonly role: "number"; readonly code: ""; readonly printed: Printed; readonly grouped: Printed | null }
  | { readonly role: "period"; readonly code: ""; readonly said: PeriodSaid }
);

interface Phrase {
  readonly words: readonly string[];
  readonly tag:
    | { readonly role: Role | "place" | "source"; readonly code: string }
    | { readonly role: "subject" | "superlative"; readonly code: string; readonly spoken: Spoken };
}

type Lexicon = ReadonlyMap<string, readonly Phrase[]>;

const wordsOf = (phrase: string): readonly string[] =>
  phrase.split(" ").flatMap((word) => (word.endsWith("*") ? [word] : tokensOf(word).map(({ norm }) => norm)));

/** The first three letters of a phrase's first word: all that a word shares with a name that it ends in another way. */
const keyOf = (word: string): string => word.slice(0, 3);

function lexiconOf(locale: Locale): Lexicon {
  const lines = locale === "en" ? EN : ES;
  const named = (role: "place" | "source", entries: readonly (readonly [string, string])[]): readonly Phrase[] =>
    entries.flatMap(([code, names]) => names.split("|").map((name) => ({ words: wordsOf(name), tag: { role, code } })));
  const phrases: readonly Phrase[] = [
    ...SPOKEN.flatMap((spoken) => [
      ...spoken[locale].map((name) => ({ words: wordsOf(name), tag: { role: "subject", code: "", spoken } as const })),
      ...(spoken.superlatives?.[locale] ?? []).map((name) => ({
        words: wordsOf(name),
        tag: { role: "superlative", code: "highest", spoken } as const,
      })),
    ]),
    ...named("source", SOURCES),
    ...named("place", PLACES),
    ...lines.flatMap(([role, code, names]) =>
      names.split("|").map((name) => ({ words: wordsOf(name), tag: { role, code } })),
    ),
  ];
  const longestFirst = phrases.toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(longestFirst, ({ words }) => keyOf(words[0] ?? ""));
}

const lexicons = new Map<Locale, Lexicon>();

function lexiconIn(locale: Locale): Lexicon {
  const lexicon = lexicons.get(locale) ?? lexiconOf(locale);
  lexicons.set(locale, lexicon);
  return lexicon;
}

const matches = (word: string, norm: string): boolean =>
  word.endsWith("*") ? norm.startsWith(word.slice(0, -1)) : word === norm;

/** Every phrase that stands at a token, the longest first. */
const phrasesAt = (lexicon: Lexicon, tokens: readonly Token[], at: number): readonly Phrase[] =>
  (lexicon.get(keyOf(tokens[at]?.norm ?? "")) ?? []).filter(({ words }) =>
    words.every((word, index) => matches(word, tokens[at + index]?.norm ?? "")),
  );

const isName = ({ tag: { role } }: Phrase): boolean =>
  role === "subject" || role === "place" || role === "superlative" || role === "calendar";

/**
 * The phrase at a token: the longest that does not take the beginning of a longer name ("southwest | border deaths"), and, of words that qualify a
 * number, only where one follows.
 */
function phraseAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Phrase | null {
  const all = phrasesAt(lexicon, tokens, at);
  const fit = all.find(
    ({ words, tag }) =>
      (tag.role !== "hedge" || leadsToNumber(lexicon, tokens, at + words.length)) &&
      !words.slice(1).some((_, index) => {
        const inner = at + index + 1;
        return phrasesAt(lexicon, tokens, inner).some(
          (other) =>
            isName(other) &&
            other.words.length > 1 &&
            inner + other.words.length > at + words.length &&
            (tag.role !== "subject" || other.words.length > words.length),
        );
      }),
  );
  return fit ?? all[0] ?? null;
}

/** Whether a number, a fraction or a multiple follows, an article passed over. */
function leadsToNumber(lexicon: Lexicon, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 3; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (
      token.kind === "number" ||
      token.kind === "mixed" ||
      token.norm === "$" ||
      readNumber(tokens, at, false) ||
      readNumber(tokens, at, true)
    )
      return true;
    const [first] = phrasesAt(lexicon, tokens, at);
    if (first && ["fraction", "times", "unit"].includes(first.tag.role)) return true;
    if (first?.tag.role !== "filler") return false;
  }
  return false;
}

/** Every token in one stretch or another, in order. What nobody knows is unread. */
export function tagsOf(tokens: readonly Token[], locale: Locale): readonly Tag[] {
  const lexicon = lexiconIn(locale);
  const tags: Tag[] = [];
  for (let at = 0; at < tokens.length;) {
    const tag = tagAt(lexicon, tokens, at, locale, tags.at(-1));
    tags.push(tag);
    at = tag.to;
  }
  return tags;
}

/** A word that only says how. Others in -ly or -mente say how often, or of whom ("family", "early", "legally", "diariamente"). */
const isAdverb = ({ norm, kind }: Token, locale: Locale): boolean =>
  kind === "word" && (locale === "en" ? ADVERBS_EN : ADVERBS_ES).has(norm);

/** Only what names, moves or dates is put right, and what says nothing. */
const isMended = ({ role, code }: Phrase["tag"]): boolean =>
  role === "subject" || role === "direction" || role === "month" || (role === "filler" && code === "");

/** The phrase of one word that a word with a slip of the finger was meant to be; null where it may be several. */
function slipAt(lexicon: Lexicon, { norm, kind }: Token): Phrase | null {
  if (kind !== "word") return null;
  const found = (lexicon.get(keyOf(norm)) ?? []).filter(({ words, tag }) => {
    const [word = ""] = words;
    const forms = word.endsWith("*") ? [word.slice(0, -1), `${word.slice(0, -1)}s`] : [word];
    return words.length === 1 && isMended(tag) && forms.some((form) => isSlipOf(norm, form));
  });
  const [first, ...more] = found;
  return first && more.every(({ tag }) => tag.role === first.tag.role && tag.code === first.tag.code) ? first : null;
}

/** "-5 %" is not 5 %; "34,000+" is at least so many. Other signs say nothing. */
function signAt(tokens: readonly Token[], at: number): "unread" | "hedge-after" | "filler" {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isBehind = before?.end === sign?.start;
  const isBefore = after?.start === sign?.end;
  if (sign?.norm === "+") return isBehind && !isBefore && before?.kind === "number" ? "hedge-after" : "filler";
  return /^[-–—−]$/u.test(sign?.norm ?? "") && !isBehind && isBefore && after?.kind === "number" ? "unread" : "filler";
}

function tagAt(lexicon: Lexicon, tokens: readonly Token[], from: number, locale: Locale, before: Tag | undefined): Tag {
  const token = tokens[from];
  if (!token) throw new RangeError(`no token ${String(from)}`);
  const follows = (at: number): string => phraseAt(lexicon, tokens, at)?.tag.role ?? "";
  const period = readPeriod(tokens, from, (at) => {
    const tag = phraseAt(lexicon, tokens, at)?.tag;
    return tag?.role === "month" ? Number(tag.code) : null;
  });
  const isCount =
    period?.length === 1 &&
    token.kind === "number" &&
    (follows(from + 1) === "unit" ||
      before?.role === "unit" ||
      (before?.role === "hedge" && follows(from + 1) === "subject"));
  if (period && !isCount) return { role: "period", code: "", from, to: from + period.length, said: period.said };
  const phrase = phraseAt(lexicon, tokens, from);
  if (phrase && !(phrase.words.length === 1 && phrase.tag.role === "filler" && token.kind === "number"))
    return { ...phrase.tag, from, to: from + phrase.words.length };
  const number = readNumber(tokens, from, locale === "es");
  if (number)
    return {
      role: "number",
      code: "",
      from,
      to: from + number.length,
      printed: number.printed,
      grouped: number.grouped,
    };
  if (token.kind === "sign") {
    const role = signAt(tokens, from);
    return { role, code: role === "hedge-after" ? "at-least" : token.norm, from, to: from + 1 };
  }
  const slip = isAdverb(token, locale) ? null : slipAt(lexicon, token);
  if (slip) return { ...slip.tag, from, to: from + 1 };
  return { role: isAdverb(token, locale) ? "filler" : "unread", code: "", from, to: from + 1 };
}
