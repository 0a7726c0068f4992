import type { Basis, Bilingual, Catalogue, Comparison, Figure, Locale, Overview, VerdictKind } from "@frontera/domain";
import { VERDICT_WORDS } from "./comparison/verdicts.ts";
import { verdictSentences } from "./comparison/verdict-sentences.ts";
import { formatFigure } from "./figures.ts";
import { headlineWords } from "./overview/headline.ts";
import { paperPhrase } from "./overview/paper-phrase.ts";
import { sinceWords, type SinceWords } from "./overview/since.ts";
import { revisionBadge, type RevisionBadge } from "./revisions.ts";

type OverviewCard = Overview["cards"][number];

/** A comparison in words: what a page shows of it. */
export interface FormattedComparison {
  readonly figure: Figure;
  readonly verdict: VerdictKind;
  /** The verdict's name. */
  readonly label: Bilingual;
  /** The figure as printed, with its hedge. */
  readonly printed: Bilingual;
  readonly sourceDate: NonNullable<Comparison["sourceDate"]>["reason"] | null;
  /** Whether the document's own statements go together; null where none meets this one. */
  readonly inner: Comparison["meetings"][number]["verdict"] | null;
  /** The verdict in words, what matters most first. */
  readonly sentences: Readonly<Record<Locale, readonly string[]>>;
}

/** A comparison in words, in both languages. */
export const tellComparison = (catalogue: Catalogue, comparison: Comparison): FormattedComparison => ({
  figure: comparison.figure,
  verdict: comparison.verdict,
  label: VERDICT_WORDS[comparison.verdict],
  printed: { en: formatFigure(comparison.figure, "en"), es: formatFigure(comparison.figure, "es") },
  sourceDate: comparison.sourceDate?.reason ?? null,
  inner: innerOf(comparison),
  sentences: {
    en: verdictSentences(catalogue, comparison, "en"),
    es: verdictSentences(catalogue, comparison, "es"),
  },
});

const innerOf = ({ meetings }: Comparison): FormattedComparison["inner"] =>
  (["contradict", "undecided", "agree"] as const).find((kind) => meetings.some(({ verdict }) => verdict === kind)) ??
  null;

export const tellComparisons = (
  catalogue: Catalogue,
  comparisons: readonly Comparison[],
): readonly FormattedComparison[] => comparisons.map((comparison) => tellComparison(catalogue, comparison));

/** A card of the overview in words. */
export interface FormattedCard extends Omit<OverviewCard, "comparisons" | "memory" | "since"> {
  readonly since: Omit<OverviewCard["since"], "rows">;
  /** The change since the paper, in words. */
  readonly moved: Readonly<Record<Locale, SinceWords>>;
  /** The headline figure of the paper and what has become of it, in a few words each; null where the card has none. */
  readonly paper: { readonly verdict: VerdictKind; readonly says: Bilingual; readonly phrase: Bilingual } | null;
  /** How values as young as the newest usually moved; null where no value is held. */
  readonly revisions: RevisionBadge | null;
}

export interface FormattedOverview extends Omit<Overview, "cards"> {
  readonly cards: readonly FormattedCard[];
  /** What has moved, in one sentence; null where nothing has. */
  readonly headline: Readonly<Record<Locale, string | null>>;
}

/** The overview in both languages. */
export const tellOverview = ({ catalogue, document }: Basis, { cards, ...overview }: Overview): FormattedOverview => ({
  ...overview,
  headline: {
    en: headlineWords(catalogue, { ...overview, cards }, "en"),
    es: headlineWords(catalogue, { ...overview, cards }, "es"),
  },
  cards: cards.map(({ comparisons, memory, since, ...card }) => {
    const inWords = (locale: Locale): SinceWords =>
      sinceWords(
        since,
        { isNominal: card.series.priceBasis === "nominal", year: document.published.slice(0, 4) },
        locale,
      );
    return {
      ...card,
      since: withoutRows(since),
      moved: { en: inWords("en"), es: inWords("es") },
      paper: tellPaper(comparisons[0]),
      revisions: card.latest && memory && revisionBadge(memory, card.latest),
    };
  }),
});

/** What is drawn stands in the course: a daily series has thousands of rows. */
const withoutRows = ({
  base,
  now,
  then,
  change,
  counter,
  first,
  step,
}: OverviewCard["since"]): FormattedCard["since"] => ({
  base,
  now,
  then,
  change,
  counter,
  first,
  step,
});

const tellPaper = (comparison: Comparison | undefined): FormattedCard["paper"] =>
  comparison === undefined
    ? null
    : {
        verdict: comparison.verdict,
        says: comparison.figure.brief ?? {
          en: `${formatFigure(comparison.figure, "en")}: ${comparison.figure.statement.en}`,
          es: `${formatFigure(comparison.figure, "es")}: ${comparison.figure.statement.es}`,
        },
        phrase: { en: paperPhrase(comparison, "en"), es: paperPhrase(comparison, "es") },
      };
