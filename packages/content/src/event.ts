import type { Bilingual, Indicator, Period } from "@frontera/domain";

/** Something that happened; the date is as fine as its source gives it. `about`: subjects whose charts mark it. */
export interface DatedEvent {
  readonly date: Period;
  readonly what: Bilingual;
  /** A name of two words or three, for the drawing. */
  readonly short?: Bilingual;
  readonly about: readonly Indicator[];
}

/** Something the paper dates. */
export interface PaperEvent extends DatedEvent {
  /** Null where no section does. */
  readonly section: string | null;
}

/** Something that changed what the series show after the paper came out, and who says so. */
export interface LaterEvent extends DatedEvent {
  readonly source: { readonly name: string; readonly url: string };
}
