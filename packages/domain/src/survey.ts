/** What a publisher's file holds besides its figures. */
export interface Survey {
  /** Rows under the header. */
  readonly rows: number;
  readonly header: readonly string[];
  /** The distinct values of the columns that tell rows apart, by column. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** The values among them that stand for no part known here, by column: their rows count in totals and in no part. */
  readonly unknown?: Readonly<Record<string, readonly string[]>>;
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
    }
  | { readonly kind: "unknown"; readonly column: string; readonly values: readonly string[] };

/** A file that loses more than this share of its rows is odd: a publication that slides a window loses none in most months. */
const rowsMayShrinkBy = 0.05;

/** Values that stand for no part; and against an earlier file columns and values that came or went, and a marked loss of rows. */
export function driftBetween(before: Survey | null, after: Survey): readonly Drift[] {
  const unknown = Object.entries(after.unknown ?? {}).map(([column, values]): Drift => ({
    kind: "unknown",
    column,
    values,
  }));
  if (!before) return unknown;
  const rows: Drift[] =
    after.rows < before.rows * (1 - rowsMayShrinkBy) ? [{ kind: "fewer-rows", from: before.rows, to: after.rows }] : [];
  const header: Change[] = [{ kind: "header", ...difference(before.header, after.header) }];
  const categories = Object.entries(after.categories).map(([column, values]): Change => ({
    kind: "categories",
    column,
    ...difference(before.categories[column] ?? values, values),
  }));
  return [...unknown, ...rows, ...[...header, ...categories].filter(isChange)];
}

type Change = Extract<Drift, { readonly gone: readonly string[] }>;

const difference = (before: readonly string[], after: readonly string[]) => ({
  gone: before.filter((value) => !after.includes(value)),
  come: after.filter((value) => !before.includes(value)),
});

const isChange = ({ gone, come }: Change): boolean => gone.length + come.length > 0;
