import type { Judgement } from "../revisions/judgement.ts";
import type { VerdictNotice } from "./notice.ts";
import type { VerdictTerms } from "./terms.ts";

/** A verdict as it was given, and when. */
export interface GivenJudgement extends Judgement {
  readonly id: number;
  /** Instant. */
  readonly judgedAt: string;
}

/** The flips of a figure's verdict that were given with ids above `since`: as they were judged then, by the rules of then. The first verdict is no flip. */
export function verdictNotices(
  { figure }: VerdictTerms,
  since: number,
  judgements: readonly GivenJudgement[],
): readonly VerdictNotice[] {
  const own = judgements.filter(({ figureId }) => figureId === figure).toSorted((a, b) => a.id - b.id);
  return own.flatMap(({ id, verdict: to, cause, judgedOn, judgedAt: at }, index) => {
    const from = own[index - 1]?.verdict;
    if (id <= since || from === undefined || from === to) return [];
    return [{ id: `verdict/${figure}/${String(id)}`, at, kind: "verdict", figure, from, to, cause, judgedOn }];
  });
}
