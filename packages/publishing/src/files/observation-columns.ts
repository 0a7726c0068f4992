import { OBSERVATION_COLUMN_WORDS } from "@frontera/words";
import { toCsv, type CsvProfile } from "../csv.ts";
import type { Row } from "@frontera/domain";
import type { DescribedColumn } from "./table.ts";

/** Columns of an observations file, in order. */
export const OBSERVATION_COLUMNS: readonly DescribedColumn<Row>[] = [
  {
    name: "series_id",
    ...OBSERVATION_COLUMN_WORDS.series_id,
    kind: "code",
    required: true,
    read: (row) => row.seriesId,
  },
  {
    name: "period",
    ...OBSERVATION_COLUMN_WORDS.period,
    kind: "code",
    required: true,
    read: (row) => row.period,
  },
  {
    name: "period_start",
    ...OBSERVATION_COLUMN_WORDS.period_start,
    kind: "date",
    required: true,
    read: (row) => row.periodStart,
  },
  {
    name: "period_end",
    ...OBSERVATION_COLUMN_WORDS.period_end,
    kind: "date",
    required: true,
    read: (row) => row.periodEnd,
  },
  {
    name: "value",
    ...OBSERVATION_COLUMN_WORDS.value,
    kind: "number",
    read: (row) => row.value,
  },
  {
    name: "unit",
    ...OBSERVATION_COLUMN_WORDS.unit,
    kind: "text",
    required: true,
    read: (row) => row.unit,
  },
  {
    name: "units",
    ...OBSERVATION_COLUMN_WORDS.units,
    kind: "code",
    required: true,
    read: (row) => row.transformation?.units ?? "lin",
  },
  {
    name: "base_period",
    ...OBSERVATION_COLUMN_WORDS.base_period,
    kind: "code",
    read: (row) => row.transformation?.basePeriod ?? null,
  },
  {
    name: "aggregation_method",
    ...OBSERVATION_COLUMN_WORDS.aggregation_method,
    kind: "code",
    read: (row) => row.transformation?.method ?? null,
  },
  {
    name: "per_100000",
    ...OBSERVATION_COLUMN_WORDS.per_100000,
    kind: "code",
    read: (row) => row.transformation?.per100000 ?? null,
  },
  {
    name: "change_grade",
    ...OBSERVATION_COLUMN_WORDS.change_grade,
    kind: "code",
    read: (row) => row.changeGrade,
  },
  {
    name: "empty_reason",
    ...OBSERVATION_COLUMN_WORDS.empty_reason,
    kind: "code",
    read: (row) => row.empty,
  },
  {
    name: "obs_status",
    ...OBSERVATION_COLUMN_WORDS.obs_status,
    kind: "code",
    required: true,
    read: (row) => row.status,
  },
  {
    name: "completeness",
    ...OBSERVATION_COLUMN_WORDS.completeness,
    kind: "code",
    required: true,
    read: (row) => row.completeness,
  },
  {
    name: "covers_until",
    ...OBSERVATION_COLUMN_WORDS.covers_until,
    kind: "date",
    read: (row) => row.coversUntil,
  },
  {
    name: "rounded_to",
    ...OBSERVATION_COLUMN_WORDS.rounded_to,
    kind: "number",
    read: (row) => row.roundedTo,
  },
  {
    name: "caveat",
    ...OBSERVATION_COLUMN_WORDS.caveat,
    kind: "code",
    read: (row) => row.caveat,
  },
  {
    name: "vintage_date",
    ...OBSERVATION_COLUMN_WORDS.vintage_date,
    kind: "date",
    required: true,
    read: (row) => row.vintageDate,
  },
  {
    name: "vintage_date_basis",
    ...OBSERVATION_COLUMN_WORDS.vintage_date_basis,
    kind: "code",
    required: true,
    read: (row) => row.vintageDateBasis,
  },
  {
    name: "evidence",
    ...OBSERVATION_COLUMN_WORDS.evidence,
    kind: "code",
    required: true,
    read: (row) => row.evidence,
  },
  {
    name: "provenance",
    ...OBSERVATION_COLUMN_WORDS.provenance,
    kind: "text",
    required: true,
    read: (row) => row.provenance,
  },
];

export const OBSERVATION_KEY = ["series_id", "period"] as const;

/** The observations file of a series: the rows every other view shows. */
export const toObservationsCsv = (rows: Iterable<Row>, profile?: CsvProfile): string =>
  toCsv(OBSERVATION_COLUMNS, rows, profile);
