import { comparePeriods, gate, latestRow, sideOf, type Locale } from "@frontera/domain";
import { formatDecimal, formatPeriod, GATE_RULE_WORDS, textOf, say } from "@frontera/words";
import { PendingLink } from "../../components/pending-link.tsx";
import type { Drawn } from "./chart/chart-content.ts";
import { colourOf } from "./chart/lay-out.ts";
import { lineNames } from "./chart/line-names.ts";
import { asPublished, hrefOf, type View } from "./view.ts";

/** Which line is which, its newest value, its file, and for each one beside the first why no percentage stands between them. */
export function Legend({
  view,
  shown,
  locale,
}: {
  readonly view: View;
  readonly shown: readonly Drawn[];
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const [first] = shown;
  const names = lineNames(shown, locale);
  if (shown.length < 2) return null;
  return (
    <ol className="legend" aria-label={text.controls.legend} data-testid="legend">
      {shown.map(({ series, rows }, index) => {
        const latest = latestRow(rows);
        return (
          <li key={series.id}>
            <span className="line-swatch" style={{ background: colourOf(index) }} aria-hidden="true" />{" "}
            {index === 0 ? (
              names[index]
            ) : (
              <PendingLink href={hrefOf(locale, view, { ...asPublished, series })} loading={text.failure.loading}>
                {names[index]}
              </PendingLink>
            )}{" "}
            <span className="figures">
              {latest?.value == null
                ? text.chart.missing
                : `${formatDecimal(latest.value, locale)} (${formatPeriod(latest.period, locale)})`}
            </span>{" "}
            {index === 0 || !first ? null : <Apart first={first} other={{ series, rows }} locale={locale} />}
          </li>
        );
      })}
    </ol>
  );
}

/** What parts two series that are drawn together, in the gate's own sentences: asked of the older of their newest periods. */
function Apart({ first, other, locale }: { readonly first: Drawn; readonly other: Drawn; readonly locale: Locale }) {
  const [a, b] = [latestRow(first.rows), latestRow(other.rows)];
  if (!a || !b) return null;
  const period = comparePeriods(a.period, b.period) < 0 ? a.period : b.period;
  const result = gate(sideOf(first.series, period), sideOf(other.series, period));
  if (result.comparable) return null;
  const reasons = result.failed.map((rule) => GATE_RULE_WORDS[rule][locale]).join(" ");
  return <p className="muted">{say(textOf(locale).controls.apart, locale, { reasons })}</p>;
}
