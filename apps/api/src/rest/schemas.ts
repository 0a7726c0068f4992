import { CATALOGUE } from "@frontera/content";
import { z } from "@hono/zod-openapi";
import { date, instant } from "../inputs.ts";

/** RFC 9457. */
export const ProblemSchema = z
  .object({
    type: z.string().openapi({ description: "Tells problems apart; never changes.", example: "/problems/not-found" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z
      .array(z.object({ parameter: z.string(), reason: z.string() }))
      .optional()
      .openapi({ description: "Each parameter that is wrong, and what is wrong with it." }),
  })
  .openapi("Problem");

export const none = z.strictObject({});

export const seriesId = z.strictObject({
  id: z.string().min(1).max(100).openapi({ example: "usd-mxn-h10", description: "Id of a series in the catalogue." }),
});

const day = (description: string) => date.openapi({ format: "date", description });

export const asOf = day("Read what was known on this day; today when left out.").optional();

export const recordedAsOf = instant
  .openapi({
    type: "string",
    format: "date-time",
    description:
      "Read what stood here at this instant, late files and taken back ones as they were then; now when left out.",
  })
  .optional();

export const observationRange = {
  observation_start: day("First day: periods that end before it are left out.").optional(),
  observation_end: day("Last day: periods that start after it are left out.").optional(),
};

/** Rows from `offset` on, `limit` at most: nothing is cut off unsaid, since every answer has `count` and Link. */
export const paging = (usual: number) => ({
  limit: z.coerce.number().int().min(1).max(100_000).default(usual).openapi({ description: "Rows at most." }),
  offset: z.coerce.number().int().min(0).default(0).openapi({ description: "Rows passed over." }),
});

export const sortOrder = z.enum(["asc", "desc"]).default("asc").openapi({ description: "In time." });

export const indicator = z
  .enum(CATALOGUE.indicators.map(({ id }) => id))
  .optional()
  .openapi({ description: "Only this subject." });
