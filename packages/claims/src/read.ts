import { CATALOGUE, SPOKEN, type Spoken } from "@frontera/content";
import type { IsoDate, Locale, SeriesId } from "@frontera/domain";
import { sentenceInputOf } from "./sentence-input.ts";
import type { Part, PartName, ReadSentence, ClaimReading, Unread } from "./claim.ts";
import { placed } from "./places.ts";
import { readingsOf } from "./readings.ts";
import type { Lack, SentenceInput } from "./said.ts";
import { tagsOf, type Tag } from "./tag.ts";
import { clean, LONGEST, tokensOf, type Token } from "./text.ts";

/**
 * Reads a sentence that makes a claim, in English or Spanish: its parts, and every reading that the series known here allow. `today` is the day
 * on which it is said. What is not read is named; a sentence with such a part is not judged. Never throws; costs no more than its length.
 */
export function readSentence(
  typed: string,
  { locale, today }: { readonly locale: Locale; readonly today: IsoDate },
): ReadSentence {
  const text = clean(typed);
  const nothing = { today, text: text.slice(0, LONGEST), language: locale, parts: [], readings: [] };
  if (text.length > LONGEST)
    return { ...nothing, unread: [{ name: "text", text: null, reason: "too-long", nearest: [] }] };
  const tokens = tokensOf(text);
  if (tokens.length === 0) return { ...nothing, unread: [{ name: "text", text: null, reason: "empty", nearest: [] }] };
  const { language, tags } = inItsLanguage(tokens, locale);
  const slice = (tag: Pick<Tag, "from" | "to">): string =>
    text.slice(tokens[tag.from]?.start ?? 0, tokens[tag.to - 1]?.end ?? 0);
  const asked = sentenceInputOf(tags, (tag) => tokens[tag.from]?.norm ?? "", language);
  const { readings, unread } = readAsked(asked, today, slice, tokens);
  return { text, today, language, parts: partsOf(asked, slice), unread, readings };
}

/** The tags in the language that leaves fewer words unread; in the reader's own where both leave as many. */
function inItsLanguage(
  tokens: readonly Token[],
  locale: Locale,
): { readonly language: Locale; readonly tags: readonly Tag[] } {
  const other: Locale = locale === "en" ? "es" : "en";
  const [own, foreign] = [locale, other].map((language) => {
    const tags = tagsOf(tokens, language);
    return { language, tags, unread: tags.filter(({ role }) => role === "unread").length };
  });
  if (!own || !foreign) throw new RangeError("no language");
  return foreign.unread < own.unread ? foreign : own;
}

type SliceOf = (tag: Pick<Tag, "from" | "to">) => string;

const partsOf = (asked: SentenceInput, slice: SliceOf): readonly Part[] =>
  asked.named.map(({ tag, name }) => ({ name, text: slice(tag) }));

function readAsked(
  asked: SentenceInput,
  today: IsoDate,
  slice: SliceOf,
  tokens: readonly Token[],
): { readonly readings: readonly ClaimReading[]; readonly unread: readonly Unread[] } {
  const { spoken } = asked;
  const textOf = (name: PartName): string | null => {
    const found = asked.named.filter((one) => one.name === name);
    return found.length === 0 ? null : found.map(({ tag }) => slice(tag)).join(" … ");
  };
  if (!spoken) {
    const first = asked.left.find(({ name }) => name === "words");
    return {
      readings: [],
      unread: [
        {
          name: "subject",
          text: first ? wordsFrom(asked, first.tag, slice) : null,
          reason: first ? "unknown" : "missing",
          nearest: nearestTo(asked, slice),
        },
      ],
    };
  }
  const nearest = spoken.means.flatMap(([first]) => first ?? []);
  const unread = leftOf(asked, slice, tokens, nearest);
  const isShare = isShareOf(asked);
  const needed = spoken.needs ?? [];
  if (needed.length > 0 && ![...asked.places, ...asked.members, ...asked.sources].some((code) => needed.includes(code)))
    return {
      readings: [],
      unread: [
        ...unread,
        { name: needed.includes("cit-MX") ? "share" : "place", text: null, reason: "missing", nearest },
      ],
    };
  // "The share of Mexicans fell" is no fall of their number.
  if (asked.isShare && !isShare)
    return {
      readings: [],
      unread: [...unread, { name: "share", text: textOf("share"), reason: "unknown", nearest: [] }],
    };
  const there = placed(spoken, asked, isShare);
  if (there.length === 0) {
    const isThere = (part: Partial<SentenceInput>): boolean => placed(spoken, { ...asked, ...part }, false).length > 0;
    const name =
      asked.members.length > 0 && isThere({ members: [] })
        ? "share"
        : asked.places.length > 0
          ? "place"
          : asked.sources.length > 0
            ? "source"
            : "share";
    const text = textOf(name);
    return {
      readings: [],
      unread: [...unread.filter((one) => one.name !== name), { name, text, reason: "not-held-there", nearest }],
    };
  }
  if (new Set(asked.directions.filter((one) => one !== "flat")).size > 1)
    return {
      readings: [],
      unread: [...unread, { name: "direction", text: textOf("direction"), reason: "two-claims", nearest: [] }],
    };
  const found = there.map((one) => readingsOf(asked, spoken, one, today));
  const readings = distinct(found.filter((one) => typeof one !== "string").flat());
  if (readings.length > 0) return { readings, unread };
  const lack = found.find((one) => typeof one === "string" && one !== "so-often") ?? found[0];
  return { readings, unread: [...unread, lackOf(typeof lack === "string" ? lack : "size", textOf, nearest)] };
}

