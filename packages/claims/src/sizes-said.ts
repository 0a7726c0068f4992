import { beside, codeAt, onlyFiller } from "./beside.ts";
import type { ClaimHedge, PartName, Size } from "./claim.ts";
import type { Printed } from "./numbers.ts";
import type { SizeInput } from "./said.ts";
import type { Tag } from "./tag.ts";

/** A whole number before years: "the lowest in 45 years", "a 45-year low". What rose "for 3 years" did so in each of them. */
export function isSpan(tags: readonly Tag[], at: number, hasRank: boolean): boolean {
  const tag = tags[at];
  if (!hasRank && codeAt(tags, beside(tags, at, -1, onlyFiller), "preposition") === "for") return false;
  const next = tags[at + 1]?.role === "filler" ? tags[at + 2] : tags[at + 1];
  const isYears = next?.role === "noun" && next.code === "year";
  return (
    tag?.role === "number" &&
    tag.printed.scale === 0 &&
    /^[1-9]\d?$/u.test(tag.printed.digits) &&
    (isYears || (next?.role === "rank" && next.code.endsWith("years")))
  );
}
const units = new Set(["percent", "times", "USD", "pesos", "pounds", "kilograms", "tonnes", "per-100000"]);

/** A number with its unit behind or before it, its hedge, and the preposition that leads to it. */
export function sizeAt(tags: readonly Tag[], at: number, use: (at: number | null, name: PartName) => void): SizeInput {
  const tag = tags[at];
  if (tag?.role !== "number") throw new RangeError(`no number at ${String(at)}`);
  use(at, "size");
  const passing: ReadonlySet<string> = new Set(["filler"]);
  let unit: string | null = null;
  const unitAfter = beside(tags, at, 1, passing);
  const after = codeAt(tags, unitAfter, "unit");
  if (after !== null) {
    unit = after;
    use(unitAfter, "unit");
    // "18 pesos per dollar", "29 per 100,000".
    const second = beside(tags, unitAfter ?? at, 1, passing);
    if (codeAt(tags, second, "unit") === after) use(second, "unit");
  }
  let first = at;
  const before = beside(tags, at, -1, passing);
  const unitBefore = codeAt(tags, before, "unit");
  if (unitBefore === "USD" || unitBefore === "times") {
    unit ??= unitBefore;
    use(before, "unit");
    first = before ?? at;
  }
  const hedgeAt = beside(tags, first, -1, passing);
  const hedge = codeAt(tags, hedgeAt, "hedge");
  if (hedge !== null) {
    use(hedgeAt, "hedge");
    first = hedgeAt ?? first;
  }
  const afterUnit = beside(tags, unitAfter !== null && after !== null ? unitAfter : at, 1, passing);
  const hedgeAfter = codeAt(tags, afterUnit, "hedge-after");
  if (hedgeAfter !== null) use(afterUnit, "hedge");
  const prepositionAt = beside(tags, first, -1, passing);
  const preposition = codeAt(tags, prepositionAt, "preposition");
  const range =
    preposition === "between" ? upperAt(tags, unitAfter !== null && after !== null ? unitAfter : at, use) : null;
  if (range?.unit != null) unit = range.unit;
  return {
    printed: tag.printed,
    grouped: tag.grouped,
    hedge: range ? "between" : ((hedgeAfter ?? hedge?.split(" ")[0] ?? "exact") as ClaimHedge),
    upper: range?.printed ?? null,
    unit: unit !== null && units.has(unit) ? (unit as Size["unit"]) : unit === null ? null : (unit as never),
    part: partOf(preposition, hedge, prepositionAt !== null && tags[prepositionAt]?.role === "direction"),
  };
}

/** "Fell below 300" tells a level; "fell more than 300" and "a fall of 300" how much. */
function partOf(preposition: string | null, hedge: string | null, followsDirection: boolean): SizeInput["part"] {
  if (preposition === "to" || hedge?.endsWith(" to") === true) return "to";
  if (preposition === "from") return "from";
  return preposition === "in" || followsDirection ? "by" : "plain";
}

/** The second number of "between 20 and 30 percent". */
function upperAt(
  tags: readonly Tag[],
  at: number,
  use: (at: number | null, name: PartName) => void,
): { readonly printed: Printed; readonly unit: string | null } | null {
  const andAt = beside(tags, at, 1, onlyFiller);
  const numberAt = andAt === null ? null : beside(tags, andAt, 1, onlyFiller);
  const number = numberAt === null ? undefined : tags[numberAt];
  if (codeAt(tags, andAt, "preposition") !== "and" || number?.role !== "number") return null;
  use(numberAt, "size");
  const unitAt = beside(tags, numberAt ?? at, 1, onlyFiller);
  const unit = codeAt(tags, unitAt, "unit");
  if (unit !== null) use(unitAt, "unit");
  return { printed: number.printed, unit };
}
