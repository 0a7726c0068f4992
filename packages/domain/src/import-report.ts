import type { Finding } from "./check/finding.ts";
import type { ReleaseId } from "./keys.ts";
import type { Revision, VintageDateBasis } from "./observation.ts";
import type { IsoDate } from "./period.ts";
import type { Drift } from "./survey.ts";

/** What loading a file would change, for people: counts of everything, the first changes, and what was found. */
export interface ImportReport {
  readonly fileName: string;
  readonly sha256: string;
  readonly vintages: readonly {
    readonly releaseId: ReleaseId;
    readonly vintageDate: IsoDate;
    readonly vintageDateBasis: VintageDateBasis;
    readonly series: number;
    /** The same content is stored already. */
    readonly isKnown: boolean;
  }[];
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  /** The first of them; the counts above say how many there are. */
  readonly changes: readonly Pick<Revision, "seriesId" | "period" | "from" | "to">[];
  /** All of them, but in a file of which nearly every value is odd: then the first; what refuses comes first. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly drift: readonly Drift[];
}
