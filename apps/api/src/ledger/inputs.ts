import { PAPER } from "@frontera/content";
import { VERDICTS, type FigureId, type VerdictKind } from "@frontera/domain";
import { z } from "zod";
import { date, indicator } from "../inputs.ts";

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(record) as [K, ...K[]];

const pillars = { "1": 1, "2": 2, "3": 3, "4": 4 } as const;

/** Which lines of the ledger, as known on which day. Unknown names and values are refused. */
export const LedgerInput = z.strictObject({
  asOf: date.optional(),
  indicator: indicator.optional(),
  pillar: z
    .enum(["1", "2", "3", "4"])
    .transform((digit) => pillars[digit])
    .optional(),
  verdict: z.enum(keysOf<VerdictKind>(VERDICTS)).optional(),
});
export type LedgerInput = z.infer<typeof LedgerInput>;

export const VerdictLogInput = z.strictObject({
  figure: z.enum(PAPER.figures.map(({ id }) => id) as [FigureId, ...FigureId[]]).optional(),
});

export const RevisionsInput = z.strictObject({ id: z.string().min(1).max(100), asOf: date.optional() });
