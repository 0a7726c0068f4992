import { PAPER } from "@frontera/content";
import { LOCALES, type FigureId, VERDICT_KINDS } from "@frontera/domain";
import { z } from "zod";
import { indicator, known, words } from "../inputs.ts";
import { LEDGER_SORTS, LEDGER_STATUSES } from "./arrange.ts";

const pillars = { "1": 1, "2": 2, "3": 3, "4": 4 } as const;

/** Which lines of the ledger in which order, as known on which day. Unknown names and values are refused. */
export const LedgerInput = z.strictObject({
  ...known,
  indicator: indicator.optional(),
  pillar: z
    .enum(["1", "2", "3", "4"])
    .transform((digit) => pillars[digit])
    .optional(),
  verdict: z.enum(VERDICT_KINDS).optional(),
  status: z.enum(LEDGER_STATUSES).optional(),
  q: words.max(100).optional(),
  sort: z.enum(LEDGER_SORTS).optional(),
  order: z.enum(["asc", "desc"]).default("asc"),
  lang: z.enum(LOCALES).default("en"),
});
export type LedgerInput = z.infer<typeof LedgerInput>;

export const VerdictLogInput = z.strictObject({
  figure: z.enum(PAPER.figures.map(({ id }) => id) as [FigureId, ...FigureId[]]).optional(),
});

export const RevisionsInput = z.strictObject({ id: z.string().min(1).max(100), ...known });
