import { countedAs } from "@frontera/content";
import type { Locale, Row, Series } from "@frontera/domain";
import { textOf } from "@frontera/words";

/** A unit as people say it: arrests, crossings, case files; what a transformation gives keeps its own word. */
export const unitWords = (series: Series, unit: Row["unit"], locale: Locale): string =>
  (unit === series.unit ? countedAs(series)?.[locale] : undefined) ?? textOf(locale).units[unit];
