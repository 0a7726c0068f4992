import type { Locale, Period } from "@frontera/domain";
import { shortPeriod, shortRow } from "@frontera/words";
import type { ChartContent } from "./chart-content.ts";
import { wrapped, type EndWords } from "./ends.ts";
import { placeOn } from "./frame.ts";
import type { Point } from "./points.ts";

interface OneEnd {
  readonly then: { readonly period: string; readonly value: string } | null;
  readonly since: ChartContent["since"];
  readonly name: string;
  readonly locale: Locale;
}

/** Beside the end of a line that is alone: what it is now, what it was in 2017, and the change where the first page grades one. */
export function endsOfOne(
  points: readonly Point[],
  colour: string,
  { then, since, name, locale }: OneEnd,
): readonly EndWords[] {
  const last = points.findLast(({ value }) => !Number.isNaN(value));
  if (!last?.row.value) return [];
  const { row } = last;
  const at = (value: string, period: string): readonly string[] =>
    wrapped(`${shortRow({ ...row, value }, locale)} ${period}`, 22);
  const change = changeLines(since);
  // A change of means is none of the newest day's: it stands apart, with the values it is worked out of.
  const isOwn = since?.words.now?.period === shortPeriod(row.period, locale);
  return [
    {
      at: last.value,
      texts: [
        ...(isOwn ? change : []),
        ...[...wrapped(name, 22), ...at(row.value ?? "", shortPeriod(row.period, locale))].map((text) => ({
          text,
          colour,
          isStrong: true,
        })),
      ],
    },
    ...(isOwn || since === null || change.length === 0
      ? []
      : [{ at: last.value, texts: [emptyLine, ...change, ...ownEnds(since, colour)] }]),
    ...(then === null
      ? []
      : [{ at: Number(then.value), texts: at(then.value, shortPeriod(then.period as Period, locale)).map(inThen) }]),
  ];
}

type EndText = EndWords["texts"][number];

const emptyLine: EndText = { text: "", colour: "var(--ink)", isStrong: false };

const inThen = (text: string): EndText => ({ text, colour: "var(--then)", isStrong: false });

function changeLines(since: OneEnd["since"]): readonly EndText[] {
  if (since === null || since.words.now === null || since.words.then === null) return [];
  return [
    { text: since.words.delta, colour: "var(--ink)", isStrong: true },
    ...wrapped(since.words.grade, 22)
      .slice(0, 2)
      .map((text) => ({ text, colour: "var(--muted)", isStrong: false })),
  ];
}

/** Both values of a change of other periods than those drawn. */
function ownEnds({ words: { now, then } }: NonNullable<OneEnd["since"]>, colour: string): readonly EndText[] {
  const told = (end: typeof now): readonly string[] => (end === null ? [] : wrapped(`${end.value} ${end.named}`, 22));
  return [...told(now).map((text) => ({ text, colour, isStrong: false })), ...told(then).map(inThen)];
}

/** A line among others, named at its end. */
export function endOf(
  points: readonly Point[],
  {
    name,
    colour,
    onto,
  }: {
    readonly name: string;
    readonly colour: string;
    /** From one axis to another. */
    readonly onto: readonly [readonly [number, number], readonly [number, number]] | null;
  },
): readonly EndWords[] {
  const last = points.findLast(({ value }) => !Number.isNaN(value));
  if (!last) return [];
  const at = onto ? placeOn(onto[1], onto[0], last.value) : last.value;
  return [{ at, texts: wrapped(name, 22).map((text) => ({ text, colour, isStrong: true })) }];
}
