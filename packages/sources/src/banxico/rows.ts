import { z } from "zod";
import { isIsoDate } from "@frontera/domain";
import { isoOf } from "../day-first.ts";
import { readJson, shaped } from "../json.ts";
import { readOnce } from "../read-once.ts";
import { readSavedTable } from "../saved-table.ts";
import { SourceError, type Download } from "../source.ts";

/** Digits with commas at the thousands only: a decimal comma would change the value a thousandfold. */
const printedRate = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

const Datum = z.looseObject({
  fecha: z.string().refine((text) => isoOf(text) !== null, { error: ({ input }) => `not a date: "${String(input)}"` }),
  dato: z
    .string()
    .refine((text) => text === "N/E" || (printedRate.test(text) && Number(text.replaceAll(",", "")) > 0), {
      error: ({ input }) => `not a rate: "${String(input)}"`,
    }),
});
export type Datum = z.infer<typeof Datum>;

/** How Banxico says no: an unknown token or series, too many questions. */
const Answer = z.looseObject({
  bmx: z.looseObject({
    series: z.array(z.looseObject({ idSerie: z.string(), titulo: z.string(), datos: z.array(z.unknown()).optional() })),
  }),
});

/**
 * The series of a file by their id, in whatever order they come: an answer of the SIE's interface, or a table saved from its pages. Throws SourceError by
 * value and place.
 */
export const readSie = readOnce(async (download): Promise<ReadonlyMap<string, readonly Datum[]>> => {
  const table = await readSavedTable(download);
  return table === null ? readAnswer(download) : readSaved(download.fileName, table);
});

/** Titles and notes, then `Fecha` beside the ids of the series, then a row a day. */
function readSaved(fileName: string, table: readonly (readonly string[])[]): ReadonlyMap<string, readonly Datum[]> {
  const top = table.findIndex(([first]) => first === "Fecha");
  const ids = table[top]?.slice(1) ?? [];
  if (top < 0 || ids.length === 0)
    throw new SourceError("not-the-file", `${fileName} has no row that begins with Fecha and names series of the SIE`);
  return keyed(
    fileName,
    ids.map((id, column) => [
      id,
      table.slice(top + 1).map((cells, index) => {
        const [fecha = "", dato = ""] = [cells[0], cells[column + 1]];
        const place = `${id}, row ${String(top + index + 2)}`;
        return shaped(fileName, Datum, { fecha: dayFirst(fecha), dato: dato === "" ? "N/E" : dato }, place);
      }),
    ]),
  );
}

/** A workbook holds days as days. */
const dayFirst = (text: string): string => (isIsoDate(text) ? text.split("-").toReversed().join("/") : text);

function readAnswer(download: Download): ReadonlyMap<string, readonly Datum[]> {
  const { fileName } = download;
  const { series } = shaped(fileName, Answer, readJson(download)).bmx;
  return keyed(
    fileName,
    series.map(({ idSerie, datos = [] }) => [
      idSerie,
      datos.map((datum, index) => shaped(fileName, Datum, datum, `${idSerie}, row ${String(index + 1)}`)),
    ]),
  );
}

function keyed(
  fileName: string,
  series: readonly (readonly [string, readonly Datum[]])[],
): ReadonlyMap<string, readonly Datum[]> {
  const twice = series.find(([id], index) => series.findIndex(([other]) => other === id) !== index);
  if (twice) throw new SourceError("duplicate-row", `${fileName}: ${twice[0]} stands in it twice`);
  return new Map(series);
}
