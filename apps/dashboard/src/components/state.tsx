import { formatShortDay, type Freshness, type FreshnessState, type Locale } from "@frontera/domain";
import { fill } from "../text/fill.ts";
import type { Text } from "../text/index.ts";

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
  const late = state === "overdue" || state === "due";
  return (
    <p className="card-source" data-testid="freshness">
      <State state={state} names={names} /> <span className="muted">({meanings[state]})</span>{" "}
      {nextExpected === null
        ? text.noneExpected
        : fill(late ? text.wasExpected : text.nextExpected, { date: formatShortDay(nextExpected, locale) })}
      {lastRun?.outcome === "failed" ? ` ${fill(text.lastFailed, { error: lastRun.error ?? "" })}` : null}
    </p>
  );
}
