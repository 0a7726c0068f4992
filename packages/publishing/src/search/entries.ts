import { CATALOGUE, DEMONYMS, PAPER, GLOSSARY, PLACES, type GlossaryTerm } from "@frontera/content";
import {
  type Bilingual,
  type Figure,
  type Indicator,
  type ReleaseId,
  type Series,
  seriesTitle,
} from "@frontera/domain";
import { formatFigure } from "@frontera/words";
import { breakdownsOf } from "./breakdown.ts";
import { PAGES, type SitePage } from "./pages.ts";

type FamilyId = Series["family"];

export type Found =
  | { readonly kind: "subject"; readonly subject: Indicator }
  | { readonly kind: "series"; readonly series: Series }
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "page"; readonly page: SitePage }
  | { readonly kind: "term"; readonly term: GlossaryTerm }
  | { readonly kind: "release"; readonly release: ReleaseId };

/** What the words of a query are looked for in, in both languages at once. */
export interface Entry {
  readonly id: string;
  readonly found: Found;
  readonly title: string;
  /** The state or part a series is held for, and the cities in it or across from it; empty for a whole. */
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

const citiesIn = (code: string): string =>
  PLACES.filter(({ within }) => within.includes(code))
    .map(({ name }) => name)
    .join(" ");

function placeOf({ id, family, part, area, areaName }: Series): string {
  if (id === family) return "";
  const code = part?.code ?? area;
  return `${both(part?.name ?? areaName)} ${citiesIn(code)} ${DEMONYMS[code] ?? ""}`;
}

const subjectEntry = (subject: Indicator): Entry => {
  const { name, alsoCalled } = CATALOGUE.indicatorOf(subject);
  return {
    id: `subject ${subject}`,
    found: { kind: "subject", subject },
    title: `${subject} ${both(name)}`,
    place: "",
    more: alsoCalled,
  };
};

/** What the number on a subject's card is, in plain words: Border Patrol arrests. */
function measuresOf({ id, indicator }: Series): string {
  const { headline } = CATALOGUE.indicatorOf(indicator);
  return headline?.series === id && headline.measures ? both(headline.measures) : "";
}

const seriesEntry = (series: Series): Entry => ({
  id: `series ${series.id}`,
  found: { kind: "series", series },
  title: `${series.id} ${both(seriesTitle(series))} ${measuresOf(series)}`,
  place: placeOf(series),
  more: [
    both(series.about),
    both(series.isNot),
    series.unit,
    publisherOf(series.release),
    CATALOGUE.indicatorOf(series.indicator).alsoCalled,
    termsOf.get(series.family) ?? "",
    ...breakdownsOf(series).map(({ name }) => both(name)),
    both(series.areaName),
  ].join(" "),
});

const figureEntry = (figure: Figure): Entry => ({
  id: `figure ${figure.id}`,
  found: { kind: "figure", figure },
  title: `${figure.id} ${both(figure.statement)} ${formatFigure(figure, "en")} ${formatFigure(figure, "es")} ${figure.printed.digits}`,
  place: "",
  more: `${figure.section} ${CATALOGUE.indicatorOf(figure.indicator).alsoCalled} ${figure.cites ? `${figure.cites.author} ${figure.cites.title}` : ""}`,
});

const pageEntry = (page: SitePage): Entry => ({
  id: `page ${page.path}`,
  found: { kind: "page", page },
  title: both(page.name),
  place: "",
  more: both(page.also),
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

/** Subjects that have a page: every one with a card. */
const subjects = CATALOGUE.indicators.flatMap(({ id, headline }) => (headline ? [id] : []));

export const allEntries = (): readonly Entry[] => [
  ...subjects.map(subjectEntry),
  ...CATALOGUE.series.map(seriesEntry),
  ...PAPER.figures.map(figureEntry),
  ...PAGES.map(pageEntry),
  ...GLOSSARY.map(termEntry),
  ...Object.keys(CATALOGUE.releases).map(releaseEntry),
];
