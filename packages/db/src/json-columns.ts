import type { ImportReport, Survey } from "@frontera/domain";
import { z } from "zod";

export type Drift = ImportReport["drift"];

/** What is stored as JSON, as it is read: a row that does not say what it should is a fault to be seen, not a value of another type. */
const strings = z.array(z.string());

const StoredSurvey = z.object({
  rows: z.number(),
  header: strings,
  categories: z.record(z.string(), strings),
  unknown: z.record(z.string(), strings).exactOptional(),
});

const StoredDrift = z.array(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("fewer-rows"), from: z.number(), to: z.number() }),
    z.object({ kind: z.literal("header"), gone: strings, come: strings }),
    z.object({ kind: z.literal("categories"), column: z.string(), gone: strings, come: strings }),
    z.object({ kind: z.literal("unknown"), column: z.string(), values: strings }),
  ]),
);

export const surveyOf = (column: unknown): Survey | null => StoredSurvey.nullable().parse(column);
export const driftOf = (column: unknown): Drift => StoredDrift.parse(column);
