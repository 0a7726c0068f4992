import type { Locale } from "@frontera/domain";
import type { ToldComparison } from "@frontera/words";
import { Told } from "../../components/told.tsx";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/index.ts";

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
          <summary>{fill(text.moreComparisons, { count: others.length })}</summary>
          {others.map((comparison) => (
            <Told key={comparison.figure.id} comparison={comparison} locale={locale} text={text} />
          ))}
        </details>
      )}
    </div>
  );
}
