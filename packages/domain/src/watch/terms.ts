import { FIGURE_LINKS, seriesOfLink } from "../comparison/index.ts";
import { isDecimalText, type DecimalText } from "../decimal.ts";
import { isFigureId, type FigureId } from "../paper/index.ts";
import { RELEASES, type ReleaseId } from "../releases.ts";
import { isSeriesId, type SeriesId } from "../series.ts";

/** What can be waited for; a closed list. */
export const WATCH_KINDS = ["new-value", "revision", "above", "below", "verdict", "release"] as const;

export type WatchKind = (typeof WATCH_KINDS)[number];

/**
 * What an analyst waits for. new-value: a period of a series that had no value has one. revision: a value stated before is stated otherwise,
 * or no longer. above, below: the newest whole value of a series passes a threshold. verdict: that on a figure of the paper changes.
 * release: a publication becomes overdue, or one of its sources fails.
 */
export type WatchTerms = SeriesTerms | VerdictTerms | ReleaseTerms;

export type SeriesTerms =
  | { readonly kind: "new-value" | "revision"; readonly series: SeriesId }
  | {
      readonly kind: "above" | "below";
      readonly series: SeriesId;
      /** In the unit of the series. */
      readonly threshold: DecimalText;
    };

export interface VerdictTerms {
  readonly kind: "verdict";
  readonly figure: FigureId;
}

/** What overdue means and which sources count is kept with the watch: a later catalogue changes neither. */
export interface ReleaseTerms {
  readonly kind: "release";
  readonly release: ReleaseId;
  /** Days after the last one covered; null where no further value is expected. */
  readonly overdueAfterDays: number | null;
  readonly sources: readonly string[];
}

/** Terms as somebody writes them: texts, each of which may be wrong, missing or too many. */
export interface AskedTerms {
  readonly kind: WatchKind;
  readonly series?: string | undefined;
  readonly threshold?: string | undefined;
  readonly figure?: string | undefined;
  readonly release?: string | undefined;
}

const longestThreshold = 40;

/** Throws RangeError naming what is wrong. `sourcesOf` tells which sources keep a release current. */
export function watchTerms(asked: AskedTerms, sourcesOf: (release: ReleaseId) => readonly string[]): WatchTerms {
  const { kind } = asked;
  switch (kind) {
    case "new-value":
    case "revision":
      refuseOthers(asked, ["series"]);
      return { kind, series: seriesIn(asked) };
    case "above":
    case "below":
      refuseOthers(asked, ["series", "threshold"]);
      return { kind, series: seriesIn(asked), threshold: thresholdIn(asked) };
    case "verdict":
      refuseOthers(asked, ["figure"]);
      return { kind, figure: figureIn(asked) };
    case "release": {
      refuseOthers(asked, ["release"]);
      const release = releaseIn(asked);
      const overdueAfterDays = RELEASES[release].cadence?.overdueAfterDays ?? null;
      return { kind, release, overdueAfterDays, sources: sourcesOf(release) };
    }
    default:
      return kind satisfies never;
  }
}

function refuseOthers({ kind, ...given }: AskedTerms, own: readonly string[]): void {
  const stranger = Object.entries(given).find(([name, text]) => text !== undefined && !own.includes(name));
  if (stranger) throw new RangeError(`${stranger[0]}: does not go with kind ${kind}`);
}

function seriesIn({ series = "" }: AskedTerms): SeriesId {
  if (!isSeriesId(series)) throw new RangeError(`series: unknown series "${series}"`);
  return series;
}

function thresholdIn({ threshold = "" }: AskedTerms): DecimalText {
  if (threshold.length > longestThreshold)
    throw new RangeError(`threshold: longer than ${String(longestThreshold)} characters`);
  if (!isDecimalText(threshold)) throw new RangeError(`threshold: not a decimal number, like 18.5: "${threshold}"`);
  return threshold;
}

function figureIn({ figure = "" }: AskedTerms): FigureId {
  if (!isFigureId(figure)) throw new RangeError(`figure: unknown figure "${figure}"`);
  if (!isJudgedByData(figure))
    throw new RangeError(`figure: no series speaks to "${figure}", so that its verdict cannot change`);
  return figure;
}

/** Whether data can change the verdict on a figure. */
export const isJudgedByData = (figure: FigureId): boolean => seriesOfLink(FIGURE_LINKS[figure]).length > 0;

function releaseIn({ release = "" }: AskedTerms): ReleaseId {
  if (!Object.hasOwn(RELEASES, release)) throw new RangeError(`release: unknown release "${release}"`);
  return release as ReleaseId;
}
