import type { GateRule } from "./comparison/gate-rules.ts";
import type { SeriesId } from "./keys.ts";
import type { Period } from "./period.ts";
import type { Bilingual } from "./text.ts";

/** Why no series held here speaks to a figure; `where` says which were looked at, or where something near it is published. */
export type NoSeriesReason =
  "no-official-series" | "programme-count" | "series-not-held" | "stated-once" | "compares-own-figures";

/** One period of a series. */
export interface Point {
  readonly series: SeriesId;
  readonly period: Period;
  /** The series that said it before this one did. */
  readonly before?: SeriesId;
}

/** Every series that a point may be read from. */
const seriesOf = ({ series, before }: Point): readonly SeriesId[] =>
  before === undefined ? [series] : [series, before];

/** One way to read a figure from two values, named in words. */
export interface FigureReading {
  readonly name: Bilingual;
  /** Added up where there are several. */
  readonly base: readonly Point[];
  readonly value: Point;
}

/**
 * How a figure meets the series held here. level: the series states the same kind of value for the same past period; `differs` names the
 * rules that part them even so. share: one series over another. rank: first of all months, judged in each definition apart. growth: tested
 * against the paper's own endpoints. total: the paper's own parts of it, and the single years documents state. sum: the years of a series added
 * up; `within`: the figure is a part of them, so that they bound it. readings: several ways to take two values, each judged and shown; the change from base to value, value over base, or how many times base.
 */
export type FigureLink =
  | {
      readonly kind: "level";
      readonly series: SeriesId;
      /** Other series that state the same period too. */
      readonly also: readonly SeriesId[];
      /** Series whose nearest period is told where they state this one not, or as something else. */
      readonly near: readonly SeriesId[];
      readonly differs: readonly GateRule[];
      /** What is said of the record, and what where it states the period not. */
      readonly why: Bilingual | null;
      readonly absent: Bilingual | null;
      /** Series in which the period is said to be an extreme. */
      readonly rank: readonly SeriesId[];
    }
  | {
      readonly kind: "share";
      readonly part: SeriesId;
      readonly whole: SeriesId;
      readonly period: string;
      /** Whose record the two are. */
      readonly record: Bilingual;
    }
  | { readonly kind: "rank"; readonly series: readonly SeriesId[] }
  | {
      readonly kind: "growth";
      readonly series: SeriesId | null;
      /** Ids of the figures of the document that are its endpoints; null where it prints none. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly kind: "total";
      readonly series: SeriesId;
      readonly documented: SeriesId;
      /** How the items of the total are taken. */
      readonly note: Bilingual;
      /** Why it has no percentage with the series. */
      readonly apart: Bilingual;
    }
  | {
      readonly kind: "sum";
      readonly within: boolean;
      readonly series: SeriesId;
      readonly from: Period;
      readonly to: Period;
      readonly why: Bilingual | null;
    }
  | {
      readonly kind: "readings";
      readonly how: "change" | "share" | "times";
      readonly readings: readonly FigureReading[];
      /** What settles it, where the readings are of what was proposed and this of what was done. */
      readonly settled: FigureReading | null;
      readonly why: Bilingual | null;
    }
  | { readonly kind: "none"; readonly reason: NoSeriesReason; readonly where: Bilingual | null };

/** The series a link reads. */
export function seriesOfLink(link: FigureLink): readonly SeriesId[] {
  switch (link.kind) {
    case "level":
      return [...new Set([link.series, ...link.also, ...link.near, ...link.rank])];
    case "total":
      return [link.series, link.documented];
    case "growth":
      return link.series === null ? [] : [link.series];
    case "share":
      return [link.part, link.whole];
    case "sum":
      return [link.series];
    case "readings":
      return [
        ...new Set(
          [...(link.settled ? [link.settled] : []), ...link.readings].flatMap(({ base, value }) => [
            ...seriesOf(value),
            ...base.flatMap(seriesOf),
          ]),
        ),
      ];
    case "rank":
      return link.series;
    case "none":
      return [];
    default:
      return link satisfies never;
  }
}
