/** What editions of a release do, as its source states it. */
export interface CheckRules {
  /**
   * never: a value once printed stays as it is. some: an edition restates recent values, or few. all: an edition may restate every value, by little.
   */
  readonly restates: "never" | "some" | "all";
  /** Whether complete periods may end after the edition's day: settlement dates, budgets, projections. */
  readonly looksAhead?: boolean;
  /** Whether a person types the values one by one: a slip of digits or of the unit is looked for from the second value of a series on. */
  readonly typed?: boolean;
}
