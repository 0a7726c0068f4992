import type { Locale, Row, Series, revisionRangesOf } from "@frontera/domain";
import type { FormattedCard, NoValuesWords } from "@frontera/words";
import type { Layout } from "../view.ts";

type RevisionRange = ReturnType<typeof revisionRangesOf>[number];

/** A figure of the paper that may stand on the same axis as the series. */
export interface BaselineLevel {
  readonly value: string;
  readonly label: string;
}

/** A series as drawn: its rows through the view's transformation. */
export interface Drawn {
  readonly series: Series;
  readonly rows: readonly Row[];
}

/** What a chart shows. `shown` starts with the series in view. */
export interface ChartContent {
  readonly shown: readonly [Drawn, ...Drawn[]];
  readonly layout: Layout | null;
  readonly baselines: readonly BaselineLevel[];
  /** Periods that vintages state differently, for the series in view. */
  readonly revised: readonly RevisionRange[];
  /** Whether the range was chosen: else the paper's date is always in it. */
  readonly ranged: boolean;
  /** What the first page says of the series in view as it stands here; null where it says nothing of it. */
  readonly since: {
    readonly words: FormattedCard["moved"]["en"];
    readonly then: Pick<Row, "period" | "value"> | null;
  } | null;
  /** Why the series in view has no value to draw, and how it has moved by the first page where that tells it; null where there is one. */
  readonly absent:
    | (NoValuesWords & {
        readonly nearest: { readonly delta: string; readonly grade: string; readonly ends: string } | null;
      })
    | null;
  readonly locale: Locale;
}

/** What the rows of a line are counted in: a transformation changes it. */
export const unitOf = ({ rows, series }: Drawn): Row["unit"] => rows.at(0)?.unit ?? series.unit;

/** Whether no series shown has a value. */
export const isEmptyChart = ({ shown }: Pick<ChartContent, "shown">): boolean =>
  shown.every(({ rows }) => rows.every(({ value }) => value === null));
