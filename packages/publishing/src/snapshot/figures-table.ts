import { CATALOGUE } from "@frontera/content";
import { type Figure, figurePeriodText, type IsoDate, seriesOfLink } from "@frontera/domain";
import { FIGURE_COLUMN_WORDS, FIGURES_FILE_ABOUT, figuresFileTitle, type FormattedComparison } from "@frontera/words";
import type { DescribedColumn, TableDescription } from "../files/index.ts";
import { originOf } from "../files/describe-series.ts";

/** Columns of the paper's figures as they are printed. */
export const PRINTED_COLUMNS: readonly DescribedColumn<Figure>[] = [
  {
    name: "figure_id",
    ...FIGURE_COLUMN_WORDS.figure_id,
    kind: "code",
    required: true,
    read: ({ id }) => id,
  },
  {
    name: "indicator",
    ...FIGURE_COLUMN_WORDS.indicator,
    kind: "code",
    required: true,
    read: ({ indicator }) => indicator,
  },
  {
    name: "statement",
    ...FIGURE_COLUMN_WORDS.statement,
    kind: "text",
    required: true,
    read: ({ statement }) => statement.en,
  },
  {
    name: "value",
    ...FIGURE_COLUMN_WORDS.value,
    kind: "number",
    required: true,
    read: ({ value }) => value,
  },
  {
    name: "unit",
    ...FIGURE_COLUMN_WORDS.unit,
    kind: "text",
    required: true,
    read: ({ unit }) => unit,
  },
  {
    name: "hedge",
    ...FIGURE_COLUMN_WORDS.hedge,
    kind: "code",
    required: true,
    read: ({ hedge }) => hedge,
  },
  {
    name: "period",
    ...FIGURE_COLUMN_WORDS.period,
    kind: "code",
    required: true,
    read: ({ period }) => figurePeriodText(period),
  },
  {
    name: "section",
    ...FIGURE_COLUMN_WORDS.section,
    kind: "code",
    required: true,
    read: ({ section }) => section,
  },
  {
    name: "footnote",
    ...FIGURE_COLUMN_WORDS.footnote,
    kind: "number",
    read: ({ footnote }) => (footnote === null ? null : String(footnote)),
  },
];

/** Columns of the file of the paper's figures and their verdicts. */
export const FIGURE_COLUMNS: readonly DescribedColumn<FormattedComparison>[] = [
  ...PRINTED_COLUMNS.map((column) => ({ ...column, read: ({ figure }: FormattedComparison) => column.read(figure) })),
  {
    name: "verdict",
    ...FIGURE_COLUMN_WORDS.verdict,
    kind: "code",
    required: true,
    read: ({ verdict }) => verdict,
  },
  {
    name: "verdict_en",
    ...FIGURE_COLUMN_WORDS.verdict_en,
    kind: "text",
    required: true,
    read: ({ sentences }) => sentences.en.join(" "),
  },
  {
    name: "verdict_es",
    ...FIGURE_COLUMN_WORDS.verdict_es,
    kind: "text",
    required: true,
    read: ({ sentences }) => sentences.es.join(" "),
  },
  {
    name: "source_date",
    ...FIGURE_COLUMN_WORDS.source_date,
    kind: "code",
    read: ({ sourceDate }) => sourceDate,
  },
  {
    name: "inner_consistency",
    ...FIGURE_COLUMN_WORDS.inner_consistency,
    kind: "code",
    read: ({ inner }) => inner,
  },
];

/** What the file of figures is: it rests on every release whose series are set against them. */
export function describeFiguresFile(
  told: readonly FormattedComparison[],
  asOf: IsoDate,
  url: string,
): TableDescription {
  const used = new Set(
    told.flatMap(({ figure }) => seriesOfLink(figure.link).map((id) => CATALOGUE.seriesOf(id).release)),
  );
  const releases = Object.keys(CATALOGUE.releases).filter((id) => used.has(id));
  return {
    url,
    name: "figures",
    title: figuresFileTitle(asOf),
    about: FIGURES_FILE_ABOUT,
    columns: FIGURE_COLUMNS,
    primaryKey: ["figure_id"],
    origins: releases.map(originOf),
  };
}
