import { type DecimalText, decimal, toDecimalText } from "../decimal.ts";
import type { Figure, JudgedDocument } from "../document.ts";
import { type HedgedNumber, printedValue } from "../figure.ts";
import type { FigureLink } from "../link.ts";
import { bandOf, printedInterval } from "./band.ts";
import { CLAIM_VERDICTS, type Grown, type GrowthCheck, type GrowthReading, type ImpliedEndpoint } from "./growth.ts";
import { type Interval, growth, growthInterval, intersects, mirror } from "./interval.ts";
import { Decimal } from "decimal.js";

/** A growth stated between two printed numbers; an endpoint is null where the paper prints none. */
export interface StatedGrowth {
  readonly stated: HedgedNumber;
  readonly from: HedgedNumber | null;
  readonly to: HedgedNumber | null;
  /** Endpoints are prices of one currency in another: growth is then read in both directions. */
  readonly exchangeRate?: boolean;
}

const text = (value: Decimal): DecimalText => toDecimalText(value.toDecimalPlaces(6));

const valueOf = ({ printed }: HedgedNumber): Decimal => decimal(printedValue(printed));

const factor = (percent: Decimal): Decimal => percent.div(100).plus(1);

/** Tests a stated growth against its own endpoints. Throws RangeError when an endpoint is not above zero. */
export function checkGrowth({ stated, from, to, exchangeRate = false }: StatedGrowth): GrowthCheck {
  if (!from || !to) return { verdict: "not-checkable", implied: implyEndpoint(stated, from, to) };
  const readings = exchangeRate
    ? [readGrowth("base", stated, from, to), readGrowth("counter", stated, from, to)]
    : [readGrowth("value", stated, from, to)];
  const verdict = CLAIM_VERDICTS.find((kind) => readings.some((reading) => reading.verdict === kind)) ?? "inconsistent";
  return { verdict, readings };
}

/** Tests a growth the document states against the document's own endpoints. */
export function checkStatedGrowth(
  figure: Figure,
  { from, to }: Extract<FigureLink, { kind: "growth" }>,
  document: JudgedDocument,
): GrowthCheck {
  const start = from === null ? null : document.figureOf(from);
  const end = to === null ? null : document.figureOf(to);
  return checkGrowth({ stated: figure, from: start, to: end, exchangeRate: end?.unit === "MXN/USD" });
}

function readGrowth(of: Grown, stated: HedgedNumber, from: HedgedNumber, to: HedgedNumber): GrowthReading {
  // A dollar that costs more pesos is a peso that buys fewer dollars: the counter currency grows from `to` to `from`.
  const [start, end] = of === "counter" ? [to, from] : [from, to];
  const point = growth(valueOf(start), valueOf(end));
  const digits = growthInterval(printedInterval(start.printed), printedInterval(end.printed));
  const hedged = growthInterval(bandOf(start), bandOf(end));
  // "Fell 13 %" prints a size: in an exchange rate the sign is that of the reading.
  const turned = of !== "value" && valueOf(stated).isNegative() !== point.isNegative();
  const signed = (interval: Interval): Interval => (turned ? mirror(interval) : interval);
  const percent = turned ? valueOf(stated).negated() : valueOf(stated);
  return {
    of,
    stated: text(percent),
    percent: text(point),
    low: text(digits.low ?? point),
    high: text(digits.high ?? point),
    openAbove: hedged.high === null,
    needed: text(of === "counter" ? valueOf(from).div(factor(percent)) : valueOf(from).times(factor(percent))),
    verdict: intersects(signed(printedInterval(stated.printed)), digits)
      ? "consistent"
      : intersects(signed(bandOf(stated)), hedged)
        ? "consistent-if-hedged"
        : "inconsistent",
  };
}

function implyEndpoint(
  stated: HedgedNumber,
  from: HedgedNumber | null,
  to: HedgedNumber | null,
): ImpliedEndpoint | null {
  const known = from ?? to;
  if (!known) return null;
  const side = from ? "to" : "from";
  const at = (endpoint: Decimal, percent: Decimal): Decimal =>
    from ? endpoint.times(factor(percent)) : endpoint.div(factor(percent));
  const ends = (interval: Interval): readonly Decimal[] => [interval.low, interval.high].filter((end) => end !== null);
  const corners = ends(printedInterval(known.printed)).flatMap((endpoint) =>
    ends(printedInterval(stated.printed)).map((percent) => at(endpoint, percent)),
  );
  return {
    side,
    value: text(at(valueOf(known), valueOf(stated))),
    low: text(Decimal.min(...corners)),
    high: text(Decimal.max(...corners)),
  };
}
