import { CATALOGUE, PAPER, GLOSSARY, type GlossaryTerm } from "@frontera/content";
import { type Bilingual, type Figure, type ReleaseId, type Series, seriesTitle } from "@frontera/domain";
import { formatFigure } from "@frontera/words";

type FamilyId = Series["family"];

export type Found =
  | { readonly kind: "series"; readonly series: Series }
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "term"; readonly term: GlossaryTerm }
  | { readonly kind: "release"; readonly release: ReleaseId };

/** What the words of a query are looked for in, in both languages at once. */
export interface Entry {
  readonly id: string;
  readonly found: Found;
  readonly title: string;
  /** The state or part a series is held for; empty for a whole. */
  readonly place: string;
  readonly more: string;
}

const both = ({ en, es }: Bilingual): string => `${en} ${es}`;

const termsOf: ReadonlyMap<FamilyId, string> = new Map(
  [
    ...Map.groupBy(
      GLOSSARY.flatMap((term) => (term.series ?? []).map((id) => [id, term] as const)),
      ([id]) => id,
    ),
  ].map(([id, pairs]) => [
    id,
    pairs.map(([, { name, also }]) => both(name) + (also ? ` ${both(also)}` : "")).join(" "),
  ]),
);

const publisherOf = (id: ReleaseId): string =>
  `${CATALOGUE.publisherOf(id).name} ${both(CATALOGUE.releaseOf(id).name)}`;

const seriesEntry = (series: Series): Entry => ({
  id: `series ${series.id}`,
  found: { kind: "series", series },
  title: `${series.id} ${both(seriesTitle(series))}`,
  place: series.id === series.family ? "" : both(series.part?.name ?? series.areaName),
  more: [
    both(series.about),
    both(series.isNot),
    series.unit,
    publisherOf(series.release),
    CATALOGUE.indicatorOf(series.indicator).alsoCalled,
    termsOf.get(series.family) ?? "",
  ].join(" "),
});

const figureEntry = (figure: Figure): Entry => ({
  id: `figure ${figure.id}`,
  found: { kind: "figure", figure },
  title: `${figure.id} ${both(figure.statement)} ${formatFigure(figure, "en")} ${formatFigure(figure, "es")} ${figure.printed.digits}`,
  place: "",
  more: `${figure.section} ${CATALOGUE.indicatorOf(figure.indicator).alsoCalled} ${figure.cites ? `${figure.cites.author} ${figure.cites.title}` : ""}`,
});

const termEntry = (term: GlossaryTerm): Entry => ({
  id: `term ${term.id}`,
  found: { kind: "term", term },
  title: `${both(term.name)} ${term.also ? both(term.also) : ""}`,
  place: "",
  more: both(term.meaning),
});

const releaseEntry = (release: ReleaseId): Entry => ({
  id: `release ${release}`,
  found: { kind: "release", release },
  title: `${release} ${both(CATALOGUE.releaseOf(release).name)}`,
  place: "",
  more: publisherOf(release),
});

export const allEntries = (): readonly Entry[] => [
  ...CATALOGUE.series.map(seriesEntry),
  ...PAPER.figures.map(figureEntry),
  ...GLOSSARY.map(termEntry),
  ...Object.keys(CATALOGUE.releases).map(releaseEntry),
];
