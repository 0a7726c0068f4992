import type { Catalogue } from "../catalogue.ts";
import { formatPeriod } from "../format.ts";
import type { Locale } from "../text.ts";
import type { Transformation } from "./transformation.ts";
import { AGGREGATION_METHODS, PER_100_000, UNITS } from "./units.ts";

/** What a transformation does, a sentence a step, each with its formula. */
export function transformationWords(
  catalogue: Catalogue,
  transformation: Transformation,
  locale: Locale,
): readonly string[] {
  const { units, basePeriod, method, per100000 } = transformation;
  const said = (title: string, formula: string, detail: string | null = null): string =>
    `${title}${detail === null ? "" : ` (${detail})`}: ${formula}.`;
  const steps: string[] = [];
  if (method !== null) {
    const { title, formula } = AGGREGATION_METHODS[method];
    steps.push(said(title[locale], formula[locale]));
  }
  if (per100000 !== null)
    steps.push(
      said(PER_100_000.title[locale], PER_100_000.formula[locale], catalogue.seriesOf(per100000).title[locale]),
    );
  if (units !== "lin") {
    const base = { en: "base", es: "base" }[locale];
    const detail = basePeriod === null ? null : `${base} ${formatPeriod(basePeriod, locale)}`;
    steps.push(said(UNITS[units].title[locale], UNITS[units].formula[locale], detail));
  }
  return steps;
}
