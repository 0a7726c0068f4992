import type { Catalogue } from "./catalogue.ts";
import type { FamilyId } from "./keys.ts";
import type { SeriesFamily } from "./series.ts";

/** What identifies what a series measures: a change of any of these is a change of the series, and is recorded. */
export type SeriesFacts = Pick<
  SeriesFamily,
  | "release"
  | "frequency"
  | "calendar"
  | "area"
  | "unit"
  | "definition"
  | "kind"
  | "quote"
  | "moneyStage"
  | "moneyBasis"
  | "priceBasis"
> & {
  readonly breaks: readonly { readonly at: string; readonly reason: string }[];
  readonly concluded: string | null;
};

/** Of every family, as the catalogue says now. */
export const describeFamilies = ({
  families,
}: Catalogue): readonly { readonly seriesId: FamilyId; readonly facts: SeriesFacts }[] =>
  Object.entries(families).map(([seriesId, family]) => ({
    seriesId,
    facts: {
      release: family.release,
      frequency: family.frequency,
      calendar: family.calendar,
      area: family.area,
      unit: family.unit,
      definition: family.definition,
      kind: family.kind,
      quote: family.quote,
      moneyStage: family.moneyStage,
      moneyBasis: family.moneyBasis,
      priceBasis: family.priceBasis,
      breaks: family.breaks.map(({ at, reason }) => ({ at, reason: reason.en })),
      concluded: family.concluded ?? null,
    },
  }));

/** The names of the facts that differ. */
export const changedFacts = (before: SeriesFacts, after: SeriesFacts): readonly (keyof SeriesFacts)[] =>
  (Object.keys(after) as (keyof SeriesFacts)[]).filter(
    (name) => JSON.stringify(sorted(before[name])) !== JSON.stringify(sorted(after[name])),
  );

/** Postgres keeps the keys of an object in an order of its own. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, each]) => [key, sorted(each)] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;
