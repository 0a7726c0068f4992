"use client";
import { useMemo, useRef, useState, type CSSProperties, type PointerEvent, type ReactNode } from "react";
import { formatDecimal, formatPeriod, type Locale, type Period } from "@frontera/domain";
import { shareAlong, type Frame, type Size } from "./frame.ts";
import { middleOf } from "./points.ts";
import type { ReaderPoints } from "./reader-points.ts";

type Margins = Pick<Frame, "width" | "height" | "left" | "right" | "top" | "bottom">;

interface ReaderProps {
  readonly points: ReaderPoints;
  readonly span: Pick<Frame, "x" | "y">;
  readonly sizes: Readonly<Record<Size, Margins>>;
  readonly locale: Locale;
  readonly unit: string;
  readonly text: { readonly label: string; readonly hint: string; readonly missing: string };
  readonly children: ReactNode;
}

/** Reads a drawn chart point by point: with the arrow keys on a slider, or where the pointer is. Both move one mark and one line of text. */
export function ChartReader({ points, span, sizes, locale, unit, text, children }: ReaderProps) {
  const rows = useMemo(() => decode(points), [points]);
  const last = rows.length - 1;
  const [asked, setIndex] = useState<number | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  const index = Math.min(asked ?? last, last);
  const row = rows[index];
  if (!row) return <div className="plot">{children}</div>;

  const spoken = `${formatPeriod(row.period, locale)}: ${
    row.value === null ? text.missing : `${formatDecimal(row.value, locale)} ${unit}`
  } (${points.notes[index] ?? points.normal})`;
  const follow = (event: PointerEvent): void => {
    const drawing = [...(plot.current?.querySelectorAll("svg") ?? [])].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    if (!drawing) return;
    const box = drawing.getBoundingClientRect();
    const { width, left, right } = drawing.viewBox.baseVal.width === sizes.wide.width ? sizes.wide : sizes.narrow;
    const share = (((event.clientX - box.left) / box.width) * width - left) / (width - left - right);
    setIndex(nearest(rows, span.x[0] + share * (span.x[1] - span.x[0])));
  };
  return (
    <>
      <p className="readout figures" aria-hidden="true">
        {spoken}
      </p>
      <div className="plot" ref={plot} onPointerMove={follow} onPointerDown={follow}>
        {children}
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
