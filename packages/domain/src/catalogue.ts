import type { CaveatId, FamilyId, FigureId, Indicator, PartKind, PublisherId, ReleaseId, SeriesId } from "./keys.ts";
import type { Completeness } from "./observation.ts";
import type { IsoDate } from "./period.ts";
import type { Publisher, Release, Series, SeriesFamily } from "./series.ts";
import type { Bilingual } from "./text.ts";

/** What a reader must know of a single value, in words. */
export interface Caveat {
  readonly text: Bilingual;
  /** The value leaves out a part of what it counts: a percentage would measure the gap in reporting. */
  readonly leavesOut: boolean;
  /** The document that states the value qualifies it so. */
  readonly hedge?: "about";
}

/** What stands on a subject's card: its series, and the figures it stands beside. */
export interface Headline {
  readonly series: SeriesId;
  /** Drawn before the headline series where that one has just begun: another definition, another line. */
  readonly before?: SeriesId;
  /** On the card of a day on which neither was known: what was current then. */
  readonly earlier?: SeriesId;
  readonly figures: readonly FigureId[];
  /** What the number is, in plain words; the series' title where it is not given. */
  readonly measures?: Bilingual;
  /** Stretches of time with a name of their own, shaded behind the course. */
  readonly bands?: readonly { readonly name: Bilingual; readonly from: IsoDate; readonly to: IsoDate }[];
  /** What moved, as the subject of a sentence, and whether it takes the plural; for what is told in the first sentence of all. */
  readonly mover?: { readonly name: Bilingual; readonly plural: boolean };
}

/** A subject. */
export interface IndicatorEntry {
  readonly id: Indicator;
  readonly name: Bilingual;
  /** What people call it that no title calls it, in both languages; for the search. */
  readonly alsoCalled: string;
  /** Null for a subject without a card. */
  readonly headline: Headline | null;
}

/** A state: the key its statistics office gives it (two digits), ISO 3166-2 code, and its name. */
export interface StateEntry {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/** A way to break totals down, and every part a publisher names: a closed list, so that a new label is noticed, never guessed. */
export interface PartsEntry {
  readonly name: Bilingual;
  readonly parts: readonly { readonly code: string; readonly name: Bilingual }[];
}

/** Everything that is known by heart, by key, each in the order in which it is shown. */
export interface CatalogueEntries {
  readonly indicators: readonly IndicatorEntry[];
  readonly families: Readonly<Record<FamilyId, SeriesFamily>>;
  readonly publishers: Readonly<Record<PublisherId, Publisher>>;
  readonly releases: Readonly<Record<ReleaseId, Release>>;
  readonly caveats: Readonly<Record<CaveatId, Caveat>>;
  readonly parts: Readonly<Record<PartKind, PartsEntry>>;
  readonly areas: Readonly<Record<string, Bilingual>>;
  readonly states: readonly StateEntry[];
  /** The name of a municipality: its state, and its own key of three digits in it. */
  readonly municipality: (state: StateEntry, key: string) => Bilingual;
}

/** The entries, and every series they make. A name that is not there throws RangeError, where it is not asked for with `find`. */
export interface Catalogue extends CatalogueEntries {
  /** Families first in catalogue order, their states and parts after them. Municipalities are no closed list and not in it. */
  readonly series: readonly Series[];
  /** Null when no series has this id. */
  readonly findSeries: (id: string) => Series | null;
  readonly isSeriesId: (id: string) => boolean;
  /** Each once, in the order of `series`; municipalities follow, by their ids. */
  readonly inOrder: (ids: readonly SeriesId[]) => readonly SeriesId[];
  readonly seriesOf: (id: SeriesId) => Series;
  readonly indicatorOf: (id: Indicator) => IndicatorEntry;
  readonly releaseOf: (id: ReleaseId) => Release;
  readonly publisherOf: (id: ReleaseId) => Publisher;
  /** The family as a whole, then its states, then its parts. */
  readonly seriesOfFamily: (family: FamilyId) => readonly Series[];
  /** The family's series in each state of Mexico, or of the US at the border; empty where it is not broken down by state. */
  readonly statesOfFamily: (family: FamilyId) => readonly Series[];
  /** Series of one indicator, national and border-wide ones only. */
  readonly seriesOfIndicator: (indicator: Indicator) => readonly Series[];
  /** The series a release is judged by: families as a whole, not their parts. */
  readonly seriesOfRelease: (id: ReleaseId) => readonly Series[];
  readonly leavesOut: (caveat: CaveatId | null) => boolean;
}

/** Covers its whole period, and leaves out nothing of what it counts. */
export const isComplete = (
  catalogue: Catalogue,
  { completeness, caveat }: { readonly completeness: Completeness; readonly caveat: CaveatId | null },
): boolean => completeness === "complete" && !catalogue.leavesOut(caveat);
