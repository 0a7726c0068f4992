import { PAPER } from "@frontera/content";
import { periodInfo, type Locale, type Series } from "@frontera/domain";
import { formatTick, say, shortRow, textOf } from "@frontera/words";
import { unitWords } from "../../../text/unit-words.ts";
import { describeTrend, nameChart } from "./describe.ts";
import type { Drawing } from "./draw.ts";
import type { ThenMark } from "./draw-context.ts";
import { placeNote } from "./break-notes.ts";
import { endOf, endsOfOne } from "./end-words.ts";
import { eventsIn } from "./events.ts";
import { boxOf, shareAlong, spanOf, ticksOf, type Frame, type Size } from "./frame.ts";
import { lineNames } from "./line-names.ts";
import { bandOf, middleOf, newestWhole } from "./points.ts";
import { toPoints } from "./to-points.ts";
import { spansIn, type ShownSpan } from "./spans.ts";
import { unitOf, type ChartContent, type Drawn } from "./chart-content.ts";
import { thenOf } from "./then.ts";

/** Told apart by the colour-blind too, in this order (apps/dashboard/test/colours.test.ts). */
export const LINE_COLOURS = ["var(--now)", "var(--line-b)", "var(--line-c)", "var(--line-d)"] as const;

export const colourOf = (index: number): string => LINE_COLOURS[index] ?? "var(--ink)";

/** Lines on one pair of axes, by their place among those shown; those of another unit on an axis at the right. */
export interface Panel {
  readonly left: Axis;
  readonly right: Axis | null;
}

interface Axis {
  readonly lines: readonly number[];
  readonly y: readonly [number, number];
  readonly unit: string;
  /** `monthly`. */
  readonly every: string;
}

/** Which lines share an axis: those counted alike, or each its own where that is asked for; two kinds on two axes where that is. */
export function panelsOf(content: ChartContent): readonly [Panel, ...Panel[]] {
  const { shown, layout, baselines, revised, locale } = content;
  const groups = [
    ...Map.groupBy(
      shown.map((drawn, index) => ({ drawn, index })),
      ({ drawn, index }) => (layout === "multiples" ? String(index) : unitOf(drawn)),
    ).values(),
  ];
  const axes = groups.map((group, index): Axis => {
    const held = group.flatMap(({ drawn }) =>
      drawn.rows.flatMap(({ value }) => (value === null ? [] : [Number(value)])),
    );
    const further =
      index > 0
        ? []
        : [
            ...baselines.map(({ value }) => Number(value)),
            ...revised.flatMap(({ low, high }) => [Number(low), Number(high)]),
          ];
    const fromZero = group.every(
      ({ drawn: { rows, series } }) => rows.at(0)?.unit === series.unit && series.kind !== "rate",
    );
    const perPeople = group.every(({ drawn: { rows } }) => rows.at(0)?.transformation?.per100000 != null);
    const values = [...held, ...further];
    return {
      lines: group.map((each) => each.index),
      y: spanOf([], values.length === 0 ? [0] : values, (fromZero || perPeople) && held.every((value) => value >= 0)).y,
      ...axisWords(
        group.map(({ drawn }) => drawn),
        locale,
      ),
    };
  });
  const [first = { lines: [0], y: [0, 1] as const, unit: "", every: "" }, second, ...others] = axes;
  if (layout === "axes" && second && others.length === 0) return [{ left: first, right: second }];
  return [{ left: first, right: null }, ...axes.slice(1).map((left) => ({ left, right: null }))];
}

/** `arrests` and `monthly`. */
function axisWords([first]: readonly Drawn[], locale: Locale): Pick<Axis, "unit" | "every"> {
  if (!first) return { unit: "", every: "" };
  const { frequencies, fiscalFrequencies } = textOf(locale);
  const last = first.rows.at(-1);
  const { frequency, calendar } = last ? periodInfo(last.period) : first.series;
  const isFiscal = calendar === "us-fiscal" && (frequency === "A" || frequency === "Q");
  return {
    unit: unitWords(first.series, unitOf(first), locale),
    every: isFiscal ? fiscalFrequencies[frequency] : frequencies[frequency],
  };
}

