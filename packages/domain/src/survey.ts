/** What a publisher's file holds besides its figures. */
export interface Survey {
  /** Rows under the header. */
  readonly rows: number;
  readonly header: readonly string[];
  /** The distinct values of the columns that tell rows apart, by column. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
}

/** How a file differs from the one before it in more than its figures. */
export type Drift =
  | { readonly kind: "fewer-rows"; readonly from: number; readonly to: number }
  | { readonly kind: "header"; readonly gone: readonly string[]; readonly come: readonly string[] }
  | {
      readonly kind: "categories";
      readonly column: string;
      readonly gone: readonly string[];
      readonly come: readonly string[];
    };

/** A file that loses more than this share of its rows is odd: a publication that slides a window loses none in most months. */
const rowsMayShrinkBy = 0.05;

/** Columns that came or went, values that came or went, and a marked loss of rows. Empty without an earlier file. */
export function driftBetween(before: Survey | null, after: Survey): readonly Drift[] {
  if (!before) return [];
  const rows: Drift[] =
    after.rows < before.rows * (1 - rowsMayShrinkBy) ? [{ kind: "fewer-rows", from: before.rows, to: after.rows }] : [];
  const header = difference(before.header, after.header);
  const categories = Object.entries(after.categories).map(([column, values]): Drift => ({
    kind: "categories",
    column,
    ...difference(before.categories[column] ?? values, values),
  }));
  return [...rows, ...[{ kind: "header" as const, ...header }, ...categories].filter(isChange)];
}

const difference = (before: readonly string[], after: readonly string[]) => ({
  gone: before.filter((value) => !after.includes(value)),
  come: after.filter((value) => !before.includes(value)),
});

const isChange = (drift: Drift): boolean => drift.kind === "fewer-rows" || drift.gone.length + drift.come.length > 0;
