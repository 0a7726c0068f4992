import type { Basis } from "../basis.ts";
import type { Catalogue } from "../catalogue.ts";
import { type DecimalText, isDecimalText } from "../decimal.ts";
import type { Figure, JudgedDocument } from "../document.ts";
import type { FigureId, ReleaseId, SeriesId } from "../keys.ts";
import { seriesOfLink } from "../link.ts";
import { unseenIn } from "../unseen.ts";

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
export interface TermsInput {
  readonly kind: WatchKind;
  readonly series?: string | undefined;
  readonly threshold?: string | undefined;
  readonly figure?: string | undefined;
  readonly release?: string | undefined;
}

/** What is wrong with what somebody wants to watch: the name of what is wrong, and how. */
export type WatchFault =
  | { readonly name: string; readonly code: "unknown"; readonly value: string }
  | { readonly name: "figure"; readonly code: "not-judged"; readonly value: string }
  | { readonly name: "threshold"; readonly code: "not-a-decimal"; readonly value: string }
  | { readonly name: string; readonly code: "too-long"; readonly most: number }
  | { readonly name: "name"; readonly code: "unseen-character"; readonly character: string }
  | { readonly name: string; readonly code: "stranger"; readonly kind: WatchKind };

/** Thrown for what cannot be watched. Its message is for programs: words make sentences of the fault. */
export class WatchRefusal extends RangeError {
  readonly fault: WatchFault;

  constructor(fault: WatchFault) {
    super(`${fault.name}: ${fault.code}`);
    this.name = "WatchRefusal";
    this.fault = fault;
  }
}

const longestThreshold = 40;

/** Throws WatchRefusal. `sourcesOf` tells which sources keep a release current. */
export function watchTerms(
  { catalogue, document }: Basis,
  asked: TermsInput,
  sourcesOf: (release: ReleaseId) => readonly string[],
): WatchTerms {
  const { kind } = asked;
  switch (kind) {
    case "new-value":
    case "revision":
      refuseOthers(asked, ["series"]);
      return { kind, series: seriesIn(catalogue, asked) };
    case "above":
    case "below":
      refuseOthers(asked, ["series", "threshold"]);
      return { kind, series: seriesIn(catalogue, asked), threshold: thresholdIn(asked) };
    case "verdict":
      refuseOthers(asked, ["figure"]);
      return { kind, figure: figureIn(document, asked) };
    case "release": {
      refuseOthers(asked, ["release"]);
      const release = releaseIn(catalogue, asked);
      const overdueAfterDays = catalogue.releaseOf(release).cadence?.overdueAfterDays ?? null;
      return { kind, release, overdueAfterDays, sources: sourcesOf(release) };
    }
    default:
      return kind satisfies never;
  }
}

const longestName = 120;

/** The name somebody gives a watch; null for none. It stands in feeds, and every character of it is seen. Throws WatchRefusal. */
export function watchName(text: string): string | null {
  const name = text.trim();
  if (name.length > longestName) throw new WatchRefusal({ name: "name", code: "too-long", most: longestName });
  const character = unseenIn(name);
  if (character !== null) throw new WatchRefusal({ name: "name", code: "unseen-character", character });
  return name === "" ? null : name;
}

function refuseOthers({ kind, ...given }: TermsInput, own: readonly string[]): void {
  const stranger = Object.entries(given).find(([name, text]) => text !== undefined && !own.includes(name));
  if (stranger) throw new WatchRefusal({ name: stranger[0], code: "stranger", kind });
}

function seriesIn({ isSeriesId }: Catalogue, { series = "" }: TermsInput): SeriesId {
  if (!isSeriesId(series)) throw new WatchRefusal({ name: "series", code: "unknown", value: series });
  return series;
}

function thresholdIn({ threshold = "" }: TermsInput): DecimalText {
  if (threshold.length > longestThreshold)
    throw new WatchRefusal({ name: "threshold", code: "too-long", most: longestThreshold });
  if (!isDecimalText(threshold)) throw new WatchRefusal({ name: "threshold", code: "not-a-decimal", value: threshold });
  return threshold;
}

function figureIn(document: JudgedDocument, { figure = "" }: TermsInput): FigureId {
  const found = document.findFigure(figure);
  if (!found) throw new WatchRefusal({ name: "figure", code: "unknown", value: figure });
  if (!isJudgedByData(found)) throw new WatchRefusal({ name: "figure", code: "not-judged", value: figure });
  return figure;
}

/** Whether data can change the verdict on a figure. */
export const isJudgedByData = ({ link }: Figure): boolean => seriesOfLink(link).length > 0;

function releaseIn({ releases }: Catalogue, { release = "" }: TermsInput): ReleaseId {
  if (!Object.hasOwn(releases, release)) throw new WatchRefusal({ name: "release", code: "unknown", value: release });
  return release;
}
