import type { Basis } from "../basis.ts";
import { compareFigure } from "../comparison/compare.ts";
import type { Comparison } from "../comparison/findings.ts";
import type { ReadSeries } from "../comparison/stored-rows.ts";
import type { Change, VerdictKind } from "../comparison/verdicts.ts";
import type { Figure, JudgedDocument } from "../document.ts";
import type { PillarNumber } from "../figure.ts";
import type { Indicator, SeriesId } from "../keys.ts";
import { seriesOfLink } from "../link.ts";
import { type Official, type RecordSide, gapOf, movedBetween, officialNow, officialThen } from "./official.ts";

/** One line of the ledger: a figure of the paper, what the record said of it then, what it says now, and where the evidence lies. */
export interface LedgerEntry {
  /** As known on the day asked about. */
  readonly comparison: Comparison;
  /** As known when the paper came out. */
  readonly atPublication: RecordSide;
  /** As known on the day asked about. */
  readonly asKnown: RecordSide;
  /** How the record of the paper's period moved between the two. */
  readonly moved: Change | null;
  /** From the record of the paper's own period to now, in the same series. Null where the figure is no level the record states. */
  readonly since: Change | null;
  /** The newest whole official value. */
  readonly latest: Official | null;
  /** The series whose page shows the evidence; null where nothing live speaks to the figure. */
  readonly series: SeriesId | null;
}

/** Which lines are wanted; all where nothing is said. */
export interface LedgerFilter {
  readonly indicator?: Indicator | undefined;
  readonly pillar?: PillarNumber | undefined;
  readonly verdict?: VerdictKind | undefined;
}

/** Every series the ledger reads. */
export const seriesOfLedger = ({ figures }: JudgedDocument): readonly SeriesId[] => [
  ...new Set(figures.flatMap(({ link }) => seriesOfLink(link))),
];

/** The ledger of all figures, as known when the paper came out and on the day asked about. Pure. */
export const ledgerOf = (basis: Basis, readThen: ReadSeries, readNow: ReadSeries): readonly LedgerEntry[] =>
  basis.document.figures.map((figure) => entryOf(basis, figure, readThen, readNow));

export const filterLedger = (entries: readonly LedgerEntry[], filter: LedgerFilter): readonly LedgerEntry[] =>
  entries.filter(
    ({ comparison: { figure, verdict } }) =>
      (filter.indicator === undefined || figure.indicator === filter.indicator) &&
      (filter.pillar === undefined || figure.pillar === filter.pillar) &&
      (filter.verdict === undefined || verdict === filter.verdict),
  );

function entryOf(basis: Basis, figure: Figure, readThen: ReadSeries, readNow: ReadSeries): LedgerEntry {
  const compare = (read: ReadSeries): Comparison => compareFigure(basis, figure, read, readThen);
  const [then, now] = [compare(readThen), compare(readNow)];
  const [atPublication, asKnown] = [sideOfRecord(then), sideOfRecord(now)];
  return {
    comparison: now,
    atPublication,
    asKnown,
    moved: movedBetween(basis.catalogue, atPublication.official, asKnown.official),
    since: now.findings.kind === "level" ? now.findings.since : null,
    latest: officialNow(now),
    series: seriesOfLink(now.link)[0] ?? null,
  };
}

const sideOfRecord = (comparison: Comparison): RecordSide => ({
  verdict: comparison.verdict,
  official: officialThen(comparison),
  gap: gapOf(comparison),
});
