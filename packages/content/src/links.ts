import type { Bilingual, FigureLink, SeriesId } from "@frontera/domain";

type NoSeriesReason = Extract<FigureLink, { kind: "none" }>["reason"];

type Level = Extract<FigureLink, { kind: "level" }>;

/** No series here speaks to the figure. */
export const none = (reason: NoSeriesReason, where: Bilingual | null = null): FigureLink => ({
  kind: "none",
  reason,
  where,
});
/** The series states the same kind of value for the same period. */
export const level = (series: SeriesId, more: Partial<Omit<Level, "kind" | "series">> = {}): FigureLink => ({
  kind: "level",
  series,
  also: [],
  near: [],
  differs: [],
  why: null,
  absent: null,
  rank: [],
  ...more,
});
