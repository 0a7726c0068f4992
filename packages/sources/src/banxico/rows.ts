import { z } from "zod";
import { isoOf } from "../day-first.ts";
import { readJson, shaped } from "../json.ts";
import { readOnce } from "../read-once.ts";
import { SourceError } from "../source.ts";

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
const Refusal = z.looseObject({ error: z.looseObject({ mensaje: z.string(), detalle: z.string().optional() }) });
const Answer = z.looseObject({
  bmx: z.looseObject({
    series: z.array(z.looseObject({ idSerie: z.string(), titulo: z.string(), datos: z.array(z.unknown()).optional() })),
  }),
});

/** An answer's series by their id: they come in another order than asked for. Throws SourceError by value and place. */
export const readSie = readOnce((download): ReadonlyMap<string, readonly Datum[]> => {
  const { fileName } = download;
  const answer = readJson(download);
  const refusal = Refusal.safeParse(answer);
  if (refusal.success) {
    const { mensaje, detalle } = refusal.data.error;
    throw new SourceError(
      "refused-by-publisher",
      `${fileName}: Banco de México answered: ${[mensaje, detalle].filter((part) => part !== undefined).join(". ")}`,
    );
  }
  const series = new Map<string, readonly Datum[]>();
  for (const { idSerie, datos } of shaped(fileName, Answer, answer).bmx.series) {
    if (series.has(idSerie)) throw new SourceError("duplicate-row", `${fileName}: ${idSerie} stands in it twice`);
    series.set(
      idSerie,
      (datos ?? []).map((datum, index) => shaped(fileName, Datum, datum, `${idSerie}, row ${String(index + 1)}`)),
    );
  }
  return series;
});
