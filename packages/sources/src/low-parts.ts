/** A part has fallen where what its share of the others would make is so many times what it has, on the log scale. */
const least = Math.log(1.6);

/**
 * How much farther than usual, and than ever before, for a fall to be odd: in the middle, where the periods after it say that it was none for good, and in
 * the newest period. Borders close and programmes end: of sixty newest months of CBP's files three are held by this.
 */
const limits = { middle: { usual: 8, ever: 2 }, newest: { usual: 6, ever: 2 } } as const;

/** Fewer falls and rises than this say nothing of what is usual. */
const fewest = 6;

interface Fall {
  readonly at: number;
  /** How much less than its share of the others, on the log scale; negative where it is more. */
  readonly by: number;
  readonly expected: number;
}

const middleOf = (values: readonly number[]): number => {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length / 2)] ?? 0;
};

/**
 * Where a part of a total has a fraction of what its share in the periods beside would make, farther than that share has ever moved: a half of its rows is
 * missing. `sums` and `totals` are those of the periods, in their order. A whole that falls with all its parts is no such fall.
 */
export function lowAt(
  sums: readonly number[],
  totals: readonly number[],
  weight: { readonly count: number; readonly share: number },
): readonly { readonly at: number; readonly expected: number }[] {
  if (!sums.some((sum) => sum >= weight.count)) return [];
  const others = totals.map((total, at) => total - (sums[at] ?? 0));
  const ratios = sums.map((own, at) => ((others[at] ?? 0) > 0 ? own / (others[at] ?? 1) : null));
  const near = (places: readonly number[]): number[] => places.flatMap((at) => ratios[at] ?? []);
  const fallsBy = (shareAt: (at: number) => number | null): readonly Fall[] =>
    sums.flatMap((own, at) => {
      const expected = (shareAt(at) ?? 0) * (others[at] ?? 0);
      return expected >= weight.count ? [{ at, by: Math.log((expected + 0.5) / (own + 0.5)), expected }] : [];
    });
  const inMiddle = fallsBy((at) => {
    const [before, after] = [near([at - 1, at - 2, at - 3]), near([at + 1, at + 2, at + 3])];
    return before.length === 0 || after.length === 0 ? null : Math.min(middleOf(before), middleOf(after));
  });
  const atEnd = fallsBy((at) => {
    const before = near([at - 1, at - 2, at - 3]);
    return before.length < 3 ? null : Math.min(...before);
  });
  const isOdd = (fall: Fall, falls: readonly Fall[], { usual, ever }: { usual: number; ever: number }): boolean => {
    if (fall.by < least || fall.expected < (totals[fall.at] ?? 0) * weight.share) return false;
    const moves = falls.flatMap(({ at, by }) => (at === fall.at ? [] : [by]));
    if (moves.length < fewest) return false;
    const spread = 1.4826 * middleOf(moves.map(Math.abs));
    return fall.by > usual * spread && fall.by > ever * Math.max(0, ...moves);
  };
  return [
    ...inMiddle.filter((fall) => isOdd(fall, inMiddle, limits.middle)),
    ...atEnd.filter((fall) => fall.at === sums.length - 1 && isOdd(fall, atEnd, limits.newest)),
  ].map(({ at, expected }) => ({ at, expected: Math.round(expected) }));
}
