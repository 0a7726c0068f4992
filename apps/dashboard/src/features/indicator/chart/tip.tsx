import { periodInfo, type Locale, type Period } from "@frontera/domain";
import { formatDecimal } from "@frontera/words";
import type { ReadLine } from "./reader-lines.ts";

/** Something that is told where the pointer meets it; an instant, or a stretch of time. */
export interface TipMark {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Empty where none is named. */
  readonly source: string;
}

interface TipProps {
  readonly side: "left" | "right";
  readonly when: string;
  readonly read: readonly ReadLine[];
  readonly marks: readonly TipMark[];
  readonly period: Period;
  readonly axis: readonly [number, number];
  readonly missing: string;
  readonly locale: Locale;
}

/** The card at the pointer: every line's value with what is not as usual about it, and what happened then. What it says, the slider says aloud. */
export default function Tip({ side, when, read, marks, period, axis, missing, locale }: TipProps) {
  const { start, end } = periodInfo(period);
  // An instant is met a little before and after it: a day among decades is narrower than a pointer.
  const near = (axis[1] - axis[0]) * 0.004;
  const [from, to] = [Date.parse(start) - near, Date.parse(end) + near];
  const met = marks.filter((mark) => mark.from <= to && mark.to >= from);
  return (
    <div className="tip figures" data-side={side} data-testid="tip">
      <p className="tip-when">{when}</p>
      {read.map(({ line, value, note }) => (
        <p key={line.name}>
          {read.length > 1 ? (
            <>
              <span className="line-swatch" style={{ background: line.colour }} /> {line.name}{" "}
            </>
          ) : null}
          <b>{value === null ? missing : `${formatDecimal(value, locale)} ${line.unit}`}</b>
          {note === "" ? null : <small> {note}</small>}
        </p>
      ))}
      {met.map(({ words, source }) => (
        <p key={words} className="tip-mark">
          {words} {source === "" ? null : <small>({source})</small>}
        </p>
      ))}
    </div>
  );
}
