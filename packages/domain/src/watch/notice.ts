import type { VerdictKind } from "../comparison/verdicts.ts";
import type { DecimalText } from "../decimal.ts";
import type { FigureId, ReleaseId, SeriesId } from "../keys.ts";
import type { Judgement } from "../revisions/judgement.ts";
import type { IsoDate } from "../period.ts";
import type { Row } from "../rows.ts";

/** Something that was waited for, and happened. It is worked out of what is stored and never stored itself. */
export type Notice = SeriesNotice | VerdictNotice | FailureNotice | OverdueNotice;

interface Happened {
  /** Made of what happened: it never changes, and nothing else has it. */
  readonly id: string;
  /** The instant at which it happened here. */
  readonly at: string;
}

export interface SeriesNotice extends Happened {
  readonly kind: "new-value" | "revision" | "above" | "below";
  readonly series: SeriesId;
  /** Null unless a threshold was passed. */
  readonly threshold: DecimalText | null;
  /** Of the vintage that brought it. */
  readonly vintageDate: IsoDate;
  /** The same period before; for a threshold, the newest whole value before. Null where nothing was stated. */
  readonly before: Row | null;
  readonly after: Row;
}

export interface VerdictNotice extends Happened {
  readonly kind: "verdict";
  readonly figure: FigureId;
  readonly from: VerdictKind;
  readonly to: VerdictKind;
  readonly cause: Judgement["cause"];
  readonly judgedOn: IsoDate;
}

export interface FailureNotice extends Happened {
  /** held: a file waits until a person has looked at it. */
  readonly kind: "failure" | "held";
  readonly release: ReleaseId;
  readonly sourceId: string;
  readonly error: string;
}

export interface OverdueNotice extends Happened {
  readonly kind: "overdue";
  readonly release: ReleaseId;
  /** The series that was late first, by the order of the catalogue, and the last day it covered. */
  readonly series: SeriesId;
  readonly covers: IsoDate;
  readonly afterDays: number;
}
