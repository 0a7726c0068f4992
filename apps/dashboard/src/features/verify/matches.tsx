import { phrase, type Text } from "@frontera/words";
import type { Locale, Verification } from "@frontera/domain";
import type { VerifyMessages } from "./messages.ts";

type Match = NonNullable<Verification["held"]>["matches"][number];

/** Where exactly these bytes are kept. */
export function Matches({
  matches,
  locale,
  text,
  messages,
  days,
}: {
  readonly matches: readonly Match[];
  readonly locale: Locale;
  readonly text: Pick<Text["verify"], "matches" | "matchWhole" | "matchDeleted" | "noMatches">;
  readonly messages: Pick<VerifyMessages, "matchFile">;
  /** Days in words. */
  readonly days: Readonly<Record<string, string>>;
}) {
  if (matches.length === 0) return <p>{text.noMatches}</p>;
  return (
    <>
      <p>{text.matches}</p>
      <ul className="bullets" data-testid="matches">
        {matches.map(({ snapshotId, name, asOf, file, deleted }) => (
          <li key={snapshotId}>
            <a href={`/${locale}/snapshots/${snapshotId}`}>{name}</a> ({days[asOf] ?? asOf}),{" "}
            {file === null ? text.matchWhole : phrase(messages.matchFile, locale, { file })}
            {deleted ? ` (${text.matchDeleted})` : null}
          </li>
        ))}
      </ul>
    </>
  );
}
