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

interface FreshnessProps {
  readonly freshness: Freshness;
  readonly names: Text["freshness"];
  readonly meanings: Text["freshnessMeaning"];
  readonly text: Pick<Text["overview"], "nextExpected" | "wasExpected" | "noneExpected" | "lastFailed">;
  readonly locale: Locale;
}

/** How current a series is: the word, what it means, when the next value is due, and what went wrong at the last try. */
export function FreshnessLine({
  freshness: { state, nextExpected, lastRun },
  names,
  meanings,
  text,
  locale,
}: FreshnessProps) {
  return (
    <p className="card-source" data-testid="freshness">
      <State state={state} names={names} /> <span className="muted">({meanings[state]})</span>{" "}
      {expectation(state, nextExpected, text, locale)}
      {lastRun?.outcome === "failed"
        ? ` ${say(text.lastFailed, locale, { error: plainly(lastRun.error ?? "") })}`
        : null}
    </p>
  );
}

/** What a source was asked for is its page's matter: here an address stands without it. */
const plainly = (error: string): string => error.replaceAll(/\?[^\s"]+/g, "");

/** When the next value comes or was to come. Where nothing is held, nothing is known of that. */
function expectation(
  state: FreshnessState,
  nextExpected: IsoDate | null,
  text: FreshnessProps["text"],
  locale: Locale,
): string | null {
  if (state === "not-held") return null;
  if (nextExpected === null) return text.noneExpected;
  const late = state === "overdue" || state === "due";
  return say(late ? text.wasExpected : text.nextExpected, locale, { date: formatShortDay(nextExpected, locale) });
}
