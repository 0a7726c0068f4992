import {
  isDecimalText,
  isIsoDate,
  isPeriod,
  UNITS_IDS,
  type ImportReport,
  type SeriesFacts,
  type SnapshotRequest,
  type Survey,
} from "@frontera/domain";
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

/** A code out of a list that the domain holds: rows of earlier versions may have one that it has no more. */
const code = <T extends string>() => z.custom<T>((value) => typeof value === "string", { error: "expected a code" });
const day = z.string().refine(isIsoDate);
const period = z.string().refine(isPeriod);
const decimal = z.string().refine(isDecimalText);

const StoredRequest = z.object({
  asOf: day,
  series: strings.min(1),
  observation_start: day.exactOptional(),
  observation_end: day.exactOptional(),
  units: z.enum(UNITS_IDS).exactOptional(),
  frequency: code<NonNullable<SnapshotRequest["frequency"]>>().exactOptional(),
  calendar: code<NonNullable<SnapshotRequest["calendar"]>>().exactOptional(),
  aggregation_method: code<NonNullable<SnapshotRequest["aggregation_method"]>>().exactOptional(),
  base_date: day.exactOptional(),
  per_100000: z.string().exactOptional(),
  figures: z.boolean(),
});

const StoredFacts = z.object({
  release: z.string(),
  frequency: code<SeriesFacts["frequency"]>(),
  calendar: code<SeriesFacts["calendar"]>(),
  area: z.string(),
  unit: code<SeriesFacts["unit"]>(),
  definition: z.string(),
  kind: code<SeriesFacts["kind"]>(),
  quote: z.custom<SeriesFacts["quote"]>((value) => typeof value === "object"),
  moneyStage: code<NonNullable<SeriesFacts["moneyStage"]>>().nullable(),
  moneyBasis: code<NonNullable<SeriesFacts["moneyBasis"]>>().nullable(),
  priceBasis: code<NonNullable<SeriesFacts["priceBasis"]>>().nullable(),
  breaks: z.array(z.object({ at: z.string(), reason: z.string() })),
  concluded: z.string().nullable(),
});

const StoredObservation = z.object({
  period,
  value: decimal.nullable(),
  status: code<"A">(),
  completeness: code<"complete">(),
  coversUntil: day.nullable(),
  roundedTo: decimal.nullable(),
  caveat: z.string().nullable(),
});

const StoredReport = z.object({
  fileName: z.string(),
  sha256: z.string(),
  vintages: z.array(
    z.object({
      releaseId: z.string(),
      vintageDate: day,
      vintageDateBasis: code<ImportReport["vintages"][number]["vintageDateBasis"]>(),
      series: z.number(),
      isKnown: z.boolean(),
    }),
  ),
  added: z.number(),
  revised: z.number(),
  withdrawn: z.number(),
  unchanged: z.number(),
  changes: z.array(
    z.object({
      seriesId: z.string(),
      period,
      from: StoredObservation.nullable(),
      to: StoredObservation,
    }),
  ),
  // Reports from before files were checked had other words for what is odd.
  findings: z
    .array(
      z.custom<ImportReport["findings"][number]>(
        (value) => typeof (value as { code?: unknown } | null)?.code === "string",
      ),
    )
    .default([]),
  findingCount: z.number().default(0),
  drift: StoredDrift,
});

export const requestOf = (column: unknown): SnapshotRequest => StoredRequest.parse(column);
export const factsOf = (column: unknown): SeriesFacts => StoredFacts.parse(column);
export const reportOf = (column: unknown): ImportReport | null => StoredReport.nullable().parse(column);
