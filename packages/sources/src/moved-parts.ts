import { comparePeriods, type Finding, type Period, type SeriesId } from "@frontera/domain";

/** A row that is summed: what tells it apart from the others of its period, and what it counts. */
export interface Part {
  readonly period: Period;
  readonly labels: readonly string[];
  readonly count: number;
}

/** Counts by what tells them apart from the others of their label. */
type Counts = ReadonlyMap<string, number>;

/**
 * So many times nearer to another than to itself a part is not by chance, where it has so many counts; and so many rows of a period, where so many were in
 * the one before. Of UNHCR's years since 2000 none comes nearer than 1.6 times to rows moved by one.
 */
const nearer = { pair: 3, counts: 5, persons: 100, rows: 2, fewestRows: 12 } as const;
/** A part that lies so near to itself in the period before was not exchanged: as a share of what both count. */
const stays = 0.02;

/**
 * Counts that stand beside other labels than their own: two labels of a column exchanged in a period, or all rows of it moved by one. Each label is set
 * beside itself and beside the other in the period before, count by count, as square roots, on which chance weighs alike in small and large counts.
 */
export function movedParts(seriesId: SeriesId, parts: readonly Part[]): readonly Finding[] {
  const periods = [...Map.groupBy(parts, ({ period }) => period)]
    .sort(([a], [b]) => comparePeriods(a, b))
    .map(([period, rows]) => ({ period, ...laidOut(rows) }));
  return periods.flatMap(({ period, byColumn, rows }, at): Finding[] => {
    const before = periods[at - 1];
    if (!before) return [];
    const pairs = byColumn.flatMap((now, column) => exchangedIn(now, before.byColumn[column] ?? new Map()));
    return [
      ...pairs.map((part): Finding => ({ code: "parts-exchanged", severity: "hold", seriesId, part, period })),
      ...shiftedIn(rows, before.byRow).map((count): Finding => ({
        code: "parts-shifted",
        severity: "hold",
        seriesId,
        period,
        count,
      })),
    ];
  });
}

const between = "\u001f";

/** The rows of a period in their order, by all their labels together, and by each label of each column; of those by label none without a count. */
function laidOut(parts: readonly Part[]) {
  const rows = parts.map(({ labels, count }) => ({ key: labels.join(between), count }));
  const byRow = new Map<string, number>();
  const byColumn = (parts[0]?.labels ?? []).map(() => new Map<string, Map<string, number>>());
  for (const [at, { key, count }] of rows.entries()) {
    if (count === 0) continue;
    byRow.set(key, (byRow.get(key) ?? 0) + count);
    for (const [column, labelled] of byColumn.entries()) {
      const labels = parts[at]?.labels ?? [];
      const label = labels[column] ?? "";
      const own = labelled.get(label) ?? new Map<string, number>();
      const rest = labels.with(column, "").join(between);
      own.set(rest, (own.get(rest) ?? 0) + count);
      labelled.set(label, own);
    }
  }
  return { rows, byRow, byColumn };
}

const squared = (a: number, b: number): number => (Math.sqrt(a) - Math.sqrt(b)) ** 2;

function distance(a: Counts, b: Counts): number {
  let sum = 0;
  for (const [key, count] of a) sum += squared(count, b.get(key) ?? 0);
  for (const [key, count] of b) if (!a.has(key)) sum += count;
  return sum;
}

const totalOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Whether it has enough to be known again by. */
const isLarge = (counts: Counts): boolean => counts.size >= nearer.counts && totalOf(counts) >= nearer.persons;

/** Pairs of labels, `AZ, TX`, of which each is much nearer to the other one in the period before. */
function exchangedIn(now: ReadonlyMap<string, Counts>, then: ReadonlyMap<string, Counts>): readonly string[] {
  const moved = [...now].flatMap(([label, counts]) => {
    const was = then.get(label);
    if (!was) return [];
    const [total, away] = [totalOf(counts) + totalOf(was), distance(counts, was)];
    return isLarge(counts) && isLarge(was) && away > total * stays ? [{ label, counts, was, away }] : [];
  });
  return moved.flatMap((one, at) =>
    moved.slice(at + 1).flatMap((other) => {
      const crossed = distance(one.counts, other.was) + distance(other.counts, one.was);
      return crossed * nearer.pair < one.away + other.away ? [[one.label, other.label].sort().join(", ")] : [];
    }),
  );
}

/** How many rows of a period have moved by one, where all of them lie much nearer to the row beside them; nothing where they have not. */
function shiftedIn(rows: readonly { readonly key: string; readonly count: number }[], then: Counts): readonly number[] {
  const was = rows.map(({ key }) => then.get(key) ?? 0);
  const known = was.filter((count) => count > 0).length;
  if (known < nearer.fewestRows) return [];
  /** How far counts lie on the average from those that stood `by` rows below in the period before, small and large ones alike. */
  const apart = (by: number): number => {
    const each = rows.flatMap(({ count }, at) => {
      const other = was[at + by] ?? 0;
      return other === 0 ? [] : [squared(count, other) / (count + other)];
    });
    return each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
  };
  return Math.min(apart(1), apart(-1)) * nearer.rows < apart(0) ? [known] : [];
}
