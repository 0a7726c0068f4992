import type { Catalogue } from "./catalogue.ts";
import type { CaveatId, Completeness } from "./observation.ts";

/** Covers its whole period, and leaves out nothing of what it counts. */
export const isWhole = (
  catalogue: Catalogue,
  { completeness, caveat }: { readonly completeness: Completeness; readonly caveat: CaveatId | null },
): boolean => completeness === "complete" && !catalogue.leavesOut(caveat);
