import type { FigureId, GivenJudgement, IsoDate, Judgement, VerdictKind } from "@frontera/domain";
import type { Database, Reader, Transaction } from "./database.ts";
import { instantOf } from "./instants.ts";

interface JudgementRow {
  figure_id: FigureId;
  verdict: VerdictKind;
  cause: Judgement["cause"];
  vintage_id: number;
  judged_on: IsoDate;
}

const toJudgement = (row: JudgementRow): Judgement => ({
  figureId: row.figure_id,
  verdict: row.verdict,
  cause: row.cause,
  vintageId: row.vintage_id,
  judgedOn: row.judged_on,
});

/** Every verdict as it was given, oldest first. */
export async function readJudgements(reader: Reader): Promise<readonly Judgement[]> {
  const rows = await reader<JudgementRow[]>`
    select figure_id, verdict, cause, vintage_id, judged_on from judgement order by id`;
  return rows.map(toJudgement);
}

/** Every verdict given on one figure, oldest first. Of old ones the day alone is known: it stands for its first instant. */
export async function readJudgementsOf(reader: Reader, figureId: FigureId): Promise<readonly GivenJudgement[]> {
  const rows = await reader<(JudgementRow & { id: number; judged_at: Date })[]>`
    select id, figure_id, verdict, cause, vintage_id, judged_on,
           coalesce(judged_at, judged_on::timestamp at time zone 'UTC') as judged_at
    from judgement where figure_id = ${figureId} order by id`;
  return rows.map((row) => {
    const judgedAt = instantOf(row.judged_at);
    const given = toJudgement(row);
    const judgedOn = given.judgedOn < judgedAt.slice(0, 10) ? given.judgedOn : judgedAt.slice(0, 10);
    return { ...given, id: row.id, judgedAt, judgedOn };
  });
}

/**
 * Judges in one transaction, while no vintage is being stored and nobody else judges: what has an older id than `newestVintageId` has been
 * seen. What `due` returns is kept.
 */
export async function appendJudgements(
  db: Database,
  due: (tx: Transaction, newestVintageId: number) => Promise<readonly Judgement[]>,
): Promise<readonly Judgement[]> {
  const result = await db.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('judgement', 0))`;
    await tx`lock table vintage in share mode`;
    const [newest] = await tx<{ id: number | null }[]>`select max(id) as id from vintage`;
    const judgements = await due(tx, newest?.id ?? 0);
    for (const { figureId, verdict, cause, vintageId, judgedOn } of judgements)
      await tx`
        insert into judgement (figure_id, verdict, cause, vintage_id, judged_on)
        values (${figureId}, ${verdict}, ${cause}, ${vintageId}, ${judgedOn})`;
    return { judgements };
  });
  return result.judgements;
}
