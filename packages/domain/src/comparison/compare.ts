import type { Basis } from "../basis.ts";
import type { FigureLink } from "./links.ts";
import type { Figure } from "../document.ts";
import type { Findings } from "./findings.ts";
import { rowsFrom, type ReadSeries, type Held } from "./held.ts";
import { judgeGrowth } from "./judge-growth.ts";
import { judgeLevel } from "./judge-level.ts";
import { judgeRank } from "./judge-rank.ts";
import { judgeShare } from "./judge-share.ts";
import { judgeTotal } from "./judge-total.ts";
import type { VerdictKind } from "./verdicts.ts";

/** A figure of the paper beside the series that speak to it, with a verdict. */
export interface Comparison {
  readonly figure: Figure;
  readonly link: FigureLink;
  readonly verdict: VerdictKind;
  readonly findings: Findings;
}

/** Compares one figure of the document with what is held. Pure; a partial or year-to-date value is never the latest complete one. */
export function compareFigure(basis: Basis, figure: Figure, read: ReadSeries): Comparison {
  const { link } = figure;
  return { figure, link, ...judge(figure, link, { ...basis, rowsOf: rowsFrom(basis.catalogue, read) }) };
}

function judge(figure: Figure, link: FigureLink, held: Held): Pick<Comparison, "verdict" | "findings"> {
  switch (link.kind) {
    case "level":
      return judgeLevel(figure, link, held);
    case "share":
      return judgeShare(figure, link, held);
    case "rank":
      return judgeRank(figure, link.series, held);
    case "growth":
      return judgeGrowth(figure, link, held);
    case "total":
      return judgeTotal(figure, link, held);
    case "none":
      return { verdict: "no-series", findings: { kind: "none" } };
    default:
      return link satisfies never;
  }
}
