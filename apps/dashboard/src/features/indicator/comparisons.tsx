import { FIGURE_LINKS, type Locale, type Series } from "@frontera/domain";
import { Told } from "../../components/told.tsx";
import { fill } from "../../text/fill.ts";
import { textOf } from "../../text/index.ts";
import type { BaselineLevel } from "./chart/chart.tsx";
import type { ViewAnswer } from "./read-view.ts";

/** Every figure of the paper on the subject, each with its verdict. */
export function Comparisons({
  comparisons,
  locale,
}: {
  readonly comparisons: ViewAnswer["comparisons"];
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  return (
    <section aria-labelledby="comparisons-title">
      <h2 id="comparisons-title">{text.indicator.comparisons}</h2>
      <div className="comparisons">
        {comparisons.map((comparison) => (
          <Told key={comparison.figure.id} comparison={comparison} locale={locale} text={text.overview} />
        ))}
      </div>
    </section>
  );
}

/** Levels the paper states for which the series is the record. A line is no percentage: how far they compare is said beside the figures. */
export const baselinesOf = ({ comparisons }: ViewAnswer, series: Series, locale: Locale): readonly BaselineLevel[] =>
  comparisons
    .filter(({ figure }) => {
      const link = FIGURE_LINKS[figure.id];
      return link.kind === "level" && link.series === series.id;
    })
    .map(({ figure, printed }) => ({
      value: figure.value,
      label: fill(textOf(locale).chart.baseline, { value: printed[locale] }),
    }));
