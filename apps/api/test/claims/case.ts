/** A sentence as a reader may type it, and what is made of it. */
export interface Case {
  readonly says: string;
  /**
   * Every reading with its verdict, each named by its series and periods: `series P` of one period, `series A>B` of a change, `series A..B` of a sum,
   * `part/whole P` of a share. Verdicts were worked out from the rows of the archive by hand.
   */
  readonly reads?: Readonly<Record<string, string>>;
  /** The part that cannot be read, of a sentence that is not judged. */
  readonly unread?: string;
}
