import readXlsxFile, { type CellValue } from "read-excel-file/node";
import { assertNoRefusal } from "./publisher-refusal.ts";
import { SourceError } from "./source.ts";
import { assertUnpacksWithin } from "./unpack.ts";

const megabytes = 1024 * 1024;
/** The publishers' workbooks unpack to a few megabytes. */
const limitBytes = 64 * megabytes;

export interface Sheet {
  readonly name: string;
  /** Text as it stands, numbers as the text the file holds, empty cells as nothing; row 1 first. */
  readonly rows: readonly (readonly string[])[];
}

/** Every sheet of an Excel workbook (.xlsx). Throws SourceError when it is damaged, no workbook, or too large once unpacked. */
export async function readWorkbook(fileName: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  assertNoRefusal(fileName, bytes);
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  assertUnpacksWithin(fileName, zip, limitBytes);
  try {
    const sheets = await readXlsxFile(zip, { parseNumber: (text) => text, trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError("not-the-file", `${fileName} is not an Excel workbook: ${reason}`, { cause });
  }
}

function textOf(cell: CellValue | null): string {
  if (cell === null) return "";
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

/** The sheet of a name. Throws SourceError naming those there are. */
export function sheetOf(fileName: string, sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found) return found;
  const names = sheets.map((sheet) => `"${sheet.name}"`).join(", ");
  throw new SourceError("not-the-file", `${fileName} has no sheet "${name}"; it has ${names === "" ? "none" : names}`);
}
