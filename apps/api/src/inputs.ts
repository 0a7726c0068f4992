import { z } from "zod";
import { isIsoDate } from "@frontera/domain";

const date = z.string().refine(isIsoDate, { error: ({ input }) => `not a date (YYYY-MM-DD): "${String(input)}"` });

/** Parameters of a read of one series, with FRED's and SDMX's names. Unknown names are refused. */
export const SeriesInput = z.strictObject({
  id: z.string().min(1).max(100),
  asOf: date.optional(),
  observation_start: date.optional(),
  observation_end: date.optional(),
  sort_order: z.enum(["asc", "desc"]).default("asc"),
  limit: z.coerce.number().int().min(1).max(100_000).default(100_000),
  offset: z.coerce.number().int().min(0).default(0),
});
export type SeriesInput = z.infer<typeof SeriesInput>;

export const ComparisonsInput = z.strictObject({
  indicator: z.enum(["peso", "apprehensions", "merida", "violence", "context"]),
  asOf: date.optional(),
});

export const OverviewInput = z.strictObject({ asOf: date.optional() });
