import type { Bilingual, Catalogue, Comparison, Figure, Locale, Overview, VerdictKind } from "@frontera/domain";
import { VERDICT_WORDS } from "./comparison/verdicts.ts";
import { verdictSentences } from "./comparison/verdict-sentences.ts";
import { formatFigure } from "./figures.ts";
import { revisionBadge, type RevisionBadge } from "./revisions.ts";

type OverviewCard = Overview["cards"][number];

/** A comparison in words: what a page shows of it. */
export interface ToldComparison {
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
export const tellComparison = (catalogue: Catalogue, comparison: Comparison): ToldComparison => ({
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

const innerOf = ({ meetings }: Comparison): ToldComparison["inner"] =>
  (["contradict", "undecided", "agree"] as const).find((kind) => meetings.some(({ verdict }) => verdict === kind)) ??
  null;

export const tellComparisons = (catalogue: Catalogue, comparisons: readonly Comparison[]): readonly ToldComparison[] =>
  comparisons.map((comparison) => tellComparison(catalogue, comparison));

/** A card of the overview in words. */
export interface ToldCard extends Omit<OverviewCard, "comparisons" | "memory"> {
  readonly comparisons: readonly ToldComparison[];
  /** How values as young as the newest usually moved; null where no value is held. */
  readonly revisions: RevisionBadge | null;
}

export interface ToldOverview extends Omit<Overview, "cards" | "context"> {
  readonly cards: readonly ToldCard[];
  readonly context: readonly ToldComparison[];
}

/** The overview in both languages. */
export const tellOverview = (catalogue: Catalogue, { cards, context, ...overview }: Overview): ToldOverview => ({
  ...overview,
  cards: cards.map(({ comparisons, memory, ...card }) => ({
    ...card,
    comparisons: tellComparisons(catalogue, comparisons),
    revisions: card.latest && memory && revisionBadge(memory, card.latest),
  })),
  context: tellComparisons(catalogue, context),
});
