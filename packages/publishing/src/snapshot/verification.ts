import {
  type FrozenRow,
  isDecimalText,
  type IsoDate,
  sameDecimal,
  type SeriesHistory,
  type SeriesId,
} from "@frontera/domain";

/** Whether a row holds a value as it was published. */
export const isAsPublished = (row: FrozenRow): boolean =>
  (row["units"] ?? "lin") === "lin" && row["aggregation_method"] == null && row["per_100000"] == null;

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
