"use client";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState, type CSSProperties, type PointerEvent, type ReactNode } from "react";
import { periodInfo, type Locale, type Period } from "@frontera/domain";
import { formatDecimal, formatPeriod } from "@frontera/words";
import { shareAlong, type Frame, type Size } from "./frame.ts";
import { middleOf } from "./points.ts";
import type { ReaderPoints } from "./reader-points.ts";

type Margins = Pick<Frame, "width" | "height" | "left" | "right" | "top" | "bottom">;

interface ReaderProps {
  readonly points: ReaderPoints;
  /** Series drawn beside it: their values of the same period are read out too. */
  readonly others: readonly { readonly name: string; readonly points: ReaderPoints }[];
  readonly span: Pick<Frame, "x" | "y">;
  readonly sizes: Readonly<Record<Size, Margins>>;
  readonly locale: Locale;
  readonly unit: string;
  /** The view without its range, to which a chosen one is added. */
  readonly rangeHref: string;
  readonly text: { readonly label: string; readonly hint: string; readonly missing: string; readonly brush: string };
  readonly children: ReactNode;
}

/**
 * Reads a drawn chart point by point: with the arrow keys on a slider, or where the pointer is. Both move one mark and one line of text. A
 * mouse dragged along the chart chooses a range; the form above does so without dragging.
 */
export function ChartReader({ points, others, span, sizes, locale, unit, rangeHref, text, children }: ReaderProps) {
  const router = useRouter();
  const rows = useMemo(() => decode(points), [points]);
  const beside = useMemo(
    () => others.map(({ name, points }) => ({ name, at: new Map(decode(points).map((row) => [row.period, row])) })),
    [others],
  );
  const last = rows.length - 1;
  const [asked, setIndex] = useState<number | null>(null);
  const [brushed, setBrushed] = useState<readonly [number, number] | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  const index = Math.min(asked ?? last, last);
  const row = rows[index];
  if (!row) return <div className="plot">{children}</div>;

  const amountOf = (value: string | null): string => (value === null ? text.missing : formatDecimal(value, locale));
  const spoken = [
    `${formatPeriod(row.period, locale)}: ${amountOf(row.value)}${row.value === null ? "" : ` ${unit}`}${noteAt(points, index)}`,
    ...beside.map(({ name, at }) => `${name}: ${amountOf(at.get(row.period)?.value ?? null)}`),
  ].join("; ");

  /** How far along the time axis the pointer is, from 0 to 1. */
  const shareAt = (event: PointerEvent): number => {
    const drawing = [...(plot.current?.querySelectorAll("svg") ?? [])].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    if (!drawing) return 0;
    const box = drawing.getBoundingClientRect();
    const { width, left, right } = drawing.viewBox.baseVal.width === sizes.wide.width ? sizes.wide : sizes.narrow;
    const share = (((event.clientX - box.left) / box.width) * width - left) / (width - left - right);
    return Math.min(1, Math.max(0, share));
  };
  const indexAt = (share: number): number => nearest(rows, span.x[0] + share * (span.x[1] - span.x[0]));
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
    const [from, to] = brushed.toSorted((a, b) => a - b).map((share) => rows[indexAt(share)]);
    if (!from || !to || from === to) return;
    const range = new URLSearchParams({
      observation_start: periodInfo(from.period).start,
      observation_end: periodInfo(to.period).end,
    });
    router.push(`${rangeHref}&${range.toString()}`, { scroll: false });
  };
  return (
    <>
      <p className="readout figures" aria-hidden="true">
        {spoken}
      </p>
      <div
        className="plot"
        ref={plot}
        title={text.brush}
        onPointerMove={move}
        onPointerDown={press}
        onPointerUp={release}
        onPointerLeave={() => {
          setBrushed(null);
        }}
      >
        {children}
        {brushed && Math.abs(brushed[1] - brushed[0]) >= leastBrushed ? (
          <div className="marks" aria-hidden="true" style={brushAt(brushed, sizes)}>
            <span className="brush" />
          </div>
        ) : null}
        {asked === null ? null : (
          <div className="marks" aria-hidden="true" style={marksAt(row, span, sizes)}>
            <span className="mark-line" />
            {row.value === null ? null : <span className="mark-dot" />}
          </div>
        )}
      </div>
      <input
        className="reader"
        data-testid="chart-reader"
        type="range"
        min={0}
        max={last}
        step={1}
        value={index}
        aria-label={text.label}
        aria-valuetext={spoken}
        title={text.hint}
        onChange={(event) => {
          setIndex(Number(event.target.value));
        }}
        onFocus={() => {
          setIndex(index);
        }}
      />
    </>
  );
}

/** What is not as usual about a row; nothing where all is. */
function noteAt({ notes }: ReaderPoints, index: number): string {
  const note = notes[index];
  return note === undefined ? "" : ` (${note})`;
}

/** A press that moves less of the axis than this is a press, not a range. */
const leastBrushed = 0.02;

/** The brushed stretch as shares of the drawing's box, for both drawings. */
function brushAt(brushed: readonly [number, number], sizes: ReaderProps["sizes"]): CSSProperties {
  const [from = 0, to = 0] = brushed.toSorted((a, b) => a - b);
  const place = ({ width, left, right }: Margins): readonly [number, number] => [
    (left + from * (width - left - right)) / width,
    ((to - from) * (width - left - right)) / width,
  ];
  const [wideX, wideWidth] = place(sizes.wide);
  const [narrowX, narrowWidth] = place(sizes.narrow);
  return {
    "--wide-x": wideX,
    "--wide-width": wideWidth,
    "--narrow-x": narrowX,
    "--narrow-width": narrowWidth,
  } as CSSProperties;
}

interface ReaderRow {
  readonly period: Period;
  readonly value: string | null;
}

function decode({ periods, values }: ReaderPoints): readonly ReaderRow[] {
  const each = values.split(" ");
  return periods
    .split(" ")
    .filter((period) => period !== "")
    .map((period, index) => ({ period: period as Period, value: each[index] === "-" ? null : (each[index] ?? null) }));
}

/** Position of the row whose middle is nearest to an instant; rows ascend. */
function nearest(rows: readonly ReaderRow[], instant: number): number {
  const middle = (index: number): number => middleOf(rows[index]?.period ?? ("1900" as Period));
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const between = Math.floor((low + high) / 2);
    if (middle(between) < instant) low = between + 1;
    else high = between;
  }
  return low > 0 && instant - middle(low - 1) < middle(low) - instant ? low - 1 : low;
}

/** The mark's place as shares of the drawing's box, for both drawings: the style sheet takes those of the one in view. */
function marksAt({ period, value }: ReaderRow, span: ReaderProps["span"], sizes: ReaderProps["sizes"]): CSSProperties {
  const x = shareAlong(span, middleOf(period));
  const [low, high] = span.y;
  const y = value === null ? 0 : (Number(value) - low) / (high - low);
  const place = ({ width, height, left, right, top, bottom }: Margins): readonly [number, number] => [
    (left + x * (width - left - right)) / width,
    (height - bottom - y * (height - top - bottom)) / height,
  ];
  const [wideX, wideY] = place(sizes.wide);
  const [narrowX, narrowY] = place(sizes.narrow);
  return { "--wide-x": wideX, "--wide-y": wideY, "--narrow-x": narrowX, "--narrow-y": narrowY } as CSSProperties;
}
