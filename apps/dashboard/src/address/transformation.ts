import { refusalWords } from "@frontera/words";
import { BASIS } from "@frontera/content";
import {
  FREQUENCY_LETTERS,
  FREQUENCY_OF_LETTER,
  planTransformation,
  UNITS_IDS,
  type Locale,
  type Series,
  type Transformation,
  type TransformationRequest,
} from "@frontera/domain";
import type { AddressParser } from "./address-parser.ts";

export const TRANSFORMATION_NAMES = [
  "units",
  "frequency",
  "calendar",
  "aggregation_method",
  "base_date",
  "per_100000",
] as const;

/** What the values are to go through: what is not asked for is not in it. */
export function readTransformation(
  reading: AddressParser<(typeof TRANSFORMATION_NAMES)[number]>,
): TransformationRequest {
  const letter = reading.oneOf("frequency", Object.values(FREQUENCY_LETTERS));
  const request = {
    units: reading.oneOf("units", UNITS_IDS),
    frequency: letter === null ? null : FREQUENCY_OF_LETTER[letter],
    calendar: reading.oneOf("calendar", ["calendar", "us-fiscal"]),
    aggregation_method: reading.oneOf("aggregation_method", ["avg", "sum", "eop"]),
    base_date: reading.date("base_date"),
    per_100000: reading.text("per_100000"),
  };
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null));
}

/** The request as this series allows it; null as published, and where it is refused, which `reasons` then say behind `before`. */
export function planFor(
  series: Series,
  request: TransformationRequest,
  { reasons, before, locale }: { readonly reasons: string[]; readonly before: string; readonly locale: Locale },
): Transformation | null {
  const plan = planTransformation(BASIS, series, request);
  if (plan === null || !("refused" in plan)) return plan;
  reasons.push(`${before}${refusalWords(plan, locale)}`);
  return null;
}
