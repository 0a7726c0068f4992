import type { Spoken } from "@frontera/content";
import type { Direction, PartName, Size } from "./claim.ts";
import type { Printed } from "./numbers.ts";
import type { PeriodSaid } from "./period-said.ts";
import type { Tag } from "./tag.ts";

/** A period with the part it plays. */
export interface PeriodInput {
  readonly said: PeriodSaid;
  readonly part: "at" | "by" | "base" | "since" | "first" | "last" | "also";
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
  /** The year is said to be the calendar's. */
  readonly isCalendarYear: boolean;
  readonly negated: boolean;
  /** Tags with a part to play, and which. */
  readonly named: readonly { readonly tag: Tag; readonly name: PartName }[];
  /** Tags that play none. */
  readonly left: readonly { readonly tag: Tag; readonly name: PartName }[];
}

/** What cannot be made a claim of: the part that is missing, or does not fit. */
export type Lack = "period" | "base" | "size" | "unit" | "rank" | "so-often";
