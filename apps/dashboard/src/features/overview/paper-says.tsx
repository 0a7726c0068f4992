import type { Locale } from "@frontera/domain";
import { type ToldComparison, type Text, say } from "@frontera/words";
import { Told } from "../../components/told.tsx";

interface PaperSaysProps {
  readonly comparisons: readonly ToldComparison[];
  readonly locale: Locale;
  readonly text: Text["overview"];
}

/** What the paper says, the headline figure first: the figure with its hedge, where it stands, the verdict, and the verdict in words. */
export function PaperSays({ comparisons: [first, ...others], locale, text }: PaperSaysProps) {
  if (!first) return null;
  return (
    <div className="paper-says">
      <h3 className="then">{text.baseline}</h3>
      <Told comparison={first} locale={locale} text={text} brief />
      {others.length === 0 ? null : (
        <details>
          <summary>{say(text.moreComparisons, locale, { count: others.length })}</summary>
          {others.map((comparison) => (
            <Told key={comparison.figure.id} comparison={comparison} locale={locale} text={text} />
          ))}
        </details>
      )}
    </div>
  );
}
