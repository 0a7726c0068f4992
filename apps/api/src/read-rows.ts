import { refusalWords, refused } from "@frontera/words";
import { CATALOGUE, catalogueNaming, BASIS, stateOfMunicipality } from "@frontera/content";
import { readAreaNames, readFromReplica, readLastEvent } from "@frontera/db";
import {
  planTransformation,
  rowsInRange,
  toRows,
  transformSeries,
  type Bilingual,
  type Catalogue,
  type IsoDate,
  type Release,
  type Row,
  type Series,
  type SeriesId,
  type Transformation,
  type TransformationRequest,
} from "@frontera/domain";
import { readKnown } from "./read-known.ts";
import { today, type Context } from "./context.ts";
import type { SeriesInput } from "./inputs.ts";

/** Closed codes of what a reader can ask wrongly. */
export class ReadError extends Error {
  readonly code: "NOT_FOUND" | "BAD_REQUEST";
  /** For readers of pages; null for what only programs ask. */
  readonly told: Bilingual | null;

  constructor(code: ReadError["code"], why: string | Bilingual) {
    super(typeof why === "string" ? why : why.en);
    this.name = "ReadError";
    this.code = code;
    this.told = typeof why === "string" ? null : why;
  }
}

/** What is wrong with one parameter. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Parameters that are unknown, repeated or malformed, each by name. */
export class InvalidParameters extends ReadError {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super("BAD_REQUEST", "invalid parameter");
    this.name = "InvalidParameters";
    this.issues = issues;
  }
}

export interface SeriesRows extends Pinned {
  readonly series: Series;
  readonly release: Release;
  /** What the rows went through; null as published. */
  readonly transformation: Transformation | null;
  /** Every row as published, as known on `asOf`, ascending. */
  readonly published: readonly Row[];
  /** The same through the transformation. */
  readonly all: readonly Row[];
  /** Those of the asked range. */
  readonly rows: readonly Row[];
}

/** Throws ReadError naming an id that no series has. */
export function knownSeries(id: string): Series {
  const series = CATALOGUE.findSeries(id);
  if (!series) throw new ReadError("NOT_FOUND", refused("unknownSeries", { id }));
  return series;
}

/** The one set of rows behind the page, the file and the API. Throws ReadError naming what was asked wrongly. */
export async function readRows(
  context: Context,
  input: TransformationRequest &
    Pick<SeriesInput, "id" | "asOf" | "recordedAsOf" | "observation_start" | "observation_end">,
): Promise<SeriesRows> {
  const asked = knownSeries(input.id);
  const known = await resolveKnown(context, input);
  refuseBackwards(input);
  const transformation = planOf(asked, input);
  const series = (await catalogueThen(context, [asked.id], known)).seriesOf(asked.id);
  const read = await readKnown(context.db, idsFor(series, transformation), known);
  return {
    series,
    release: CATALOGUE.releaseOf(series.release),
    ...known,
    transformation,
    ...rowsFor(series, transformation, input, read),
  };
}

/** The catalogue with the name that each municipality among the series had in the newest vintage known: renamed since, it has its old one there. */
export async function catalogueThen(
  { db }: Pick<Context, "db">,
  ids: readonly SeriesId[],
  known: Pinned,
): Promise<Catalogue> {
  const areas = ids.map((id) => CATALOGUE.seriesOf(id).area).filter((area) => stateOfMunicipality(area) !== null);
  return areas.length === 0 ? CATALOGUE : catalogueNaming(await readAreaNames(db, areas, known));
}

/** Throws ReadError naming the parameter that this series does not allow. */
export function planOf(series: Series, request: TransformationRequest): Transformation | null {
  const plan = planTransformation(BASIS, series, request);
  if (plan && "refused" in plan)
    throw new ReadError("BAD_REQUEST", { en: refusalWords(plan, "en"), es: refusalWords(plan, "es") });
  return plan;
}

/** The series that have to be read for one: itself, and the population it is divided by. */
export const idsFor = ({ id }: Series, transformation: Transformation | null): readonly SeriesId[] =>
  transformation?.per100000 == null ? [id] : [id, transformation.per100000];

/** Throws ReadError where a range ends before it begins. */
export function refuseBackwards({ observation_start: from, observation_end: to }: Range): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new ReadError(
      "BAD_REQUEST",
      refused("backwards", { first: "observation_start", from, last: "observation_end", to }),
    );
}

type Range = Parameters<typeof rowsInRange>[1];

/** Rows of a series from what was read: as published, through the transformation, and those of the asked range. */
export function rowsFor(
  series: Series,
  transformation: Transformation | null,
  range: Range,
  read: Awaited<ReturnType<typeof readKnown>>,
): Pick<SeriesRows, "published" | "all" | "rows"> {
  const rowsOf = (id: SeriesId): readonly Row[] => toRows(CATALOGUE.seriesOf(id), read.get(id) ?? []);
  const published = rowsOf(series.id);
  const per = transformation?.per100000 ?? null;
  const all = transformSeries(CATALOGUE, series, published, transformation, per === null ? [] : rowsOf(per));
  return { published, all, rows: rowsInRange(all, range) };
}

/** A point on both axes of time that nothing which is stored later can change. */
export interface Pinned {
  readonly asOf: IsoDate;
  /** Instant; null where nothing is stored. */
  readonly recordedAsOf: string | null;
}

/**
 * The asked point, or today and the last event: whatever arrives later, the same point gives the same rows. Throws ReadError for a point that lies in
 * the future.
 */
export async function resolveKnown(
  context: Context,
  { asOf, recordedAsOf }: { asOf?: IsoDate | undefined; recordedAsOf?: string | undefined },
): Promise<Pinned> {
  const day = resolveAsOf(context, asOf);
  const last = await readFromReplica(context.db, readLastEvent);
  const now = context.now().toISOString();
  if (recordedAsOf !== undefined && recordedAsOf > now && recordedAsOf > (last ?? ""))
    throw new ReadError("BAD_REQUEST", future("recordedAsOf", recordedAsOf, refused("itIs", { instant: now })));
  return { asOf: day, recordedAsOf: recordedAsOf ?? last };
}

/** The asked day, or today; what will be known tomorrow cannot be asked. */
export function resolveAsOf(context: Context, asOf: IsoDate | undefined): IsoDate {
  const now = today(context);
  if (asOf !== undefined && asOf > now)
    throw new ReadError("BAD_REQUEST", future("asOf", asOf, refused("todayIs", { day: now })));
  return asOf ?? now;
}

const future = (name: string, value: string, now: Bilingual): Bilingual => ({
  en: refused("future", { name, value, now: now.en }).en,
  es: refused("future", { name, value, now: now.es }).es,
});
