import { CATALOGUE, SPOKEN, type Spoken } from "@frontera/content";
import { beside } from "./beside.ts";
import type { Tag } from "./tag.ts";

/** A participle may stand beside a noun that says more of the same. */
const weakSubject =
  /^(?:caught|detuvo|detuvieron|aprehendio|deporto|deportaron|inhabitants|\p{L}+(?:ed|id[oa]s?|ad[oa]s?))$/u;

type SubjectTag = Tag & { readonly role: "subject" | "superlative"; readonly spoken: Spoken };

/** What the sentence is about, and of what that is a share; participles stand back behind nouns. */
export function subjectOf(
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
