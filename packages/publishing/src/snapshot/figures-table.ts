import { CATALOGUE } from "@frontera/content";
import { type Figure, figurePeriodText, type IsoDate, seriesOfLink } from "@frontera/domain";
import type { ToldComparison } from "@frontera/words";
import type { DescribedColumn, TableDescription } from "../files/index.ts";
import { originOf } from "../files/describe-series.ts";

/** Columns of the paper's figures as they are printed. */
export const PRINTED_COLUMNS: readonly DescribedColumn<Figure>[] = [
  {
    name: "figure_id",
    kind: "code",
    required: true,
    read: ({ id }) => id,
    title: { en: "Figure", es: "Cifra" },
    about: { en: "Id of the figure.", es: "Identificador de la cifra." },
  },
  {
    name: "indicator",
    kind: "code",
    required: true,
    read: ({ indicator }) => indicator,
    title: { en: "Indicator", es: "Indicador" },
    about: { en: "Subject of the figure.", es: "Tema de la cifra." },
  },
  {
    name: "statement",
    kind: "text",
    required: true,
    read: ({ statement }) => statement.en,
    title: { en: "Statement", es: "Afirmación" },
    about: { en: "What the paper says, in other words.", es: "Lo que dice el estudio, en otras palabras." },
  },
  {
    name: "value",
    kind: "number",
    required: true,
    read: ({ value }) => value,
    title: { en: "Value", es: "Valor" },
    about: { en: "The printed number in plain digits.", es: "El número impreso, en dígitos." },
  },
  {
    name: "unit",
    kind: "text",
    required: true,
    read: ({ unit }) => unit,
    title: { en: "Unit", es: "Unidad" },
    about: { en: "Unit of the number.", es: "Unidad del número." },
  },
  {
    name: "hedge",
    kind: "code",
    required: true,
    read: ({ hedge }) => hedge,
    title: { en: "Hedge", es: "Matiz" },
    about: {
      en: "How the paper qualifies the number: exact, about, nearly, more-than, less-than.",
      es: "Cómo matiza el estudio el número: exact, about, nearly, more-than, less-than.",
    },
  },
  {
    name: "period",
    kind: "code",
    required: true,
    read: ({ period }) => figurePeriodText(period),
    title: { en: "Period", es: "Periodo" },
    about: {
      en: "The period it speaks of, or the first and the last.",
      es: "El periodo del que habla, o el primero y el último.",
    },
  },
  {
    name: "section",
    kind: "code",
    required: true,
    read: ({ section }) => section,
    title: { en: "Section", es: "Sección" },
    about: { en: "Section of the paper.", es: "Sección del estudio." },
  },
  {
    name: "footnote",
    kind: "number",
    read: ({ footnote }) => (footnote === null ? null : String(footnote)),
    title: { en: "Footnote", es: "Nota al pie" },
    about: { en: "Footnote the paper cites for it.", es: "Nota al pie que cita el estudio." },
  },
];

/** Columns of the file of the paper's figures and their verdicts. */
export const FIGURE_COLUMNS: readonly DescribedColumn<ToldComparison>[] = [
  ...PRINTED_COLUMNS.map((column) => ({ ...column, read: ({ figure }: ToldComparison) => column.read(figure) })),
  {
    name: "verdict",
    kind: "code",
    required: true,
    read: ({ verdict }) => verdict,
    title: { en: "Verdict", es: "Veredicto" },
    about: { en: "The verdict, by its code.", es: "El veredicto, por su clave." },
  },
  {
    name: "verdict_en",
    kind: "text",
    required: true,
    read: ({ sentences }) => sentences.en.join(" "),
    title: { en: "Verdict in English", es: "Veredicto en inglés" },
    about: { en: "The verdict in words, in English.", es: "El veredicto en palabras, en inglés." },
  },
  {
    name: "verdict_es",
    kind: "text",
    required: true,
    read: ({ sentences }) => sentences.es.join(" "),
    title: { en: "Verdict in Spanish", es: "Veredicto en español" },
    about: { en: "The verdict in words, in Spanish.", es: "El veredicto en palabras, en español." },
  },
];

/** What the file of figures is: it rests on every release whose series are set against them. */
export function describeFiguresFile(told: readonly ToldComparison[], asOf: IsoDate, url: string): TableDescription {
  const used = new Set(
    told.flatMap(({ figure }) => seriesOfLink(figure.link).map((id) => CATALOGUE.seriesOf(id).release)),
  );
  const releases = Object.keys(CATALOGUE.releases).filter((id) => used.has(id));
  return {
    url,
    name: "figures",
    title: {
      en: `The paper's figures beside the record, as known on ${asOf}`,
      es: `Las cifras del estudio junto al registro, según lo conocido el ${asOf}`,
    },
    about: {
      en: "Every figure of the paper on the subjects of this snapshot, with its hedge, its place in the paper and the verdict.",
      es: "Cada cifra del estudio sobre los temas de esta instantánea, con su matiz, su lugar en el estudio y el veredicto.",
    },
    columns: FIGURE_COLUMNS,
    primaryKey: ["figure_id"],
    origins: releases.map(originOf),
  };
}
