import type { Basis } from "../basis.ts";
import type { Figure } from "../document.ts";
import type { FigureLink } from "../link.ts";
import type { Comparison } from "./findings.ts";
import { type Held, type ReadSeries, rowsFrom } from "./held.ts";
import { judgeGrowth } from "./judge-growth.ts";
import { judgeLevel, judgeRank } from "./judge-level.ts";
import { judgeReadings } from "./judge-readings.ts";
import { judgeShare } from "./judge-share.ts";
import { judgeSum, judgeTotal } from "./judge-total.ts";

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
    case "sum":
      return judgeSum(figure, link, held);
    case "readings":
      return judgeReadings(figure, link, held);
    case "none":
      return { verdict: "no-series", findings: { kind: "none" } };
    default:
      return link satisfies never;
  }
}
