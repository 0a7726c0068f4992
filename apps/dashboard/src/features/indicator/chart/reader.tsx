"use client";
import { useRouter } from "next/navigation";
import {
  lazy,
  Suspense,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import { periodInfo, type Locale } from "@frontera/domain";
import { formatPeriod } from "@frontera/words";
import { shareAlong, type Box } from "./frame.ts";
import { middleOf } from "./points.ts";
import { nearest, periodsIn, spokenOf, valuesAt, type ReaderLine } from "./reader-lines.ts";
import type { TipMark } from "./tip.tsx";

/** Loaded when something is first pointed at. */
const Tip = lazy(() => import("./tip.tsx"));

interface ReaderProps {
  /** The series in view first. */
  readonly lines: readonly [ReaderLine, ...ReaderLine[]];
  /** Instants in milliseconds. */
  readonly x: readonly [number, number];
  /** Of one of the drawings that stand below one another, `panels` in number. */
  readonly boxes: Readonly<Record<"wide" | "narrow", Box>>;
  readonly panels: number;
  /** Events, named stretches and breaks, told where the pointer meets them. */
  readonly marks: readonly TipMark[];
  readonly locale: Locale;
  /** The view without its range, to which a chosen one is added. */
  readonly rangeHref: string;
  /** The last period and its values, as they are spoken. */
  readonly newest: string;
  readonly text: {
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
    readonly brush: string;
    readonly goTo: string;
  };
  readonly children: ReactNode;
}

/**
 * Reads a drawn chart period by period: with the arrow keys on a slider, a year at a time with the page keys, at a day that is asked for, or where the
 * pointer or finger is. All move one mark and one card with every line's value. A mouse dragged along the chart chooses a range; the bar above does so without dragging.
 */
export function ChartReader({
  lines,
  x,
  boxes,
  panels,
  marks,
  locale,
  rangeHref,
  newest,
  text,
  children,
}: ReaderProps) {
  const router = useRouter();
  const periods = useMemo(() => periodsIn(lines), [lines]);
  const last = periods.length - 1;
  const [asked, setIndex] = useState<number | null>(null);
  const [brushed, setBrushed] = useState<readonly [number, number] | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const index = Math.min(asked ?? last, last);
  const period = periods[index];
  const read = useMemo(
    () => (period === undefined || asked === null ? [] : valuesAt(lines, period)),
    [lines, period, asked],
  );
  if (period === undefined) return <div className="plot">{children}</div>;

  const when = asked === null ? "" : formatPeriod(period, locale);
  // The first formats of dates and numbers cost a telephone a sixth of a second: what is said at rest comes with the page.
  const spoken = asked === null ? newest : spokenOf(read, when, text.missing, locale);

  /** How far along the time axis the pointer is, from 0 to 1. */
  const shareAt = (event: PointerEvent): number => {
    const drawing = [...(plot.current?.querySelectorAll("svg") ?? [])].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    if (!drawing) return 0;
    const box = drawing.getBoundingClientRect();
    const { width, left, right } = drawing.viewBox.baseVal.width === boxes.wide.width ? boxes.wide : boxes.narrow;
    const share = (((event.clientX - box.left) / box.width) * width - left) / (width - left - right);
    return Math.min(1, Math.max(0, share));
  };
  const indexAt = (share: number): number => nearest(periods, x[0] + share * (x[1] - x[0]));
  const press = (event: PointerEvent): void => {
    setIndex(indexAt(shareAt(event)));
    if (event.pointerType !== "touch" && event.button === 0) setBrushed([shareAt(event), shareAt(event)]);
  };
  const move = (event: PointerEvent): void => {
    setIndex(indexAt(shareAt(event)));
    if (brushed) setBrushed([brushed[0], shareAt(event)]);
  };
  const release = (): void => {
    setBrushed(null);
    if (!brushed || Math.abs(brushed[1] - brushed[0]) < leastBrushed) return;
    const [from, to] = brushed.toSorted((a, b) => a - b).map((share) => periods[indexAt(share)]);
    if (from === undefined || to === undefined || from === to) return;
    const range = new URLSearchParams({
      observation_start: periodInfo(from).start,
      observation_end: periodInfo(to).end,
    });
    router.push(`${rangeHref}&${range.toString()}`, { scroll: false });
  };
  const turnYears = (event: KeyboardEvent): void => {
    const years = { PageUp: 1, PageDown: -1 }[event.key];
    if (years === undefined) return;
    event.preventDefault();
    const at = new Date(middleOf(period));
    setIndex(nearest(periods, at.setUTCFullYear(at.getUTCFullYear() + years)));
  };
  const along = shareAlong({ x }, middleOf(period));
  return (
    <>
      <div
        className="plot"
        ref={plot}
        title={asked === null ? text.brush : undefined}
        onPointerMove={move}
        onPointerDown={press}
        onPointerUp={release}
        onPointerLeave={(event) => {
          setBrushed(null);
          if (event.pointerType === "mouse" && document.activeElement !== slider.current) setIndex(null);
        }}
      >
        {children}
        {brushed && Math.abs(brushed[1] - brushed[0]) >= leastBrushed ? (
          <div className="marks" aria-hidden="true" style={brushAt(brushed, boxes)}>
            <span className="brush" />
          </div>
        ) : null}
        {asked === null ? null : (
          <>
            <div className="marks" aria-hidden="true" style={placeAt(along, boxes)}>
              <span className="mark-line" />
            </div>
            {read.map(({ line, value }) =>
              value === null ? null : (
                <div
                  key={line.name}
                  className="marks"
                  aria-hidden="true"
                  style={{ ...placeAt(along, boxes), ...heightAt(line, value, boxes, panels) }}
                >
                  <span className="mark-dot" style={{ borderColor: line.colour }} />
                </div>
              ),
            )}
            <div className="marks" aria-hidden="true" style={placeAt(along, boxes)}>
              <Suspense>
                <Tip
                  side={along > 0.5 ? "left" : "right"}
                  when={when}
                  read={read}
                  marks={marks}
                  period={period}
                  axis={x}
                  missing={text.missing}
                  locale={locale}
                />
              </Suspense>
            </div>
          </>
        )}
      </div>
      <div className="reading">
        <input
          className="reader"
          ref={slider}
          data-testid="chart-reader"
          type="range"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-label={text.label}
          aria-valuetext={spoken}
          title={text.hint}
          onKeyDown={turnYears}
          onChange={(event) => {
            setIndex(Number(event.target.value));
          }}
          onFocus={() => {
            setIndex(index);
          }}
          onBlur={() => {
            setIndex(null);
          }}
        />
        <label>
          <span className="muted">{text.goTo}</span>{" "}
          <input
            type="date"
            min={periodInfo(periods[0] ?? period).start}
            max={periodInfo(periods[last] ?? period).end}
            onChange={({ target }) => {
              // While a year is typed, its first digits are years too.
              if (target.value >= "1")
                setIndex(
                  Math.max(
                    0,
                    periods.findLastIndex((each) => periodInfo(each).start <= target.value),
                  ),
                );
            }}
            onBlur={() => {
              setIndex(null);
            }}
            onKeyDown={({ key }) => {
              // There the value is read out, and the arrows lead on.
              if (key === "Enter") slider.current?.focus();
            }}
          />
        </label>
      </div>
    </>
  );
}

/** A press that moves less of the axis than this is a press, not a range. */
const leastBrushed = 0.02;

const shareOf = (along: number, { width, left, right }: Box): number => (left + along * (width - left - right)) / width;

/** The brushed stretch as shares of the drawing's box, for both drawings. */
function brushAt(brushed: readonly [number, number], { wide, narrow }: ReaderProps["boxes"]): CSSProperties {
  const [from = 0, to = 0] = brushed.toSorted((a, b) => a - b);
  return {
    "--wide-x": shareOf(from, wide),
    "--wide-width": shareOf(to, wide) - shareOf(from, wide),
    "--narrow-x": shareOf(from, narrow),
    "--narrow-width": shareOf(to, narrow) - shareOf(from, narrow),
  } as CSSProperties;
}

/** A place along the time axis as shares of the drawing's box, for both drawings: the style sheet takes that of the one in view. */
const placeAt = (along: number, { wide, narrow }: ReaderProps["boxes"]): CSSProperties =>
  ({ "--wide-x": shareOf(along, wide), "--narrow-x": shareOf(along, narrow) }) as CSSProperties;

function heightAt(
  { panel, y: [low, high] }: ReaderLine,
  value: string,
  { wide, narrow }: ReaderProps["boxes"],
  panels: number,
): CSSProperties {
  const share = (Number(value) - low) / (high - low || 1);
  const place = ({ height, top, bottom }: Box): number =>
    (panel + (height - bottom - share * (height - top - bottom)) / height) / panels;
  return { "--wide-y": place(wide), "--narrow-y": place(narrow) } as CSSProperties;
}
