import type { DecimalText } from "./decimal.ts";
import {
  type CitedWork,
  type FigurePeriod,
  type FigureUnit,
  type Hedge,
  type PillarNumber,
  type Printed,
  printedValue,
} from "./figure.ts";
import type { FigureId, Indicator } from "./keys.ts";
import type { FigureLink } from "./link.ts";
import type { IsoDate, Period } from "./period.ts";
import type { Bilingual } from "./text.ts";

/** One figure a document states: fixed, cited, reviewed. */
export interface Figure extends FigureEntry {
  readonly id: FigureId;
  /** The printed number in plain decimal text, in `unit`. */
  readonly value: DecimalText;
  /** The work its footnote cites; null where the document cites nothing. */
  readonly cites: CitedWork | null;
}

/** Two statements that meet: one is said (in `stated`) to be above the other, both state one thing, or the one is part of the other. */
export interface Meeting {
  readonly kind: "above" | "same" | "part-of";
  readonly one: FigureId;
  readonly other: FigureId;
  readonly stated?: FigureId;
}

/** A document as it is written down: what it is, what it states, and by footnote the works it cites. */
export interface DocumentEntries {
  readonly title: string;
  readonly author: string;
  /** The series of publications it is part of. */
  readonly series: string;
  readonly institution: string;
  readonly published: Period;
  /** The last day on which it can have come out: what was known then is what it could know. */
  readonly knownOn: IsoDate;
  readonly figures: Readonly<Record<string, FigureEntry>>;
  readonly works: ReadonlyMap<number, CitedWork>;
  readonly meetings: readonly Meeting[];
}

/** What states figures, each of which is judged beside the record. */
export interface JudgedDocument extends Omit<DocumentEntries, "figures" | "works"> {
  /** In the order of the entries. */
  readonly figures: readonly Figure[];
  /** Null when it has no figure of this id. */
  readonly findFigure: (id: string) => Figure | null;
  /** Throws RangeError naming the id. */
  readonly figureOf: (id: FigureId) => Figure;
}

/** A document whose figures can be looked up. */
export function makeDocument({ figures: entries, works, ...about }: DocumentEntries): JudgedDocument {
  const figures = Object.entries(entries).map(([id, entry]): Figure => {
    const cites = entry.footnote === null ? null : (works.get(entry.footnote) ?? null);
    return { ...entry, id, value: printedValue(entry.printed), cites };
  });
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return {
    ...about,
    figures,
    findFigure: (id) => byId.get(id) ?? null,
    figureOf: (id) => {
      const figure = byId.get(id);
      if (!figure) throw new RangeError(`unknown figure: ${id}`);
      return figure;
    },
  };
}

/** A figure as written down here; `Figure` adds its id and plain value. */
export interface FigureEntry {
  readonly indicator: Indicator;
  readonly pillar?: PillarNumber;
  /** What the paper says, in other words. */
  readonly statement: Bilingual;
  /** The same in a few words, with the number, where there is room for no more. */
  readonly brief?: Bilingual;
  readonly printed: Printed;
  readonly unit: FigureUnit;
  readonly period: FigurePeriod;
  /** The document speaks up to its source's day, "since" or "today": its last period need not be over. */
  readonly openEnded?: true;
  readonly hedge: Hedge;
  /** Key of a section of the document. */
  readonly section: string;
  readonly footnote: number | null;
  /** The series that speak to it, or the reason why none does. */
  readonly link: FigureLink;
}
