import { textOf, sourcesTextOf, say } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { State } from "../../components/state.tsx";
import type { Summary } from "./read-sources.ts";

/** How current a release is, in one word with a mark of its own shape, and what that means. */
export function ReleaseState({
  summary: {
    status: { state },
    missingKeys,
  },
  locale,
  explained = false,
}: {
  readonly summary: Summary;
  readonly locale: Locale;
  readonly explained?: boolean;
}) {
  const text = textOf(locale);
  const own = sourcesTextOf(locale);
  if (state !== "not-configured")
    return (
      <>
        <State state={state} names={text.freshness} />
        {explained ? <span className="muted"> ({text.freshnessMeaning[state]})</span> : null}
      </>
    );
  return (
    <>
      <strong className="state" data-state={state}>
        {own.notConfigured}
      </strong>
      {explained ? (
        <span className="muted"> ({say(own.notConfiguredMeaning, locale, { keys: missingKeys.join(", ") })})</span>
      ) : null}
    </>
  );
}
