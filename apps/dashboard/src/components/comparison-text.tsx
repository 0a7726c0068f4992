import type { Locale } from "@frontera/domain";
import { formatPeriod, type FormattedComparison, type Text, say } from "@frontera/words";

interface ComparisonTextProps {
  readonly comparison: FormattedComparison;
  readonly locale: Locale;
  readonly text: Text["overview"];
  /** Shows what matters most, the rest one click away. */
  readonly brief?: boolean;
}

/** This many sentences can be read at a glance. */
const glance = 2;

/** One figure of the paper: the figure with its hedge, where it stands, the verdict, and the verdict in words. */
export function ComparisonText({ comparison, locale, text, brief = false }: ComparisonTextProps) {
  const { figure, printed, label, verdict, sentences } = comparison;
  const shown = brief ? sentences[locale].slice(0, glance) : sentences[locale];
  const rest = sentences[locale].slice(shown.length);
  const when =
    typeof figure.period === "string"
      ? formatPeriod(figure.period, locale)
      : `${formatPeriod(figure.period.from, locale)} – ${formatPeriod(figure.period.to, locale)}`;
  return (
    <div className="told">
      <p>
        <span className="then figures stated">{printed[locale]}</span> {figure.statement[locale]}{" "}
        <span className="muted">
          ({when}; {citation(figure, text, locale)})
        </span>
      </p>
      <p>
        <span className="chip" data-verdict={verdict} data-testid="verdict">
          {label[locale]}
        </span>{" "}
        {shown.join(" ")}
      </p>
      {rest.length === 0 ? null : (
        <details>
          <summary>{text.inFull}</summary>
          <p>{rest.join(" ")}</p>
        </details>
      )}
    </div>
  );
}

/** Section and footnote. */
export const citation = (figure: FormattedComparison["figure"], text: Text["overview"], locale: Locale): string =>
  `${say(text.section, locale, { section: figure.section })}, ${figure.footnote === null ? text.noFootnote : say(text.footnote, locale, { footnote: figure.footnote })}`;
