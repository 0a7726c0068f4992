import { TRANSFORMATION_NAMES } from "./transformation.ts";

/** What an indicator's page takes in its address, and the page that freezes what it shows takes over. */
export const VIEW_NAMES = [
  "series",
  "asOf",
  "recordedAsOf",
  "observation_start",
  "observation_end",
  ...TRANSFORMATION_NAMES,
  "page",
  "rows",
] as const;
