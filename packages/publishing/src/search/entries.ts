import {
  type Bilingual,
  type FamilyId,
  type Figure,
  FIGURES,
  formatFigure,
  GLOSSARY,
  type GlossaryTerm,
  type Indicator,
  type ReleaseId,
  RELEASES,
  SERIES,
  type Series,
  seriesTitle,
  SOURCES,
} from "@frontera/domain";

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

/** What people call a subject that no title calls it. */
const SUBJECT_WORDS: Readonly<Record<Indicator, string>> = {
  peso: "currency dollar exchange rate moneda dólar divisa tipo de cambio",
  apprehensions: "border migration migrants crossings frontera migración migrantes cruces",
  merida: "aid assistance security money ayuda asistencia seguridad dinero Mérida Merida",
  violence: "homicide crime killings murders homicidio delincuencia asesinatos muertes",
  context: "",
};

const both = ({ en, es }: Bilingual): string => `${en} ${es}`;

const termsOf: ReadonlyMap<FamilyId, string> = new Map(
  [
    ...Map.groupBy(
      GLOSSARY.flatMap((term) => (term.series ?? []).map((id) => [id as FamilyId, term] as const)),
      ([id]) => id,
    ),
  ].map(([id, pairs]) => [
    id,
    pairs.map(([, { name, also }]) => both(name) + (also ? ` ${both(also)}` : "")).join(" "),
  ]),
);

const publisherOf = (id: ReleaseId): string => `${SOURCES[RELEASES[id].source].name} ${both(RELEASES[id].name)}`;

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
    SUBJECT_WORDS[series.indicator],
    termsOf.get(series.family) ?? "",
  ].join(" "),
});

const figureEntry = (figure: Figure): Entry => ({
  id: `figure ${figure.id}`,
  found: { kind: "figure", figure },
  title: `${figure.id} ${both(figure.statement)} ${formatFigure(figure, "en")} ${formatFigure(figure, "es")} ${figure.printed.digits}`,
  place: "",
  more: `${figure.section} ${SUBJECT_WORDS[figure.indicator]} ${figure.cites ? `${figure.cites.author} ${figure.cites.title}` : ""}`,
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
  title: `${release} ${both(RELEASES[release].name)}`,
  place: "",
  more: publisherOf(release),
});

export const allEntries = (): readonly Entry[] => [
  ...SERIES.map(seriesEntry),
  ...FIGURES.map(figureEntry),
  ...GLOSSARY.map(termEntry),
  ...(Object.keys(RELEASES) as ReleaseId[]).map(releaseEntry),
];