/** Everything that is drawn, in either size. */
export function layOut(content: ChartContent) {
  const { shown, revised, ranged, locale } = content;
  const text = textOf(locale).chart;
  const [{ series, rows }] = shown;
  const points = shown.map(toPoints);
  const paperAt = middleOf(PAPER.published);
  const hasBars = shown.length === 1 && isYearlyMoney(shown[0]);
  // Bars are as wide as their years: the first and the last are not cut.
  const ends =
    isYearlyMoney(shown[0]) && shown.length === 1
      ? rows.flatMap(({ periodStart, periodEnd }) => [Date.parse(periodStart), Date.parse(periodEnd)])
      : [];
  const dates = [...points.flat().map(({ date }) => date.getTime()), ...ends];
  const { x } = spanOf([...(ranged ? [] : [paperAt]), ...dates], [0], true);
  const panels = panelsOf(content);
  const names = lineNames(shown, locale);
  const events = eventsIn(series.indicator, { x }, locale);
  const spans = spansIn(series.indicator, { x }, locale);
  const description = describeTrend(rows, locale);

  const drawing = (size: Size, index: number, box = boxOf(size, panels)): Drawing => {
    const panel = panels[index] ?? panels[0];
    const isFirst = index === 0;
    const drawn = shown[panel.left.lines[0] ?? 0] ?? shown[0];
    const frame: Frame = { ...box, left: Math.max(box.left, tickWidth(panel.left.y, locale)), x, y: panel.left.y };
    const isAlone = panel.left.lines.length === 1 && panel.right === null;
    const isBars = isAlone && isYearlyMoney(drawn);
    const then = isAlone ? thenOf(drawn, isFirst ? content.since : null, x) : null;
    const breaks = breaksIn(drawn);
    const unitIn = ({ unit, every }: Axis): string => (size === "wide" ? `${unit}, ${every}` : unit);
    return {
      lines: panel.left.lines.map((line) => ({ points: points[line] ?? [], colour: colourOf(line) })),
      second: panel.right && {
        y: panel.right.y,
        label: unitIn(panel.right),
        lines: panel.right.lines.map((line) => ({ points: points[line] ?? [], colour: colourOf(line) })),
      },
      isBars,
      band: isFirst && !isBars && revised.length > 0 ? bandOf(points[0] ?? [], revised) : [],
      frame,
      unit: unitIn(panel.left),
      terms: isFirst ? spans.filter(({ kind }) => kind === "term") : [],
      // In a narrow drawing the newest value is said where their names would stand.
      shades: spans.flatMap((span) =>
        span.kind === "shade"
          ? [size === "narrow" && isUnderNewest(span, frame, drawn) ? { ...span, name: "" } : span]
          : [],
      ),
      paper: [{ at: new Date(paperAt), label: !isFirst ? "" : size === "wide" ? text.paperDate : text.paperDateShort }],
      breaks: breaks.map(({ at, reason }) => ({
        at: new Date(middleOf(at)),
        ...placeNote(new Date(middleOf(at)), {
          reason: size === "wide" && panels.length === 1 && breaks.length < 3 ? reason[locale] : text.break,
          short: text.break,
          lines: panel.left.lines.map((line) => points[line] ?? []),
          frame,
        }),
      })),
      events: events.map(({ at, short }) => ({ at, label: short })),
      baselines: isFirst ? content.baselines.map(({ value, label }) => ({ at: Number(value), label })) : [],
      newest: size === "narrow" && isAlone && !isBars ? newestOf(drawn, locale) : "",
      then: then && markOf(then, drawn, { size, isBars }, locale),
      ends:
        size === "narrow"
          ? []
          : isAlone
            ? endsOfOne(points[panel.left.lines[0] ?? 0] ?? [], colourOf(panel.left.lines[0] ?? 0), {
                then: isBars ? null : then,
                since: isFirst ? content.since : null,
                name: panels.length > 1 ? (names[panel.left.lines[0] ?? 0] ?? "") : "",
                locale,
              })
            : [...panel.left.lines, ...(panel.right?.lines ?? [])].flatMap((line) =>
                endOf(points[line] ?? [], {
                  name: names[line] ?? "",
                  colour: colourOf(line),
                  onto: panel.right?.lines.includes(line) ? [panel.right.y, panel.left.y] : null,
                }),
              ),
      name: isFirst ? nameChart(series, rows, locale) : nameChart(drawn.series, drawn.rows, locale),
      description: isFirst ? description : describeTrend(drawn.rows, locale),
      locale,
      id: `chart-${size}-${String(index)}`,
    };
  };
  return { x, panels, names, hasBars, breaks: breaksIn(shown[0]), events, spans, description, drawing };
}

/** Whether the name of a stretch, at the top of the drawing, stands where the newest value is. */
function isUnderNewest({ from }: ShownSpan, frame: Frame, { rows }: Drawn): boolean {
  const value = Number(newestWhole(rows)?.value ?? frame.y[0]);
  return shareAlong(frame, from.getTime()) > 0.5 && value > frame.y[0] + (frame.y[1] - frame.y[0]) * 0.75;
}

/** Room for the longest word on an axis, in units of the drawing. */
const tickWidth = (y: Frame["y"], locale: Locale): number =>
  Math.max(...ticksOf(y).map((value) => formatTick(value, locale).length)) * 6.6 + 8;

function isYearlyMoney(drawn: Drawn): boolean {
  const last = drawn.rows.at(-1);
  return (
    drawn.series.kind === "flow" &&
    unitOf(drawn) === "USD" &&
    last !== undefined &&
    periodInfo(last.period).frequency === "A"
  );
}

function markOf(
  then: { readonly period: string; readonly value: string },
  { rows }: Drawn,
  { size, isBars }: { readonly size: Size; readonly isBars: boolean },
  locale: Locale,
): ThenMark | null {
  const row = rows.find(({ period }) => period === then.period);
  if (!row) return null;
  const newest = newestWhole(rows);
  return {
    date: new Date(middleOf(row.period)),
    period: row.period,
    value: Number(then.value),
    now: isBars || size === "narrow" || newest?.value == null ? null : Number(newest.value),
    label: size === "wide" && !isBars ? "" : shortRow(row, locale),
  };
}

/** The newest whole value, where no words stand beside the line's end. */
function newestOf({ rows }: Drawn, locale: Locale): string {
  const newest = newestWhole(rows);
  return newest ? shortRow(newest, locale) : "";
}

/** Breaks that lie inside what is shown. */
function breaksIn({ series, rows }: Drawn): Series["breaks"] {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first || !last) return [];
  return series.breaks.filter(
    ({ at }) => middleOf(first.period) < middleOf(at) && middleOf(at) <= middleOf(last.period),
  );
}

/** What dashes on two axes mean, said under the chart. */
export const axesNote = (
  [{ left, right }]: readonly [Panel, ...Panel[]],
  names: readonly string[],
  locale: Locale,
): string | null =>
  right === null
    ? null
    : say(textOf(locale).controls.twoAxes, locale, {
        left: left.lines.map((line) => names[line]).join(", "),
        right: right.lines.map((line) => names[line]).join(", "),
      });
