import { z } from "@hono/zod-openapi";
import { CATALOGUE } from "@frontera/content";
import {
  FREQUENCY_LETTERS,
  FREQUENCY_OF_LETTER,
  isIsoDate,
  LOCALES,
  SINCE_BASES,
  unseenIn,
  UNITS_IDS,
} from "@frontera/domain";

/** A day. */
export const date = z
  .string()
  .refine(isIsoDate, { error: ({ input }) => `not a date (YYYY-MM-DD): "${String(input)}"` });

/** An instant. */
export const instant = z.iso
  .datetime({ offset: true, error: ({ input }) => `not an instant (YYYY-MM-DDThh:mm:ssZ): "${String(input)}"` })
  .transform((text) => new Date(text).toISOString());

/** A point on both axes of time: what was public on a day, and what stood here at an instant; now where they are left out. */
export const known = { asOf: date.optional(), recordedAsOf: instant.optional() };

/** Words that are looked for. PostgreSQL keeps every character but one. */
export const words = z
  .string()
  .trim()
  .refine((text) => !text.includes("\0"), { error: "a text may not contain the character NUL" });

const seen = (kind: "name" | "lines") => (text: string, context: z.RefinementCtx<string>) => {
  const character = unseenIn(text, kind);
  if (character !== null) context.addIssue(`contains a character that others do not see as it is: ${character}`);
};

/** A name that others see, in one line, and every character of it to be seen. */
export const name = z.string().trim().superRefine(seen("name"));

/** Words that others see, in as many lines as they take. */
export const note = z.string().trim().superRefine(seen("lines"));

/** How an account is shown to others; empty for not by name. */
export const DisplayName = name.max(60);

/** What the values go through. The domain says which of these a series allows, and refuses the others by name. */
export const transformation = {
  units: z.enum(UNITS_IDS).optional(),
  frequency: z
    .enum(Object.values(FREQUENCY_LETTERS))
    .transform((letter) => FREQUENCY_OF_LETTER[letter])
    .optional(),
  calendar: z.enum(["calendar", "us-fiscal"]).optional(),
  aggregation_method: z.enum(["avg", "sum", "eop"]).optional(),
  base_date: date.optional(),
  per_100000: z.string().min(1).max(100).optional(),
};

/** Parameters of a read of one series, with FRED's and SDMX's names. Unknown names are refused. */
export const SeriesInput = z.strictObject({
  id: z.string().min(1).max(100),
  ...known,
  observation_start: date.optional(),
  observation_end: date.optional(),
  ...transformation,
  sort_order: z.enum(["asc", "desc"]).default("asc"),
  limit: z.coerce.number().int().min(1).max(100_000).default(100_000),
  offset: z.coerce.number().int().min(0).default(0),
});
export type SeriesInput = z.infer<typeof SeriesInput>;

/** One period of a series in every state, through the same transformation; per 100,000 of each state's own population. */
export const StatesInput = z.strictObject({
  family: z.string().min(1).max(100),
  ...known,
  observation_end: date.optional(),
  units: transformation.units,
  frequency: transformation.frequency,
  calendar: transformation.calendar,
  aggregation_method: transformation.aggregation_method,
  base_date: transformation.base_date,
  per_population: z.boolean().default(false),
  /** The newest period that is over, not one that has begun. */
  whole_periods: z.boolean().default(false),
});
export type StatesInput = z.infer<typeof StatesInput>;

/** A subject. */
export const indicator = z.enum(CATALOGUE.indicators.map(({ id }) => id));

export const ComparisonsInput = z.strictObject({
  indicator,
  ...known,
});

export const OverviewInput = z.strictObject({ ...known, base: z.enum(SINCE_BASES).optional() });

/** Between two days; or since an instant, at which something else may have been held here of any day. */
export const ChangesInput = z.strictObject({ from: date.optional(), to: date.optional(), since: instant.optional() });

const query = words.pipe(z.string().min(1).max(200));

export const SearchInput = z.strictObject({ query });

/** Municipalities by words, or of one state by its ISO code; with neither only how many there are. */
export const MunicipalitiesInput = z.strictObject({
  family: z.string().min(1).max(100),
  state: z.string().max(10).optional(),
  query: query.optional(),
});
export type MunicipalitiesInput = z.infer<typeof MunicipalitiesInput>;

export const SuggestInput = z.strictObject({ query, locale: z.enum(LOCALES) });
