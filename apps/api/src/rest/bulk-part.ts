import { type Database } from "@frontera/db";
import { CATALOGUE } from "@frontera/content";
import { rowsInRange, toRows, type IsoDate, type SeriesId } from "@frontera/domain";
import { csvLine, OBSERVATION_COLUMNS } from "@frontera/publishing";
import { readKnown } from "../read-known.ts";

/** The rows of some series in a bulk file. */
export interface BulkPart {
  readonly series: readonly SeriesId[];
  readonly asOf: IsoDate;
  /** The last event when the file was begun: however long its reader takes, all of it is of one state of the database. */
  readonly recordedAsOf: string | null;
  readonly observation_start?: IsoDate | undefined;
  readonly observation_end?: IsoDate | undefined;
}

/** Their lines, without a header. */
export async function writePart(
  db: Database,
  { series, asOf, recordedAsOf, ...range }: BulkPart,
): Promise<Uint8Array<ArrayBuffer>> {
  // From the primary: a replica that lags may not have those vintages yet.
  const read = await readKnown({ sql: db.sql }, series, { asOf, recordedAsOf });
  const text = series.flatMap((id) =>
    rowsInRange(toRows(CATALOGUE.seriesOf(id), read.get(id) ?? []), range).map((row) =>
      csvLine(OBSERVATION_COLUMNS, row),
    ),
  );
  return new TextEncoder().encode(text.join(""));
}
