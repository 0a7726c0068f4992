import { isStatedGrowth } from "../claims/index.ts";
import type { Figure } from "../paper/index.ts";
import type { Findings } from "./findings.ts";
import { rowsFrom, type ReadSeries, type RowsOf } from "./held.ts";
import { judgeGrowth } from "./judge-growth.ts";
import { judgeLevel } from "./judge-level.ts";
import { judgeRank } from "./judge-rank.ts";
import { judgeShare } from "./judge-share.ts";
import { judgeTotal } from "./judge-total.ts";
import { FIGURE_LINKS, type FigureLink } from "./links.ts";
import type { VerdictKind } from "./verdicts.ts";

/** A figure of the paper beside the series that speak to it, with a verdict. */
export interface Comparison {
  readonly figure: Figure;
  readonly link: FigureLink;
  readonly verdict: VerdictKind;
  readonly findings: Findings;
}

/** Compares one figure with what is held. Pure; a partial or year-to-date value is never the latest complete one. */
export function compareFigure(figure: Figure, read: ReadSeries): Comparison {
  const link = FIGURE_LINKS[figure.id];
  return { figure, link, ...judge(figure, link, rowsFrom(read)) };
}

function judge(figure: Figure, link: FigureLink, rowsOf: RowsOf): Pick<Comparison, "verdict" | "findings"> {
  switch (link.kind) {
    case "level":
      return judgeLevel(figure, link, rowsOf);
    case "share":
      return judgeShare(figure, link, rowsOf);
    case "rank":
      return judgeRank(figure, link.series, rowsOf);
    case "growth":
      if (!isStatedGrowth(figure.id)) throw new RangeError(`${figure.id} is not a growth the paper states`);
      return judgeGrowth(figure.id, link.series, rowsOf);
    case "total":
      return judgeTotal(figure, link, rowsOf);
    case "none":
      return { verdict: "no-series", findings: { kind: "none" } };
    default:
      return link satisfies never;
  }
}
