import type { Freshness, IsoDate, Locale } from "@frontera/domain";
import { formatShortDay, textOf, type Text, say } from "@frontera/words";

type FreshnessState = Freshness["state"];

interface StateProps {
  readonly state: FreshnessState;
  readonly names: Text["freshness"];
}

/** How current something is, in one word with a mark of its own shape. */
export function State({ state, names }: StateProps) {
  return (
    <strong className="state" data-state={state}>
      {names[state]}
    </strong>
  );
}

/** The same as one mark, its words for who points at it or hears it. */
export function Mark({
  freshness: { state, nextExpected },
  locale,
}: {
  readonly freshness: Freshness;
  readonly locale: Locale;
}) {
  const { freshness: names, freshnessMeaning, overview } = textOf(locale);
  const words = [
    `${names[state]}: ${freshnessMeaning[state]}.`,
    expectation(state, nextExpected, overview, locale) ?? "",
  ];
  return (
    <span className="mark" data-state={state} data-testid="freshness" title={words.join(" ").trim()}>
      <span className="visually-hidden">{words.join(" ").trim()}</span>
    </span>
  );
}

/** When the next value comes or was to come. Where nothing is held, nothing is known of that. */
function expectation(
  state: FreshnessState,
  nextExpected: IsoDate | null,
  text: Pick<Text["overview"], "nextExpected" | "wasExpected" | "noneExpected">,
  locale: Locale,
): string | null {
  if (state === "not-held") return null;
  if (nextExpected === null) return text.noneExpected;
  const late = state === "overdue" || state === "due";
  return say(late ? text.wasExpected : text.nextExpected, locale, { date: formatShortDay(nextExpected, locale) });
}
