import { bandOf } from "../claims/band.ts";
import { checkStatedGrowth } from "../claims/check-growth.ts";
import { type Interval, intersects } from "../claims/interval.ts";
import { type DecimalText, decimal, toDecimalText } from "../decimal.ts";
import type { Figure, JudgedDocument, Meeting } from "../document.ts";
import type { MeetingAnswer } from "./findings.ts";

/** What a figure meets elsewhere in its document. */
export const meetingsOf = (document: JudgedDocument, { id }: Figure): readonly MeetingAnswer[] =>
  document.meetings.flatMap((meeting) =>
    [meeting.one, meeting.other, meeting.stated].includes(id) ? answerOf(document, meeting) : [],
  );

function answerOf(document: JudgedDocument, { kind, one: first, other: second }: Meeting): MeetingAnswer {
  const [one, other] = [document.figureOf(first), document.figureOf(second)];
  const [a, b] = [rangeOf(document, one), rangeOf(document, other)];
  return { kind, one, other, verdict: verdictOf(kind, a, b), least: text(a.low), most: text(b.high) };
}

const text = (end: Interval["low"]): DecimalText | null => end && toDecimalText(end);

/** What the digits of a stated growth's endpoints give, which is more than its own digits say; else what the figure allows. */
function rangeOf(document: JudgedDocument, figure: Figure): Interval {
  const check = figure.link.kind === "growth" ? checkStatedGrowth(figure, figure.link, document) : null;
  if (!check || check.verdict === "not-checkable") return bandOf(figure);
  const [{ percent, low, high, openAbove } = { percent: "0", low: "0", high: "0", openAbove: true }] = check.readings;
  const [least, most] = openAbove ? [percent, null] : [low, decimal(high)];
  return { low: decimal(least), high: most, lowOpen: false, highOpen: false };
}

function verdictOf(kind: Meeting["kind"], a: Interval, b: Interval): MeetingAnswer["verdict"] {
  const isAbove = (high: Interval, low: Interval): boolean => !!high.low && !!low.high && high.low.gt(low.high);
  if (kind === "same") return intersects(a, b) ? "agree" : "contradict";
  if (kind === "part-of") return isAbove(a, b) ? "contradict" : "agree";
  return isAbove(a, b) ? "agree" : isAbove(b, a) ? "contradict" : "undecided";
}
