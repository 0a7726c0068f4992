import { z } from "@hono/zod-openapi";
import { LOCALES } from "@frontera/domain";
import { date } from "../inputs.ts";

/** One request checks so many sentences; a longer sentence than is read is answered as such. */
export const SENTENCES_AT_MOST = 20;

const sentence = z.string().max(2_000);

export const CheckInput = z.strictObject({
  sentences: z.array(sentence).min(1).max(SENTENCES_AT_MOST),
  said: date.optional(),
  locale: z.enum(LOCALES).default("en"),
});
