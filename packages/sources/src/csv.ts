import { parse } from "csv-parse/sync";
import type { Survey } from "@frontera/domain";
import { readOnce } from "./read-once.ts";
import { SourceError, type Download } from "./source.ts";
import { decodeText } from "./text-encoding.ts";
import { unpack } from "./unpack.ts";

/** A file's header and its records; `row` numbers count as a spreadsheet does, the header being row 1. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/**
 * Reads CSV text strictly: fields between commas, every record as long as the header, the last line whole. Line ends may differ from line to line, and
 * empty rows at the end, as spreadsheets leave them, are passed over. Throws SourceError naming the row.
 */
export function readTable(fileName: string, text: string): Table {
  const [header, ...body] = withoutEmptyEnd(readRecords(fileName, text));
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

const separators = { ";": "semicolons", "\t": "tabs" } as const;

/** Records as they stand, of whatever length. Throws SourceError where fields stand between something else than commas. */
export function readRecords(fileName: string, text: string): string[][] {
  const [first = ""] = text.split(/[\r\n]/, 1);
  for (const [separator, name] of Object.entries(separators))
    if (!first.includes(",") && first.includes(separator))
      throw new SourceError(
        "not-the-file",
        `${fileName}: ${name} stand between the fields, not commas (row 1): a spreadsheet has saved it, and may have changed its numbers; load the file as the publisher sends it`,
      );
  assertWholeEnd(fileName, text);
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch (cause) {
    throw new SourceError(
      "not-the-file",
      `${fileName} is not CSV: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

function assertWholeEnd(fileName: string, text: string): void {
  if (text === "" || /[\r\n]\s*$/.test(text)) return;
  const last = text.slice(Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
  throw new SourceError(
    "not-the-file",
    `${fileName}: the last line has no end: ${JSON.stringify(last.slice(0, 60))}; the file is cut off`,
  );
}

function withoutEmptyEnd(records: string[][]): string[][] {
  const last = records.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  return records.slice(0, last + 1);
}

/** A file as text, unpacked where it is packed, under its name behind that of the archive it was in. Throws SourceError. */
export function readText(
  download: Pick<Download, "fileName" | "bytes">,
  fallback: "windows-1252" | null = null,
): { readonly fileName: string; readonly text: string } {
  const { fileName, bytes } = unpack(download.fileName, download.bytes);
  return { fileName, text: decodeText(fileName, bytes, fallback) };
}

/** A file's table, as UTF-8, unpacked where it is packed. */
export const readCsv = readOnce((download) => {
  const { fileName, text } = readText(download);
  return readTable(fileName, text);
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