/** One part may be reached by way of two wholes. */
const distinct = (readings: readonly ClaimReading[]): readonly ClaimReading[] => [
  ...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values(),
];

/** A share is a percentage of a whole, of which a part is named; nothing that grew. */
const isShareOf = ({
  members,
  places,
  sizes,
  directions,
  times,
  spoken,
  wholeSpoken,
  isShare,
  rank,
}: SentenceInput): boolean =>
  rank === null &&
  !times &&
  directions.length === 0 &&
  sizes.some(({ unit }) => unit === "percent") &&
  (isShare ||
    wholeSpoken !== null ||
    places.some((code) => code.startsWith("MX-")) ||
    members.some((code) => !(spoken?.about ?? []).includes(code)));

function lackOf(lack: Lack, textOf: (name: PartName) => string | null, nearest: readonly SeriesId[]): Unread {
  if (lack === "so-often") return { name: "period", text: textOf("period"), reason: "not-held-so-often", nearest };
  const text = textOf(lack);
  return {
    name: lack,
    text,
    reason: text === null ? "missing" : lack === "unit" ? "other-unit" : "unknown",
    nearest: lack === "unit" ? nearest : [],
  };
}

/** Tags that play no part, those next to each other together. A capital behind "in" is a place nobody here knows. */
function leftOf(
  asked: SentenceInput,
  slice: SliceOf,
  tokens: readonly Token[],
  nearest: readonly SeriesId[],
): readonly Unread[] {
  const unread: Unread[] = [];
  let stretch: { from: number; to: number; name: PartName } | null = null;
  const close = (): void => {
    if (!stretch) return;
    const first = tokens[stretch.from];
    const before = tokens[stretch.from - 1]?.norm ?? "";
    const isPlace = stretch.name === "words" && first?.capital === true && /^(?:in|at|en|from|de|of)$/u.test(before);
    unread.push({
      name: isPlace ? "place" : stretch.name,
      text: slice(stretch),
      reason: isPlace ? "not-held-there" : stretch.name === "subject" ? "two-claims" : "unknown",
      nearest: isPlace ? nearest : [],
    });
    stretch = null;
  };
  for (const { tag, name } of asked.left) {
    if (stretch && stretch.name === name && stretch.to === tag.from) stretch.to = tag.to;
    else {
      close();
      stretch = { from: tag.from, to: tag.to, name };
    }
  }
  close();
  return unread;
}

/** The stretch of unread words that begins with a tag. */
function wordsFrom(asked: SentenceInput, first: Tag, slice: SliceOf): string {
  let { to } = first;
  for (const { tag } of asked.left) if (tag.from === to) ({ to } = tag);
  return slice({ from: first.from, to });
}

/** The series whose names have a word of the sentence that is not read; else one of every subject. */
function nearestTo(asked: SentenceInput, slice: SliceOf): readonly SeriesId[] {
  const words = asked.left
    .flatMap(({ tag }) => slice(tag).toLowerCase().split(/\s+/u))
    .filter((word) => word.length > 4);
  const named = ({ en, es }: Spoken): boolean =>
    words.some((word) =>
      [...en, ...es].some((name) =>
        name.split(" ").some((part) => part.length > 4 && part.startsWith(word.slice(0, 5))),
      ),
    );
  const found = SPOKEN.filter(named).flatMap(({ means }) => means[0]?.[0] ?? []);
  const headlines = CATALOGUE.indicators.flatMap(({ headline }) => headline?.series ?? []);
  return [...new Set(found.length > 0 ? found : headlines)].slice(0, 4);
}
