import { CATALOGUE } from "@frontera/content";
import { seriesTitle, type Locale } from "@frontera/domain";
import { say, textOf } from "@frontera/words";
import { PendingLink } from "../../components/pending-link.tsx";
import type { ChartContent } from "./chart/chart-content.ts";
import { asPublished, hrefOf, type View } from "./view.ts";

/** Nothing to draw: why, the nearest that is true, and where there is more. */
export function NoValues({
  view,
  absent: { title, why, nearest },
  locale,
}: {
  readonly view: View;
  readonly absent: NonNullable<ChartContent["absent"]>;
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const { succeeds, area } = view.series;
  const before =
    succeeds && CATALOGUE.series.find((each) => each.definition === succeeds.definition && each.area === area);
  return (
    <section className="notice" data-testid="no-values">
      <h3>{title}</h3>
      <p>{why.join(" ")}</p>
      {nearest === null ? null : (
        <p className="nearest figures" data-testid="nearest">
          {text.indicator.nearest}: <b>{nearest.delta}</b> {nearest.grade} <span className="muted">{nearest.ends}</span>
        </p>
      )}
      <p className="more-links">
        {before === undefined ? null : (
          <PendingLink href={hrefOf(locale, view, { series: before, compare: [] })} loading={text.failure.loading}>
            {say(text.indicator.before, locale, { series: seriesTitle(before)[locale] })}
          </PendingLink>
        )}
        {view.transformation === null ? null : (
          <PendingLink href={hrefOf(locale, view, asPublished)} loading={text.failure.loading}>
            {text.indicator.levels}
          </PendingLink>
        )}
      </p>
    </section>
  );
}
