import { parse } from "csv-parse/sync";
import type { Survey } from "@frontera/domain";
import { readOnce } from "./read-once.ts";
import { SourceError } from "./source.ts";
import { unpack } from "./unpack.ts";

/** A file's header and its records; `row` numbers count as a spreadsheet does, the header being row 1. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Reads CSV text strictly: every record as long as the header. Throws SourceError naming the row. */
export function readTable(fileName: string, text: string): Table {
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw new SourceError(
      "not-the-file",
      `${fileName} is not CSV: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const [header, ...body] = records;
  if (!header) throw new SourceError("not-the-file", `${fileName} is empty`);
  const rows = body.map((cells, index) => {
    const row = index + 2;
    if (cells.length !== header.length)
      throw new SourceError(
        "not-the-file",
        `${fileName}: ${String(cells.length)} columns where the header has ${String(header.length)} (row ${String(row)}): the file is cut off or damaged`,
      );
    return { row, cells };
  });
  if (rows.length === 0) throw new SourceError("not-the-file", `${fileName} has a header and no rows`);
  return { header, rows };
}

/** Strict UTF-8 first: a windows-1252 reader never fails and would garble UTF-8 silently. */
export function decodeText(fileName: string, bytes: Uint8Array, fallback: "windows-1252" | null): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (fallback) return new TextDecoder(fallback).decode(bytes);
    throw new SourceError("bad-encoding", `${fileName} is not UTF-8 text`, { cause });
  }
}

/** A file's table, as UTF-8. */
export const readCsv = readOnce(({ fileName, bytes }) => readTable(fileName, decodeText(fileName, bytes, null)));

/** The same, unpacked where it is packed. */
export const readPackedCsv = readOnce((download) => {
  const { fileName, bytes } = unpack(download.fileName, download.bytes);
  return readTable(fileName, decodeText(fileName, bytes, null));
});

/** How many rows, which columns, and the distinct values of the named ones. A column the table has not stays out. */
export function surveyTable({ header, rows }: Table, columns: readonly string[]): Survey {
  const present = columns.filter((name) => header.includes(name));
  return {
    rows: rows.length,
    header,
    categories: Object.fromEntries(
      present.map((name) => {
        const at = header.indexOf(name);
        return [name, [...new Set(rows.map(({ cells }) => cells[at] ?? ""))].sort()];
      }),
    ),
  };
}
