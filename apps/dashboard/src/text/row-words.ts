import { STATUS_WORDS, EMPTY_REASON_WORDS, GRADE_WORDS, textOf } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import type { EmptyReason, Locale, ObsStatus, Observation, Row } from "@frontera/domain";

type CaveatId = NonNullable<Observation["caveat"]>;

type Completeness = Observation["completeness"];

/** The words of a row's codes in one language. Made on the server: the browser does not carry both languages. */
export interface RowWords {
  readonly statuses: Readonly<Record<ObsStatus, string>>;
  readonly caveats: Readonly<Record<CaveatId, string>>;
  readonly completeness: Readonly<Record<Completeness, string>>;
  readonly empty: Readonly<Record<EmptyReason, string>>;
  readonly grades: Readonly<Record<NonNullable<Row["changeGrade"]>, string>>;
  readonly missing: string;
  readonly until: string;
}

const inLocale = <K extends string>(
  texts: Readonly<Record<K, Readonly<Record<Locale, string>>>>,
  locale: Locale,
): Record<K, string> =>
  Object.fromEntries(
    Object.entries<Readonly<Record<Locale, string>>>(texts).map(([key, text]) => [key, text[locale]]),
  ) as Record<K, string>;

/** What is to be said of a row's change beside its number; null where it is bare, or no change. */
export const gradeNote = ({ changeGrade }: Row, words: RowWords): string | null =>
  changeGrade === null || changeGrade === "like-for-like" ? null : words.grades[changeGrade];

export const rowWords = (locale: Locale): RowWords => ({
  statuses: inLocale(STATUS_WORDS, locale),
  caveats: Object.fromEntries(Object.entries(CATALOGUE.caveats).map(([id, { text }]) => [id, text[locale]])),
  completeness: textOf(locale).completeness,
  empty: inLocale(EMPTY_REASON_WORDS, locale),
  grades: inLocale(GRADE_WORDS, locale),
  missing: textOf(locale).table.missing,
  until: textOf(locale).table.until,
});
