import { formatPeriod, type Locale, type ToldComparison } from "@frontera/domain";
import { fill } from "../text/fill.ts";
import type { Text } from "../text/index.ts";

interface ToldProps {
  readonly comparison: ToldComparison;
  readonly locale: Locale;
  readonly text: Text["overview"];
}

/** One figure of the paper: the figure with its hedge, where it stands, the verdict, and the verdict in words. */
export function Told({ comparison: { figure, printed, label, verdict, sentence }, locale, text }: ToldProps) {
  const when =
    typeof figure.period === "string"
      ? formatPeriod(figure.period, locale)
      : `${formatPeriod(figure.period.from, locale)} – ${formatPeriod(figure.period.to, locale)}`;
  return (
    <div className="told">
      <p>
        <span className="then figures stated">{printed[locale]}</span> {figure.statement[locale]}{" "}
        <span className="muted">
          ({when}; {citation(figure, text)})
        </span>
      </p>
      <p>
        <span className="chip" data-verdict={verdict} data-testid="verdict">
          {label[locale]}
        </span>{" "}
        {sentence[locale]}
      </p>
    </div>
  );
}

/** Section and footnote. */
export const citation = (figure: ToldComparison["figure"], text: Text["overview"]): string =>
  `${fill(text.section, { section: figure.section })}, ${figure.footnote === null ? text.noFootnote : fill(text.footnote, { footnote: figure.footnote })}`;
