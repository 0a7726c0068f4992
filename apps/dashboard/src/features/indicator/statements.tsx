import { MERIDA_STATEMENTS } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { formatFigure, formatPeriod } from "@frontera/words";
import { textOf } from "../../text/index.ts";

/** What other documents said of the Mérida total: to be read beside the paper's, never added. */
export function Statements({ locale }: { readonly locale: Locale }) {
  const text = textOf(locale).indicator;
  return (
    <section aria-labelledby="statements-title">
      <h2 id="statements-title">{text.statements}</h2>
      <p className="muted">{text.statementsNote}</p>
      <ul className="context-list">
        {MERIDA_STATEMENTS.map(({ what, span, printed, hedge, source }) => (
          <li key={`${span.to} ${what.en}`}>
            <p className="figures stated">{formatFigure({ printed, hedge, unit: "USD" }, locale)}</p>
            <p>
              {what[locale]}{" "}
              <span className="muted">
                ({formatPeriod(span.from, locale)} – {formatPeriod(span.to, locale)})
              </span>
            </p>
            <p lang="en">{source}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
