import { CATALOGUE } from "@frontera/content";
import {
  type FrozenRow,
  isDecimalText,
  isPeriod,
  type IsoDate,
  type Period,
  methodsOf,
  periodInfo,
  populationsOf,
  sameDecimal,
  type Series,
  type SeriesHistory,
  type SeriesId,
  type Transformation,
  UNITS_IDS,
} from "@frontera/domain";

/** Whether a row holds a value as it was published. */
export const isAsPublished = (row: FrozenRow): boolean =>
  (row["units"] ?? "lin") === "lin" && row["aggregation_method"] == null && row["per_100000"] == null;

/** What the value of a row went through, by its own cells. Throws RangeError where they say nothing that this series can go through. */
export function transformationOf(series: Series, row: FrozenRow): Transformation | null {
  if (isAsPublished(row)) return null;
  const { period, base_period: base = null, aggregation_method: method = null, per_100000: per = null } = row;
  const units = UNITS_IDS.find((id) => id === (row["units"] ?? "lin"));
  const known = [null, ...methodsOf(series)].find((each) => each === method);
  const population = [null, ...populationsOf(CATALOGUE, series)].find((id) => id === per);
  if (
    units === undefined ||
    known === undefined ||
    population === undefined ||
    !isPeriod(period ?? "") ||
    (units === "idx") !== (base !== null && isPeriod(base))
  )
    throw new RangeError(`${series.id}: no transformation of ours`);
  const { frequency, calendar } = periodInfo(period as Period);
  return { units, basePeriod: base as Period | null, frequency, calendar, method: known, per100000: population };
}

/** Rows that went through the same. */
export const sameWay = (row: FrozenRow): string =>
  ["series_id", "units", "base_period", "aggregation_method", "per_100000"].map((name) => row[name] ?? "").join(" ");

/**
 * Whether a row that was worked out reads otherwise than its series gives today although nothing newer went into it: nothing does into a whole period of a
 * publisher that does not revise. `current` is today's row of the period.
 */
export function isAltered(series: Series, row: FrozenRow, current: FrozenRow | undefined): boolean {
  if (current === undefined) return true;
  if (sameValue(current["value"] ?? null, row["value"] ?? null)) return false;
  const isFixed = CATALOGUE.releaseOf(series.release).unrevised !== undefined && row["completeness"] === "complete";
  return isFixed || (current["vintage_date"] ?? "") <= (row["vintage_date"] ?? "");
}

/**
 * Rows, as published, that no stored vintage states. A row is known when its vintage states this value for its period, whatever break a later read marks;
 * one of a publisher that does not revise, read back to a day of which no edition is held, when any of its vintages does.
 */
export function unknownRows(
  rows: readonly FrozenRow[],
  histories: ReadonlyMap<SeriesId, SeriesHistory>,
): readonly FrozenRow[] {
  const stored = new Map(
    [...histories.values()].map(({ seriesId, observations }) => [
      seriesId,
      Map.groupBy(observations, ({ period }): string => period),
    ]),
  );
  return rows.filter((row) => {
    const candidates = stored.get(row["series_id"] ?? "")?.get(row["period"] ?? "") ?? [];
    const ofAny = row["evidence"] === "unrevised";
    return !candidates.some(
      ({ vintageDate, value, completeness, caveat }) =>
        (ofAny || vintageDate === row["vintage_date"]) &&
        sameValue(value, row["value"] ?? null) &&
        completeness === (row["completeness"] ?? completeness) &&
        caveat === (row["caveat"] ?? null),
    );
  });
}

/** A file someone changed may hold anything where a number should be. */
const sameValue = (stored: string | null, stated: string | null): boolean =>
  stored === stated || (stated !== null && isDecimalText(stated) && sameDecimal(stored, stated));

/** The newest vintage date in rows. Null for none. */
export const newestVintage = (rows: readonly FrozenRow[]): IsoDate | null =>
  rows.reduce<IsoDate | null>((newest, row) => {
    const date = row["vintage_date"] ?? null;
    return date !== null && (newest === null || date > newest) ? date : newest;
  }, null);
