/** Why a cell of a row is empty; a closed list, so that every one can be shown in both languages. */
export const EMPTY_REASONS = [
  "missing",
  "part-missing",
  "break-inside",
  "no-earlier",
  "no-base",
  "unfinished",
  "understated",
  "other-length",
  "price-base",
  "base-not-positive",
  "not-positive",
  "no-population",
] as const;

export type EmptyReason = (typeof EMPTY_REASONS)[number];
