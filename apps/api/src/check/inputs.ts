import { z } from "@hono/zod-openapi";
import { isPeriod, LOCALES, parsePeriod } from "@frontera/domain";
import { date } from "../inputs.ts";

/** One request checks so many sentences; a longer sentence than is read is answered as such. */
export const SENTENCES_AT_MOST = 20;

const sentence = z.string().max(2_000);

export const CheckInput = z.strictObject({
  sentences: z.array(sentence).min(1).max(SENTENCES_AT_MOST),
  said: date.optional(),
  locale: z.enum(LOCALES).default("en"),
});

/** The same for a page, where the base of a change can be chosen. */
export const CheckPageInput = CheckInput.extend({
  base: z
    .string()
    .max(20)
    .refine(isPeriod, { error: ({ input }) => `not a period: "${String(input)}"` })
    .transform(parsePeriod)
    .optional(),
});

/** One sentence in an address. */
export const CheckQuery = z.strictObject({
  sentence: sentence.openapi({ example: "Border apprehensions have tripled since 2017." }),
  said: date.optional(),
  locale: z.enum(LOCALES).default("en"),
});
