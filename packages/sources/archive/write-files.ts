import { stringify } from "csv-stringify/sync";
import type { SeriesId, IncomingVintage, Observation } from "@frontera/domain";
import { columnNames, type ArchiveRow } from "../src/archive/format.ts";

/** The files of one release's folder. */
export function toArchiveFiles(vintages: readonly IncomingVintage[]): readonly (readonly [string, string])[] {
  const keyed = vintages.map((vintage, index) => ({ key: `v${String(index + 1).padStart(2, "0")}`, vintage }));
  const head = keyed.map(({ key, vintage: { vintageDate, vintageDateBasis, evidence, provenance } }) => ({
    key,
    vintageDate,
    vintageDateBasis,
    evidence,
    provenance,
  }));
  const rows = keyed.flatMap(({ key, vintage }) =>
    vintage.series.flatMap(({ seriesId, observations }) =>
      observations.map((observed) => toArchiveRow(key, seriesId, observed)),
    ),
  );
  return [
    ["vintages.json", `${JSON.stringify(head, null, 2)}\n`],
    ["observations.csv", stringify(rows, { header: true, columns: [...columnNames], record_delimiter: "windows" })],
  ];
}

const toArchiveRow = (key: string, seriesId: SeriesId, observed: Observation): ArchiveRow => ({
  vintage: key,
  series_id: seriesId,
  period: observed.period,
  value: observed.value ?? "",
  obs_status: observed.status,
  completeness: observed.completeness,
  covers_until: observed.coversUntil ?? "",
  rounded_to: observed.roundedTo ?? "",
  caveat: observed.caveat ?? "",
});
