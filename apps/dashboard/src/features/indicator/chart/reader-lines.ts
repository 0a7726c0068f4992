import { periodInfo, type Locale, type Period } from "@frontera/domain";
import { formatDecimal } from "@frontera/words";
import { middleOf } from "./points.ts";
import type { ReaderPoints } from "./reader-points.ts";

/** A line as the reader in the browser knows it. */
export interface ReaderLine {
  readonly name: string;
  readonly colour: string;
  readonly unit: string;
  readonly points: ReaderPoints;
  /** In which of the drawings it stands, from 0, and what its axis spans there. */
  readonly panel: number;
  readonly y: readonly [number, number];
}

/** What a line says of a period: null where it has no value of it. */
export interface ReadLine {
  readonly line: ReaderLine;
  readonly value: string | null;
  readonly note: string;
}

const splitOf = (text: string): readonly string[] => (text === "" ? [] : text.split(" "));

/** The periods of all lines, each once, in order of time. */
export function periodsIn(lines: readonly ReaderLine[]): readonly Period[] {
  const [first, ...others] = lines.map(({ points }) => splitOf(points.periods) as Period[]);
  if (others.length === 0) return first ?? [];
  const middles = new Map([...(first ?? []), ...others.flat()].map((period) => [period, middleOf(period)]));
  return [...middles].toSorted(([, a], [, b]) => a - b).map(([period]) => period);
}

/** Each line's value of a period, or of the longer one of its own that it lies in. */
export const valuesAt = (lines: readonly ReaderLine[], period: Period): readonly ReadLine[] =>
  lines.map((line) => {
    const periods = splitOf(line.points.periods) as Period[];
    const exact = periods.indexOf(period);
    const at = exact >= 0 ? exact : holding(periods, period);
    const value = at < 0 ? undefined : splitOf(line.points.values)[at];
    return {
      line,
      value: value === undefined || value === "-" ? null : value,
      note: line.points.notes[at] ?? "",
    };
  });

function holding(periods: readonly Period[], period: Period): number {
  const { start, end } = periodInfo(period);
  const near = nearest(periods, middleOf(period));
  const own = periods[near];
  if (own === undefined) return -1;
  const info = periodInfo(own);
  return info.start <= start && end <= info.end ? near : -1;
}

/** Position of the period whose middle is nearest to an instant; periods ascend. */
export function nearest(periods: readonly Period[], instant: number): number {
  const middle = (index: number): number => middleOf(periods[index] ?? ("1900" as Period));
  let low = 0;
  let high = periods.length - 1;
  while (low < high) {
    const between = Math.floor((low + high) / 2);
    if (middle(between) < instant) low = between + 1;
    else high = between;
  }
  return low > 0 && instant - middle(low - 1) < middle(low) - instant ? low - 1 : low;
}

/** What is read out of a period: its name, and every line's value with its unit. */
export function spokenOf(read: readonly ReadLine[], when: string, missing: string, locale: Locale): string {
  const [own, ...beside] = read.map(({ line, value, note }) => {
    const amount = value === null ? missing : `${formatDecimal(value, locale)} ${line.unit}`;
    return { name: line.name, words: `${amount}${note === "" ? "" : ` (${note})`}` };
  });
  return [
    `${when}: ${read.length > 1 ? `${own?.name ?? ""}: ` : ""}${own?.words ?? missing}`,
    ...beside.map(({ name, words }) => `${name}: ${words}`),
  ].join("; ");
}
