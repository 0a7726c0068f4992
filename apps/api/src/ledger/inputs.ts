import { PAPER } from "@frontera/content";
import { type FigureId, VERDICT_KINDS } from "@frontera/domain";
import { z } from "zod";
import { indicator, known } from "../inputs.ts";

const pillars = { "1": 1, "2": 2, "3": 3, "4": 4 } as const;

/** Which lines of the ledger, as known on which day. Unknown names and values are refused. */
export const LedgerInput = z.strictObject({
  ...known,
  indicator: indicator.optional(),
  pillar: z
    .enum(["1", "2", "3", "4"])
    .transform((digit) => pillars[digit])
    .optional(),
  verdict: z.enum(VERDICT_KINDS).optional(),
});
export type LedgerInput = z.infer<typeof LedgerInput>;

export const VerdictLogInput = z.strictObject({
  figure: z.enum(PAPER.figures.map(({ id }) => id) as [FigureId, ...FigureId[]]).optional(),
});

export const RevisionsInput = z.strictObject({ id: z.string().min(1).max(100), ...known });
