import type { Basis } from "../basis.ts";
import { compareFigure } from "../comparison/compare.ts";
import type { ReadSeries } from "../comparison/stored-rows.ts";
import { sameDecimal } from "../decimal.ts";
import type { Figure } from "../document.ts";
import type { FigureId, SeriesId } from "../keys.ts";
import { seriesOfLink } from "../link.ts";
import type { StoredObservation } from "../observation.ts";
import { type IsoDate, type Period, addDays } from "../period.ts";
import { observationsAsOf, supersedes } from "../plan-vintage.ts";
import { withUnrevised } from "../unrevised.ts";
import type { Judgement, VerdictChange } from "./judgement.ts";

/** Everything held of a series, every vintage. */
export type ReadEverything = (id: SeriesId) => readonly StoredObservation[];

/** What was known of every series on a day, of publishers that do not revise with what they had out by then. */
export const knownOn =
  ({ catalogue }: Basis, everything: ReadEverything, day: IsoDate): ReadSeries =>
  (id) => {
    const stated = everything(id);
    const known = [...observationsAsOf(stated, day).values()];
    return withUnrevised(catalogue.releaseOf(catalogue.seriesOf(id).release), known, firstHeldOf(stated), day);
  };

/** The first statement of each period. */
function firstHeldOf(stated: readonly StoredObservation[]): readonly StoredObservation[] {
  const first = new Map<Period, StoredObservation>();
  for (const row of stated) {
    const held = first.get(row.period);
    if (!held || supersedes(held, row)) first.set(row.period, row);
  }
  return [...first.values()];
}

/** Every flip of a figure's verdict that the vintages held tell, by the rules of today: judged again on each day on which one came out. */
export function replayVerdicts(basis: Basis, figureId: FigureId, everything: ReadEverything): readonly VerdictChange[] {
  const figure = basis.document.figureOf(figureId);
  const ids = seriesOfLink(figure.link);
  const days = [...new Set(ids.flatMap((id) => everything(id).map(({ vintageDate }) => vintageDate)))].toSorted();
  const [first] = days;
  let before: ReadSeries = first === undefined ? () => [] : knownOn(basis, everything, addDays(first, -1));
  let from = compareFigure(basis, figure, before).verdict;
  return days.flatMap((on) => {
    const after = knownOn(basis, everything, on);
    const to = compareFigure(basis, figure, after).verdict;
    const change = from === to ? [] : [{ figureId, on, from, to, cause: causeOf(basis, figure, before, after) }];
    [before, from] = [after, to];
    return change;
  });
}

/** Whether the values already held suffice for the change: then it was a revision of them, else what came anew. */
export function causeOf(basis: Basis, figure: Figure, before: ReadSeries, after: ReadSeries): "new-data" | "revision" {
  const revisedOnly: ReadSeries = (id) => {
    const revised = new Map(after(id).map((row) => [row.period, row]));
    return before(id).map((row) => revised.get(row.period) ?? row);
  };
  const revised = seriesOfLink(figure.link).some((id) => {
    const values = new Map(after(id).map(({ period, value }) => [period, value]));
    return before(id).some(({ period, value }) => !sameDecimal(values.get(period) ?? null, value));
  });
  const [was, is] = [compareFigure(basis, figure, before).verdict, compareFigure(basis, figure, revisedOnly).verdict];
  return revised && was !== is ? "revision" : "new-data";
}

/** The flips that no data brought about. */
export const correctionsIn = (judgements: readonly Judgement[]): readonly VerdictChange[] =>
  [...Map.groupBy(judgements, ({ figureId }) => figureId).values()].flatMap((ofFigure) =>
    ofFigure.flatMap(({ figureId, judgedOn: on, verdict: to, cause }, index) => {
      const from = ofFigure[index - 1]?.verdict;
      return cause === "correction" && from !== undefined ? [{ figureId, on, from, to, cause }] : [];
    }),
  );

/** All changes, oldest first. */
export const verdictLog = (
  basis: Basis,
  figures: readonly FigureId[],
  everything: ReadEverything,
  judgements: readonly Judgement[],
): readonly VerdictChange[] =>
  [
    ...figures.flatMap((id) => replayVerdicts(basis, id, everything)),
    ...correctionsIn(judgements).filter(({ figureId }) => figures.includes(figureId)),
  ].toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

/** What is to be kept after judging again: the verdict on the data of last time by the rules of now, then that on the data of now; only what differs. */
export function judgementsDue(
  basis: Basis,
  figure: Figure,
  last: Judgement | null,
  everything: ReadEverything,
  at: { readonly vintageId: number; readonly judgedOn: IsoDate },
): readonly Judgement[] {
  const judged = (cause: Judgement["cause"], { vintageId, judgedOn }: typeof at): Judgement => {
    const stored: ReadEverything = (id) => everything(id).filter((row) => row.vintageId <= vintageId);
    const { verdict } = compareFigure(basis, figure, knownOn(basis, stored, judgedOn));
    return { figureId: figure.id, verdict, cause, vintageId, judgedOn: at.judgedOn };
  };
  const newest = judged("data", at);
  if (!last) return [newest];
  const again = judged("correction", last);
  return [...(again.verdict === last.verdict ? [] : [again]), ...(newest.verdict === again.verdict ? [] : [newest])];
}
