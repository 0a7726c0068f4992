import type { Checked, ClaimReading, Judged, Unread } from "@frontera/claims";
import { seriesTitle, type Catalogue, type Locale } from "@frontera/domain";
import { say } from "../message.ts";
import { messages } from "./messages.ts";
import { nearestWords } from "./nearest-true.ts";
import { numbersOf } from "./numbers-compared.ts";
import { readAsWords } from "./read-as.ts";
import { BY_HEDGE_WORDS, CLAIM_VERDICT_WORDS, PART_WORDS, UNREAD_WORDS } from "./verdicts.ts";

/** A reading in words. */
export interface FormattedReading {
  /** The statistic it is read of. */
  readonly title: string;
  /** What is said of it, as it was read. */
  readonly readAs: string;
  readonly verdict: string;
  /** The numbers compared, and what stands in their way. */
  readonly numbers: readonly string[];
  /** True sentences near it. */
  readonly nearest: readonly string[];
}

/** A checked sentence in words, in one language. */
export interface FormattedCheck {
  readonly verdict: string;
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  /** What is not read, each with its reason. */
  readonly unread: readonly {
    readonly says: string;
    readonly nearest: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly readings: readonly FormattedReading[];
}

export function tellCheck(catalogue: Catalogue, checked: Checked, locale: Locale): FormattedCheck {
  const isByHedge = checked.verdict === "true" && checked.readings.every(({ byHedge }) => byHedge);
  return {
    verdict: isByHedge ? BY_HEDGE_WORDS[locale] : CLAIM_VERDICT_WORDS[checked.verdict][locale],
    parts: checked.parts.map(({ name, text }) => ({ name: PART_WORDS[name][locale], text })),
    unread: checked.unread.map((each) => ({
      says: unreadWords(each, locale),
      nearest: each.nearest.map((id) => ({ id, title: seriesTitle(catalogue.seriesOf(id))[locale] })),
    })),
    readings: checked.readings.map((judged) => tellReading(catalogue, judged, locale)),
  };
}

function unreadWords({ name, text, reason }: Unread, locale: Locale): string {
  const why = text === null && reason !== "empty" && reason !== "too-long" ? "missing" : reason;
  return say(UNREAD_WORDS[why][locale], locale, { part: PART_WORDS[name][locale], text: text ?? "" });
}

function tellReading(catalogue: Catalogue, judged: Judged, locale: Locale): FormattedReading {
  const { reading, verdict, byHedge } = judged;
  return {
    title: titleOf(catalogue, reading, locale),
    readAs: readAsWords(judged, catalogue, locale),
    verdict: byHedge ? BY_HEDGE_WORDS[locale] : CLAIM_VERDICT_WORDS[verdict][locale],
    numbers: numbersOf(catalogue, judged, locale),
    nearest: judged.nearest.map((nearest) => nearestWords(catalogue, judged, nearest, locale)),
  };
}

function titleOf(catalogue: Catalogue, { series, whole, complement }: ClaimReading, locale: Locale): string {
  const own = seriesTitle(catalogue.seriesOf(series))[locale];
  if (whole === null) return own;
  const all = seriesTitle(catalogue.seriesOf(whole))[locale];
  return say((complement ? messages.otherShare : messages.share)[locale], locale, { part: own, whole: all });
}
