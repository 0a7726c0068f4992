import type { Figure, JudgedDocument } from "../document.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Basis } from "../basis.ts";
import type { ReleaseId } from "../release.ts";
import type { FigureId } from "../figure.ts";
import { seriesOfLink } from "../comparison/index.ts";
import { isDecimalText, type DecimalText } from "../decimal.ts";
import { type SeriesId } from "../series.ts";
import type { Bilingual } from "../text.ts";
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
export interface AskedTerms {
  readonly kind: WatchKind;
  readonly series?: string | undefined;
  readonly threshold?: string | undefined;
  readonly figure?: string | undefined;
  readonly release?: string | undefined;
}

/** What is wrong with what somebody wants to watch, by name; the message is the English one. */
export class WatchRefusal extends RangeError {
  readonly why: Bilingual;

  constructor(name: string, why: Bilingual) {
    super(`${name}: ${why.en}`);
    this.name = "WatchRefusal";
    this.why = { en: this.message, es: `${name}: ${why.es}` };
  }
}

const longestThreshold = 40;

/** Throws WatchRefusal. `sourcesOf` tells which sources keep a release current. */
export function watchTerms(
  { catalogue, document }: Basis,
  asked: AskedTerms,
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
  if (name.length > longestName) throw tooLong("name", longestName);
  const character = unseenIn(name);
  if (character !== null)
    throw new WatchRefusal("name", {
      en: `contains a control character, a line end or another character that nobody sees: ${character}`,
      es: `contiene un carácter de control, un salto de línea u otro carácter que no se ve: ${character}`,
    });
  return name === "" ? null : name;
}

const tooLong = (name: string, most: number): WatchRefusal =>
  new WatchRefusal(name, { en: `longer than ${String(most)} characters`, es: `más de ${String(most)} caracteres` });

function refuseOthers({ kind, ...given }: AskedTerms, own: readonly string[]): void {
  const stranger = Object.entries(given).find(([name, text]) => text !== undefined && !own.includes(name));
  if (stranger)
    throw new WatchRefusal(stranger[0], { en: `does not go with kind ${kind}`, es: `no va con kind ${kind}` });
}

function seriesIn({ isSeriesId }: Catalogue, { series = "" }: AskedTerms): SeriesId {
  if (!isSeriesId(series)) throw unknown("series", { en: "series", es: "serie" }, series);
  return series;
}

function thresholdIn({ threshold = "" }: AskedTerms): DecimalText {
  if (threshold.length > longestThreshold) throw tooLong("threshold", longestThreshold);
  if (!isDecimalText(threshold))
    throw new WatchRefusal("threshold", {
      en: `not a decimal number, like 18.5: "${threshold}"`,
      es: `no es un número decimal, como 18.5: «${threshold}»`,
    });
  return threshold;
}

function figureIn(document: JudgedDocument, { figure = "" }: AskedTerms): FigureId {
  const found = document.findFigure(figure);
  if (!found) throw unknown("figure", { en: "figure", es: "cifra" }, figure);
  if (!isJudgedByData(found))
    throw new WatchRefusal("figure", {
      en: `no series speaks to "${figure}", so that its verdict cannot change`,
      es: `ninguna serie habla de «${figure}»: su veredicto no puede cambiar`,
    });
  return figure;
}

/** Whether data can change the verdict on a figure. */
export const isJudgedByData = ({ link }: Figure): boolean => seriesOfLink(link).length > 0;

function releaseIn({ releases }: Catalogue, { release = "" }: AskedTerms): ReleaseId {
  if (!Object.hasOwn(releases, release)) throw unknown("release", { en: "release", es: "publicación" }, release);
  return release;
}

const unknown = (name: string, what: Bilingual, id: string): WatchRefusal =>
  new WatchRefusal(name, { en: `unknown ${what.en} "${id}"`, es: `${what.es} desconocida «${id}»` });
