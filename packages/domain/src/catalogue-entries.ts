import type { FigureId } from "./figure.ts";
import type { CaveatId } from "./observation.ts";
import type { Publisher, PublisherId, Release, ReleaseId } from "./release.ts";
import type { FamilyId, SeriesId } from "./series.ts";
import type { Indicator, PartKind, SeriesFamily } from "./series-family.ts";
import type { Bilingual } from "./text.ts";

/** What a reader must know of a single value, in words. */
export interface Caveat {
  readonly text: Bilingual;
  /** The value leaves out a part of what it counts: a percentage would measure the gap in reporting. */
  readonly leavesOut: boolean;
}

/** What stands on a subject's card: its series, and the figures it stands beside. */
export interface Headline {
  readonly series: SeriesId;
  /** Drawn before the headline series where that one has just begun: another definition, another line. */
  readonly before?: SeriesId;
  readonly figures: readonly FigureId[];
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
