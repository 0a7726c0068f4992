import { readRecords, readText } from "./csv.ts";
import type { Download } from "./source.ts";
import { isWorkbook } from "./unpack.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * The records of a table that a person saved from a publisher's page, as CSV (UTF-8 or windows-1252) or as a workbook of one sheet: a title and notes
 * stand above its header. Cells are trimmed; days of a workbook are `2026-03-02`. Null where the file is JSON or a page. Throws SourceError.
 */
export async function readSavedTable(
  download: Pick<Download, "fileName" | "bytes">,
): Promise<readonly (readonly string[])[] | null> {
  if (isWorkbook(download.fileName, download.bytes)) {
    const [first] = await readWorkbook(download.fileName, download.bytes);
    return (first?.rows ?? []).map((cells) => cells.map((cell) => cell.trim().replace(/T00:00:00\.000Z$/, "")));
  }
  const { fileName, text } = readText(download, "windows-1252");
  if (/^\s*[{[<]/.test(text)) return null;
  return readRecords(fileName, text).map((cells) => cells.map((cell) => cell.trim()));
}
