import { PAPER, BASIS } from "@frontera/content";
import { appendJudgements, readEverything, readJudgements } from "@frontera/db";
import { judgementsDue, seriesOfLedger } from "@frontera/domain";
import type { Effects } from "./effects.ts";

/**
 * Judges every figure of the paper on what is stored now, and keeps the verdicts that differ from those kept last. Told apart: what new data
 * changed, and what the same data mean by rules that have changed since.
 */
export async function judge({ db, now, log }: Pick<Effects, "db" | "now" | "log">): Promise<void> {
  const kept = await appendJudgements(db, async (tx, vintageId) => {
    const [judgements, stored] = [
      await readJudgements(tx),
      await readEverything(tx, seriesOfLedger(PAPER), { ahead: true }),
    ];
    const at = { vintageId, judgedOn: now().toISOString().slice(0, 10) };
    return PAPER.figures.flatMap((figure) => {
      const last = judgements.findLast(({ figureId }) => figureId === figure.id) ?? null;
      return judgementsDue(BASIS, figure, last, (id) => stored.get(id) ?? [], at);
    });
  });
  if (kept.length > 0)
    log(
      `verdicts: ${String(kept.length)} kept, ${String(kept.filter(({ cause }) => cause === "correction").length)} of them corrections`,
    );
}
