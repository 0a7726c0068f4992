import type { Statement } from "./statement.ts";
import type { FigureEntry, Publisher, Release, SeriesFamily, Catalogue } from "@frontera/domain";
import type { LaterEvent, PaperEvent } from "./event.ts";
import type { Spoken } from "./spoken.ts";
import type { Term } from "./term.ts";

/** What a reader must know of a single value, in words. */
export type Caveat = Catalogue["caveats"][string];

type IndicatorEntry = Catalogue["indicators"][number];
type PartsEntry = Catalogue["parts"][string];

/** A subject: one folder, in which everything that is known of it by heart is written once. */
export interface Subject {
  readonly indicator: IndicatorEntry;
  readonly series: Readonly<Record<string, SeriesFamily>>;
  readonly publishers: Readonly<Record<string, Publisher>>;
  readonly releases: Readonly<Record<string, Release>>;
  /** What the paper states of it. */
  readonly figures: Readonly<Record<string, FigureEntry>>;
  /** What the paper dates of it, and what came after. */
  readonly events?: readonly PaperEvent[];
  readonly laterEvents?: readonly LaterEvent[];
  /** What other documents say of its total: to be read beside the figures, never added. */
  readonly statements?: readonly Statement[];
  /** What its statistics are called in a sentence. */
  readonly spoken?: readonly Spoken[];
  /** Its words. */
  readonly glossary: Readonly<Record<string, Term>>;
  readonly caveats?: Readonly<Record<string, Caveat>>;
  readonly parts?: Readonly<Record<string, PartsEntry>>;
}
