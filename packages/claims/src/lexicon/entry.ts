/** What a word does in a claim. */
export type Role =
  /** Rises, falls or stays: `up`, `down`, `flat`; `moved` from one number to another. */
  | "direction"
  /** More or fewer: a direction where a "than" follows. */
  | "compare"
  /** How many times in one word: `2 up`, `0.5 down`. */
  | "times"
  /** A part in one word, in percent: `50`. `more-than 50` for the majority. */
  | "fraction"
  | "hedge"
  /** Behind a number: `at-least`, `at-most`. */
  | "hedge-after"
  /** First of all: `highest`, `lowest`; `record`, `record-low`: first until then, whatever came after. */
  | "rank"
  | "ordinal"
  /** Among which periods: `record`, `until-then`. */
  | "scope"
  | "unit"
  | "negation"
  | "preposition"
  /** A base without a date: `year-earlier`, `previous`, `previous-month`. */
  | "base"
  /** A period told from today: `this-year`, `last-month`, `now`. */
  | "relative"
  /** `month`, `year`, `day`, `place`: of what a rank is one. */
  | "noun"
  /** How a level is meant: `mean` on average, `reach` on some day of the period. */
  | "level"
  | "month"
  /** The year behind it is the US fiscal year, or the calendar's. */
  | "calendar"
  | "citizenship"
  | "share"
  /** Changes the claim in a way that is not read: a rate per day, half of a year. */
  | "unread"
  /** Says nothing that is judged. */
  | "filler";

/** One line of a lexicon: role, code, and the phrases that have it, parted by `|`. */
export type Line = readonly [role: Role, code: string, phrases: string];
