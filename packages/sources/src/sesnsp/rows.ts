import { MEXICAN_STATES, type StateCode } from "@frontera/content";
import { z } from "zod";
import { readTable, readText, type Table } from "../csv.ts";
import { readOnce } from "../read-once.ts";
import { SourceError } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

export const MONTHS = [
  "Enero",
  "Febrero",
  "Marzo",
  "Abril",
  "Mayo",
  "Junio",
  "Julio",
  "Agosto",
  "Septiembre",
  "Octubre",
  "Noviembre",
  "Diciembre",
] as const;

const crimeColumns = [
  "Año",
  "Clave_Ent",
  "Entidad",
  "Bien jurídico afectado",
  "Tipo de delito",
  "Subtipo de delito",
  "Modalidad",
];

/** Columns exactly as published, in order. */
export const HEADERS = {
  cases: [...crimeColumns, ...MONTHS],
  victims: [...crimeColumns, "Sexo", "Rango de edad", ...MONTHS],
} as const;

export type FileKind = keyof typeof HEADERS;

const stateByKey = new Map<string, (typeof MEXICAN_STATES)[number]>(MEXICAN_STATES.map((state) => [state.key, state]));

/** Año, key (`1` in CNSP files, `01` in RNID), name and subtype; blank month cells are months to come. */
const Row = z.object({
  year: z
    .string()
    .regex(/^20\d{2}$/, { error: ({ input }) => `unknown year: "${String(input)}"` })
    .transform(Number),
  key: z
    .string()
    .transform((key) => key.padStart(2, "0"))
    .refine((key) => stateByKey.has(key), { error: ({ input }) => `unknown reference area: "${String(input)}"` }),
  counts: z.array(
    z
      .string()
      .regex(/^\d*$/, { error: ({ input }) => `not a count: "${String(input)}"` })
      .transform((text) => (text === "" ? null : Number(text))),
  ),
});

export interface CrimeRow {
  readonly row: number;
  readonly year: number;
  readonly state: StateCode;
  readonly subtype: string;
  /** What tells rows of a state, a year and a subtype apart: how, and of victims sex and age. */
  readonly labels: readonly string[];
  /** January to December; null where the cell is blank. */
  readonly counts: readonly (number | null)[];
}

/** A state file's table, under its name behind that of the archive it was in. */
export const readStateFile = readOnce((download) => {
  const { fileName, text } = readText(download, "windows-1252");
  return { fileName, table: readTable(fileName, text) };
});

function readCrimeRows(fileName: string, { header, rows }: Table, kind: FileKind): readonly CrimeRow[] {
  const expected = HEADERS[kind];
  if (header.join("|") !== expected.join("|"))
    throw unknownHeader(
      fileName,
      header,
      expected,
      `SESNSP's ${String(expected.length)} columns of ${kind === "cases" ? "delitos" : "víctimas"} by state`,
    );
  const first = expected.length - MONTHS.length;
  const seen = new Map<string, number>();
  return rows.map(({ row, cells }) => {
    const parsed = Row.safeParse({ year: cells[0], key: cells[1], counts: cells.slice(first) });
    if (!parsed.success)
      throw new SourceError(
        "bad-value",
        `${fileName}: ${parsed.error.issues[0]?.message ?? "bad row"} (row ${String(row)})`,
      );
    const { year, key, counts } = parsed.data;
    const state = stateByKey.get(key);
    if (!state || state.name !== cells[2])
      throw new SourceError(
        "bad-value",
        `${fileName}: unknown reference area: "${cells[2] ?? ""}" under key ${key} (row ${String(row)})`,
      );
    const combination = cells.slice(0, first).join("|");
    const before = seen.get(combination);
    if (before !== undefined)
      throw new SourceError(
        "duplicate-row",
        `${fileName}: row ${String(row)} repeats row ${String(before)}: ${combination}`,
      );
    seen.set(combination, row);
    return { row, year, state: state.code, subtype: cells[5] ?? "", labels: cells.slice(6, first), counts };
  });
}

const reading = (kind: FileKind) =>
  readOnce((download) => {
    const { fileName, table } = readStateFile(download);
    return readCrimeRows(fileName, table, kind);
  });

/** Every row of a state file, validated. Throws SourceError naming value and row. */
export const readCrimes = { cases: reading("cases"), victims: reading("victims") } as const;
