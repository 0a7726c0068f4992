import type { DecimalText } from "../decimal.ts";
import { BORDER_PATROL_FIGURES } from "./border-patrol.ts";
import { CONTEXT_FIGURES } from "./context.ts";
import { printedValue, type FigureEntry } from "./figure.ts";
import { MERIDA_FIGURES } from "./merida.ts";
import { MIGRATION_FIGURES } from "./migration.ts";
import { PESO_FIGURES } from "./peso.ts";
import { VIOLENCE_FIGURES } from "./violence.ts";
import { CITED_WORKS, type CitedWork } from "./works.ts";

const entries = {
  ...PESO_FIGURES,
  ...BORDER_PATROL_FIGURES,
  ...MIGRATION_FIGURES,
  ...MERIDA_FIGURES,
  ...VIOLENCE_FIGURES,
  ...CONTEXT_FIGURES,
} as const satisfies Record<string, FigureEntry>;

export type FigureId = keyof typeof entries;

/** One figure the paper states: fixed, cited, reviewed. */
export interface Figure extends FigureEntry {
  readonly id: FigureId;
  /** The printed number in plain decimal text, in `unit`. */
  readonly value: DecimalText;
  /** The work its footnote cites; null where the paper cites nothing. */
  readonly cites: CitedWork | null;
}

const byId: Readonly<Record<FigureId, FigureEntry>> = entries;

const expand = (id: FigureId): Figure => {
  const entry = byId[id];
  const cites = entry.footnote === null ? null : (CITED_WORKS.get(entry.footnote) ?? null);
  return { ...entry, id, value: printedValue(entry.printed), cites };
};

const all: ReadonlyMap<string, Figure> = new Map((Object.keys(entries) as FigureId[]).map((id) => [id, expand(id)]));

/** All 51 figures of the paper, by indicator. */
export const FIGURES: readonly Figure[] = [...all.values()];

/** Null when the paper has no figure of this id. */
export const findFigure = (id: string): Figure | null => all.get(id) ?? null;

export const isFigureId = (id: string): id is FigureId => all.has(id);

/** Throws RangeError naming the id. */
export function figureOf(id: FigureId): Figure {
  const figure = all.get(id);
  if (!figure) throw new RangeError(`unknown figure: ${id}`);
  return figure;
}
