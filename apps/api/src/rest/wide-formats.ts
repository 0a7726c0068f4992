import { CATALOGUE } from "@frontera/content";
import { z } from "@hono/zod-openapi";
import { periodInfo, seriesTitle, type Indicator, type Row, type Series } from "@frontera/domain";
import {
  FIGURE_COLUMNS,
  gradeName,
  isGraded,
  OBSERVATION_COLUMNS,
  toCsv,
  toWideRows,
  wideColumns,
  type CsvProfile,
} from "@frontera/publishing";
import { tellComparisons, WORKBOOK_WORDS } from "@frontera/words";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Context as HonoContext } from "hono";
import type { Context } from "../context.ts";
import { sendFile, type CompleteFile } from "../files/send-file.ts";
import { aboutSheet, rowsSheet, writeBook } from "../files/workbook.ts";
import { originOf } from "../http/reader-origin.ts";
import { ReadError, type Pinned } from "../read-rows.ts";
import { readFigures } from "../read-figures.ts";

/** A table of several series, answered: the rows of each, all of one frequency. */
export interface WideTable extends Pinned {
  readonly series: readonly Series[];
  readonly rows: readonly Row[];
  readonly profile: CsvProfile;
  /** The day and the instant in the address: the same bytes for ever. */
  readonly address: string;
}

interface WideFormat {
  readonly type: string;
  readonly schema: z.ZodType;
  readonly described: string;
  readonly send: (c: HonoContext, context: Context, table: WideTable) => Promise<Response> | Response;
}

const send = (
  c: HonoContext,
  { asOf, address }: WideTable,
  ending: string,
  file: Pick<CompleteFile, "body" | "type">,
) =>
  sendFile(c, {
    ...file,
    name: `frontera_table_asof-${asOf}_{id12}.${ending}`,
    links: [`<${address}>; rel="cite-as"`],
  });

/** Rows that a spreadsheet is written of, at most: it is made in memory. */
const sheetRowsAtMost = 60_000;

const CSV = "text/csv; charset=utf-8; header=present";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PARQUET = "application/vnd.apache.parquet";

const binary = z.string().openapi({ format: "binary" });

const InColumns = z.strictObject({
  as_of: z.string().openapi({ format: "date" }),
  recorded_as_of: z.string().nullable().openapi({ format: "date-time" }),
  period: z.array(z.string()),
  period_start: z.array(z.string()),
  series: z.array(
    z.strictObject({
      series_id: z.string(),
      unit: z.string().nullable(),
      value: z.array(z.string().nullable()),
      change_grade: z.array(z.string().nullable()).optional(),
    }),
  ),
});

/** The same table in every spelling, by the ending of its address. */
export const WIDE_FORMATS = {
  csv: {
    type: "text/csv",
    schema: z.string(),
    described: "CSV",
    send: (c, _, table) =>
      send(c, table, "csv", {
        body: Buffer.from(toCsv(columnsOf(table), toWideRows(table.rows), table.profile), "utf8"),
        type: CSV,
      }),
  },
  json: {
    type: "application/json",
    schema: InColumns,
    described: "JSON in columns",
    send: (c, _, table) =>
      send(c, table, "json", { body: Buffer.from(JSON.stringify(inColumns(table)), "utf8"), type: "application/json" }),
  },
  xlsx: {
    type: XLSX,
    schema: binary,
    described: "a workbook",
    send: async (c, context, table) => {
      if (table.rows.length > sheetRowsAtMost)
        throw new ReadError(
          "BAD_REQUEST",
          `a workbook of ${String(table.rows.length)} values would be too large, the limit is ${String(sheetRowsAtMost)}: ask for a shorter range, or for CSV or Parquet`,
        );
      return send(c, table, "xlsx", { body: await toWideWorkbook(c, context, table), type: XLSX });
    },
  },
  parquet: {
    type: PARQUET,
    schema: binary,
    described: "Parquet",
    send: (c, _, table) => send(c, table, "parquet", { body: toParquet(table), type: PARQUET }),
  },
} as const satisfies Record<string, WideFormat>;

const columnsOf = ({ series, rows }: WideTable) => wideColumns(series, isGraded(rows));

/** A name once and not in every row: periods, and the values of each series in the same order, as text that keeps its digits. */
function inColumns({ series, rows, asOf, recordedAsOf }: WideTable): z.output<typeof InColumns> {
  const wide = toWideRows(rows);
  const graded = isGraded(rows);
  return {
    as_of: asOf,
    recorded_as_of: recordedAsOf,
    period: wide.map(({ period }) => period),
    period_start: wide.map(({ period }) => periodInfo(period).start),
    series: series.map(({ id }) => ({
      series_id: id,
      unit: rows.find(({ seriesId }) => seriesId === id)?.unit ?? null,
      value: wide.map(({ cells }) => cells.get(id)?.value ?? null),
      ...(graded ? { change_grade: wide.map(({ cells }) => cells.get(id)?.changeGrade ?? null) } : {}),
    })),
  };
}

/** Values are doubles, as every program that reads Parquet has them; the digits as published are in the CSV. */
function toParquet({ series, rows, asOf, recordedAsOf }: WideTable): Uint8Array {
  const wide = toWideRows(rows);
  const graded = isGraded(rows);
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "period", type: "STRING", data: wide.map(({ period }) => period), nullable: false },
        ...series.flatMap(({ id }) => [
          {
            name: id,
            type: "DOUBLE" as const,
            data: wide.map(({ cells }) => number(cells.get(id)?.value ?? null)),
            nullable: true,
          },
          ...(graded
            ? [
                {
                  name: gradeName(id),
                  type: "STRING" as const,
                  data: wide.map(({ cells }) => cells.get(id)?.changeGrade ?? null),
                  nullable: true,
                },
              ]
            : []),
        ]),
      ],
      kvMetadata: [
        { key: "as_of", value: asOf },
        ...(recordedAsOf === null ? [] : [{ key: "recorded_as_of", value: recordedAsOf }]),
      ],
    }),
  );
}

/** Data: a row a period. Long: a row a value, with why one is missing. About: what the columns are. Figures: what the paper states of these subjects. */
async function toWideWorkbook(c: HonoContext, { db }: Context, table: WideTable): Promise<Uint8Array> {
  const { series, rows, asOf, address } = table;
  const columns = columnsOf(table);
  const subjects: readonly Indicator[] = [...new Set(series.map(({ indicator }) => indicator))];
  const figures = tellComparisons(CATALOGUE, await readFigures(db, subjects, table));
  return writeBook([
    rowsSheet("Data", columns, toWideRows(rows)),
    rowsSheet("Long", OBSERVATION_COLUMNS, rows),
    aboutSheet(
      [...columns, ...OBSERVATION_COLUMNS],
      [
        [WORKBOOK_WORDS.asKnown, asOf],
        [WORKBOOK_WORDS.address, `${originOf(c)}${address}`],
        ...series.map((each) => [each.id, seriesTitle(each).en, seriesTitle(each).es]),
        [null],
      ],
    ),
    rowsSheet("Figures", FIGURE_COLUMNS, figures),
  ]);
}
