import type { Locale, Row } from "@frontera/domain";
import { shortPeriod, shortValue } from "@frontera/words";
import { unitOf, type ChartContent, type Drawn } from "./chart-content.ts";
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
  drawn: Drawn,
  points: readonly Point[],
  colour: string,
  { then, since, name, locale }: OneEnd,
): readonly EndWords[] {
  const last = points.findLast(({ value }) => !Number.isNaN(value));
  if (!last?.row.value) return [];
  const unit = unitOf(drawn);
  const at = (value: string, period: Row["period"]): string =>
    `${shortValue(value, unit, locale)} ${shortPeriod(period, locale)}`;
  const change =
    since === null || since.words.now === null || since.words.then === null
      ? []
      : [
          { text: since.words.delta, colour: "var(--ink)", isStrong: true },
          ...wrapped(since.words.grade, 22)
            .slice(0, 2)
            .map((line) => ({ text: line, colour: "var(--muted)", isStrong: false })),
        ];
  return [
    {
      at: last.value,
      texts: [
        ...change,
        ...wrapped(name, 22).map((line) => ({ text: line, colour, isStrong: true })),
        ...wrapped(at(last.row.value, last.row.period), 22).map((text) => ({ text, colour, isStrong: true })),
      ],
    },
    ...(then === null
      ? []
      : [
          {
            at: Number(then.value),
            texts: wrapped(at(then.value, then.period as Row["period"]), 22).map((text) => ({
              text,
              colour: "var(--then)",
              isStrong: false,
            })),
          },
        ]),
  ];
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
