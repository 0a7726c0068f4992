import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { MONTHS, type FileKind } from "../sesnsp/rows.ts";
import { SourceError } from "../source.ts";
import { assertNotUtf16 } from "../text-encoding.ts";
import type { OpenFile } from "./open-file.ts";
import { unknownHeader } from "../unknown-header.ts";

const placeAndCrime = [
  "Año",
  "Clave_Ent",
  "Entidad",
  "Cve. Municipio",
  "Municipio",
  "Bien jurídico afectado",
  "Tipo de delito",
  "Subtipo de delito",
  "Modalidad",
];

/** What a row is told apart by, in the order of the columns; the months follow. */
const columns = { cases: placeAndCrime, victims: [...placeAndCrime, "Sexo", "Rango de edad"] } as const;

/** A row of a municipal file, exactly as published; keys are padded, as CNSP/38/15 leaves out leading zeros. */
export interface MunicipalRow {
  readonly row: number;
  readonly year: number;
  readonly state: string;
  readonly municipality: string;
  /** What the publisher calls it; empty where it does not say. */
  readonly name: string;
  readonly subtype: string;
  /** What else tells rows of one subtype apart: modality, and of victims sex and age. */
  readonly detail: string;
  /** January to December; null where the cell is blank. Corrections can be negative. */
  readonly counts: readonly (number | null)[];
}

/** Every row in order, a few at a time: the whole file is never in memory. Throws SourceError naming value and row. */
export async function* readMunicipalRows({ fileName, bytes }: OpenFile, kind: FileKind): AsyncGenerator<MunicipalRow> {
  const header = [...columns[kind], ...MONTHS];
  let row = 0;
  for await (const cells of records(fileName, bytes)) {
    row += 1;
    if (row > 1) yield toRow(fileName, row, cells, header.length);
    else if (cells.join("|") !== header.join("|"))
      throw unknownHeader(
        fileName,
        cells,
        header,
        `SESNSP's ${String(header.length)} columns of ${kind === "cases" ? "delitos" : "víctimas"} by municipality`,
      );
  }
  if (row === 0) throw new SourceError("not-the-file", `${fileName} is empty`);
}

/** A row has some three hundred characters: one that does not end is no row, and must not fill the memory. */
const longestRecord = 64 * 1024;

async function* records(fileName: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const parser = parse({ relax_column_count: true, skip_empty_lines: true, max_record_size: longestRecord });
  // What goes wrong on the way in ends the parser with the same error, which the loop below meets.
  pipeline(decoded(fileName, bytes), parser).catch(() => undefined);
  try {
    for await (const cells of parser) yield cells as readonly string[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new SourceError("not-the-file", `${fileName} is not CSV: ${cause.message}`, { cause });
  }
}

/** The header tells the encoding: its first word is `Año`, behind a byte order mark or not. A wrong byte later on is refused. */
async function* decoded(fileName: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const part of bytes) {
      if (!decoder) assertNotUtf16(fileName, part);
      decoder ??= new TextDecoder(isUtf8(part) ? "utf-8" : "windows-1252", { fatal: true });
      yield decoder.decode(part, { stream: true });
    }
    yield decoder?.decode() ?? "";
  } catch (cause) {
    if (cause instanceof TypeError) throw new SourceError("bad-encoding", `${fileName} is not UTF-8 text`, { cause });
    throw cause;
  }
}

const isUtf8 = (start: Uint8Array): boolean => Buffer.from(start.subarray(0, 12)).includes("Año", 0, "utf8");

function toRow(fileName: string, row: number, cells: readonly string[], width: number): MunicipalRow {
  const refused = (what: string): SourceError =>
    new SourceError("bad-value", `${fileName}: ${what} (row ${String(row)})`);
  if (cells.length !== width)
    throw new SourceError(
      "not-the-file",
      `${fileName}: ${String(cells.length)} columns where the header has ${String(width)} (row ${String(row)}): the file is cut off or damaged`,
    );
  const [year = "", state = "", , municipality = "", name = "", , , subtype = "", modality = ""] = cells;
  const firstMonth = width - MONTHS.length;
  if (!/^20\d{2}$/.test(year)) throw refused(`unknown year: "${year}"`);
  const key = municipality.padStart(5, "0");
  if (!/^\d{5}$/.test(key) || !key.startsWith(state.padStart(2, "0")))
    throw refused(`unknown municipality: "${municipality}" in state ${state}`);
  const counts = cells.slice(firstMonth).map((cell) => {
    if (cell === "") return null;
    // Copies that went through a spreadsheet print whole numbers as 1.0.
    if (!/^-?\d+(\.0)?$/.test(cell)) throw refused(`not a count: "${cell}"`);
    return Number(cell);
  });
  const more = cells.slice(placeAndCrime.length, firstMonth);
  const detail = more.length === 0 ? modality : [modality, ...more].join("|");
  return {
    row,
    year: Number(year),
    state: state.padStart(2, "0"),
    municipality: key,
    name: name.trim(),
    subtype,
    detail,
    counts,
  };
}
