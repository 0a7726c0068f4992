import { CATALOGUE } from "@frontera/content";
import { historyAsOf, latestRow, revisionStatisticsOf, revisionRangesOf, toRows } from "@frontera/domain";
import { changeOfVerdictWords, refused, revisionBadge } from "@frontera/words";
import { readHistories } from "@frontera/db";
import { z } from "zod";
import { known } from "../inputs.ts";
import { readKnown } from "../read-known.ts";
import { readProcedure } from "../procedures.ts";
import { ReadError, resolveKnown } from "../read-rows.ts";
import { LedgerInput, RevisionsInput, VerdictLogInput } from "./inputs.ts";
import { readLedger, readSparklines } from "./read-ledger.ts";
import { readVerdictLog } from "./read-revisions.ts";

export const ledgerProcedures = {
  /** Every figure of the paper that passes the filter: what the record said of it when the paper came out, what it says now, and the verdict. */
  ledger: readProcedure.input(LedgerInput).query(({ ctx, input }) => readLedger(ctx, input)),

  /** The course of every series that speaks to a figure, as a line as small as a word, with what is said of it. */
  sparklines: readProcedure.input(z.strictObject(known)).query(({ ctx, input }) => readSparklines(ctx, input)),

  /** Every change of a verdict with its cause, oldest first. */
  verdictLog: readProcedure.input(VerdictLogInput).query(async ({ ctx, input }) =>
    (await readVerdictLog(ctx, input.figure)).map((change) => ({
      ...change,
      words: { en: changeOfVerdictWords(change, "en"), es: changeOfVerdictWords(change, "es") },
    })),
  ),

  /** How much values of a series usually moved after they were first stated, what that says of the newest one, and between what each period was stated. */
  revisions: readProcedure.input(RevisionsInput).query(async ({ ctx, input }) => {
    const series = CATALOGUE.findSeries(input.id);
    if (!series) throw new ReadError("NOT_FOUND", refused("unknownSeries", { id: input.id }));
    const { asOf, recordedAsOf } = await resolveKnown(ctx, input);
    const [histories, read] = await Promise.all([
      readHistories(ctx.db.sql, [series.id], { recordedAsOf }),
      readKnown(ctx.db, [series.id], { asOf, recordedAsOf }),
    ]);
    const stored = histories.get(series.id);
    const history = stored ? historyAsOf(stored, asOf) : null;
    const latest = latestRow(toRows(series, read.get(series.id) ?? []));
    const memory = history && revisionStatisticsOf(CATALOGUE, history);
    return {
      series: series.id,
      asOf,
      memory,
      badge: memory && latest ? revisionBadge(memory, latest) : null,
      ranges: history ? revisionRangesOf(CATALOGUE, history) : [],
    };
  }),
};
