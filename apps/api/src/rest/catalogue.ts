import { tellComparisons } from "@frontera/words";
import { CATALOGUE, PAPER } from "@frontera/content";
import { z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Indicator, Series } from "@frontera/domain";
import { FIGURE_COLUMNS, PRINTED_COLUMNS, search } from "@frontera/publishing";
import { readFigures } from "../read-figures.ts";
import type { Context } from "../context.ts";
import { resolveKnown } from "../read-rows.ts";
import { RELEASE_COLUMNS, SERIES_COLUMNS } from "./columns.ts";
import { asOf, indicator, none, paging, recordedAsOf } from "./schemas.ts";
import { pageOf, serveTable } from "./table.ts";

const everyIndicator: readonly Indicator[] = CATALOGUE.indicators.map(({ id }) => id);

/** A page offers what has some of the words; a script gets what has every one. */
export function seriesWith(words: string): readonly Series[] {
  const { series, someWords } = search(words);
  return someWords ? [] : series;
}

/** The catalogue, the publications, the paper's figures and their comparisons. */
export function serveCatalogue(app: OpenAPIHono, context: Context): void {
  serveTable(app, {
    path: "/series",
    name: "series",
    summary: "The catalogue of series",
    description:
      "Every series: what it measures, what it is not, its unit, frequency and area, and the publication that carries it.",
    tag: "Catalogue",
    columns: SERIES_COLUMNS,
    params: none,
    query: z.strictObject({
      indicator,
      release: z.string().max(60).optional().openapi({ description: "Only this publication's.", example: "fed-h10" }),
      search: z.string().max(200).optional().openapi({
        description:
          "Words of what is looked for, in English or Spanish; best first. A state or part is found by its name.",
      }),
      ...paging(1000),
    }),
    read: ({ indicator: subject, release, search: words = "", ...page }) => {
      const found = (words === "" ? CATALOGUE.series : seriesWith(words)).filter(
        (series) =>
          (subject === undefined || series.indicator === subject) &&
          (release === undefined || series.release === release),
      );
      return pageOf(found, page);
    },
  });
  serveTable(app, {
    path: "/releases",
    name: "releases",
    summary: "The publications",
    description:
      "Every publication that carries series: who publishes it, where, under which terms, and how to cite it.",
    tag: "Catalogue",
    columns: RELEASE_COLUMNS,
    params: none,
    query: z.strictObject(paging(1000)),
    read: (page) => pageOf(Object.keys(CATALOGUE.releases), page),
  });
  serveTable(app, {
    path: "/figures",
    name: "figures",
    summary: "The paper's figures",
    description: "Every figure the paper of December 2017 states, as printed, with its hedge, section and footnote.",
    tag: "Paper",
    columns: PRINTED_COLUMNS,
    params: none,
    query: z.strictObject({ indicator, ...paging(1000) }),
    read: ({ indicator: subject, ...page }) =>
      pageOf(
        PAPER.figures.filter((figure) => subject === undefined || figure.indicator === subject),
        page,
      ),
  });
  serveTable(app, {
    path: "/comparisons",
    name: "comparisons",
    summary: "The paper's figures beside the record",
    description:
      "Every figure with its verdict, by code and in words, as known today, on a day (asOf), or as it stood here at an instant (recordedAsOf).",
    tag: "Paper",
    columns: FIGURE_COLUMNS,
    about: {
      as_of: z.string().openapi({ format: "date" }),
      recorded_as_of: z.string().nullable().openapi({ format: "date-time" }),
    },
    params: none,
    query: z.strictObject({ indicator, asOf, recordedAsOf, ...paging(1000) }),
    read: async ({ indicator: subject, asOf: day, recordedAsOf: instant, ...page }) => {
      const known = await resolveKnown(context, { asOf: day, recordedAsOf: instant });
      const subjects = subject === undefined ? everyIndicator : [subject];
      const told = tellComparisons(CATALOGUE, await readFigures(context.db, subjects, known));
      return pageOf(told, page, { about: { as_of: known.asOf, recorded_as_of: known.recordedAsOf } });
    },
  });
}
