import type { VerdictKind } from "../comparison/verdicts.ts";
import type { FigureId } from "../keys.ts";
import type { IsoDate } from "../period.ts";

/** Why a verdict changed; a closed list. */
export type Cause = "new-data" | "revision" | "correction";

/** One flip of a figure's verdict. */
export interface VerdictChange {
  readonly figureId: FigureId;
  /** The vintage date that brought it, or the day on which we corrected ourselves. */
  readonly on: IsoDate;
  readonly from: VerdictKind;
  readonly to: VerdictKind;
  readonly cause: Cause;
}

/** What was judged of a figure, on what data: kept as it was judged, never worked out again. */
export interface Judgement {
  readonly figureId: FigureId;
  readonly verdict: VerdictKind;
  /** correction: the same data, judged otherwise than before, which our rules alone can bring about. */
  readonly cause: "data" | "correction";
  /** The newest vintage then stored. */
  readonly vintageId: number;
  readonly judgedOn: IsoDate;
}
