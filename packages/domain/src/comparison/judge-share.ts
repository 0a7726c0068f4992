import { type Catalogue, isComplete } from "../catalogue.ts";
import { allows } from "../claims/band.ts";
import { decimal, toDecimalText } from "../decimal.ts";
import type { Figure } from "../document.ts";
import type { FigureLink } from "../link.ts";
import { parsePeriod } from "../period.ts";
import type { ValuedRow } from "../rows.ts";
import type { Findings, Share } from "./findings.ts";
import { type StoredRows, rowAt } from "./stored-rows.ts";
import type { VerdictKind } from "./verdicts.ts";

/** A stated share against one series over another, for the paper's year and for the newest in which both are whole. */
export function judgeShare(
  figure: Figure,
  link: Extract<FigureLink, { kind: "share" }>,
  { catalogue, rowsOf }: StoredRows,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const wholes = rowsOf(link.whole);
  const period = parsePeriod(link.period);
  const shares = rowsOf(link.part).flatMap(
    (part) => shareOf(catalogue, figure, part, rowAt(wholes, part.period)) ?? [],
  );
  const then = shares.find((share) => share.period === period) ?? null;
  const verdict = !then ? "not-held" : then.holds ? "holds" : "fails";
  return { verdict, findings: { kind: "share", then, now: shares.at(-1) ?? null } };
}

/** Part over whole of one period; null unless both cover it wholly, since a part to date over a whole year is no share. */
function shareOf(catalogue: Catalogue, figure: Figure, part: ValuedRow, whole: ValuedRow | null): Share | null {
  if (!whole || ![part, whole].every((row) => isComplete(catalogue, row)) || decimal(whole.value).lte(0)) return null;
  const percent = decimal(part.value).div(whole.value).times(100);
  return {
    period: part.period,
    percent: toDecimalText(percent.toDecimalPlaces(1)),
    holds: allows(figure, percent),
    part,
    whole,
  };
}
