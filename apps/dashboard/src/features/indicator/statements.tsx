import { statementsOf } from "@frontera/content";
import type { Indicator, Locale } from "@frontera/domain";
import { formatFigure, formatPeriod, textOf } from "@frontera/words";

/** What other documents said of a subject's total: to be read beside the paper's, never added. Nothing where none is known. */
export function Statements({ of, locale }: { readonly of: Indicator; readonly locale: Locale }) {
  const statements = statementsOf(of);
  if (statements.length === 0) return null;
  const text = textOf(locale).indicator;
  return (
    <section aria-labelledby="statements-title">
      <h2 id="statements-title">{text.statements}</h2>
      <p className="muted">{text.statementsNote}</p>
      <ul className="context-list">
        {statements.map(({ what, span, printed, unit, hedge, source }) => (
          <li key={`${span.to} ${what.en}`}>
            <p className="figures stated">{formatFigure({ printed, hedge, unit }, locale)}</p>
            <p>
              {what[locale]}{" "}
              <span className="muted">
                ({span.from === span.to ? "" : `${formatPeriod(span.from, locale)} – `}
                {formatPeriod(span.to, locale)})
              </span>
            </p>
            <p lang="en">{source}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
