import { textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { ComparisonText } from "../../components/comparison-text.tsx";
import type { ViewAnswer } from "./read-view.ts";

/** Every figure of the paper on the subject, each with its verdict; nothing where it states none. */
export function Comparisons({
  comparisons,
  locale,
}: {
  readonly comparisons: ViewAnswer["comparisons"];
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  if (comparisons.length === 0) return null;
  return (
    <section aria-labelledby="comparisons-title">
      <h2 id="comparisons-title">{text.indicator.comparisons}</h2>
      <div className="comparisons">
        {comparisons.map((comparison) => (
          <ComparisonText key={comparison.figure.id} comparison={comparison} locale={locale} text={text.overview} />
        ))}
      </div>
    </section>
  );
}
