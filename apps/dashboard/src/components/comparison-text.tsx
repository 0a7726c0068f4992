import type { Locale } from "@frontera/domain";
import { GLOSSARY } from "@frontera/content";
import { formatPeriod, type FormattedComparison, type Text, say, textOf } from "@frontera/words";

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
      <Terms comparison={comparison} locale={locale} />
    </div>
  );
}

/** The judgements besides that on the record that a verdict names, each leading to what is meant by it. */
export function Terms({ comparison, locale }: Pick<ComparisonTextProps, "comparison" | "locale">) {
  const { sourceDate, inner } = comparison;
  const ids = [sourceDate === null ? [] : ["source-date"], inner === null ? [] : ["inner-consistency"]].flat();
  const terms = GLOSSARY.filter(({ id }) => ids.includes(id));
  if (terms.length === 0) return null;
  return (
    <p className="muted terms" data-testid="terms">
      {textOf(locale).overview.meant}{" "}
      {terms.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ", " : ""}
          <a href={`/${locale}/glossary#${id}`}>{name[locale]}</a>
        </span>
      ))}
    </p>
  );
}

/** Section and footnote. */
export const citation = (figure: FormattedComparison["figure"], text: Text["overview"], locale: Locale): string =>
  `${say(text.section, locale, { section: figure.section })}, ${figure.footnote === null ? text.noFootnote : say(text.footnote, locale, { footnote: figure.footnote })}`;
