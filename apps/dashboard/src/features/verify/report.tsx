import type { Locale, Verification } from "@frontera/domain";
import { formatDay, phrase, type Text } from "@frontera/words";
import { Matches } from "./matches.tsx";
import type { VerifyMessages } from "./messages.ts";

const shownAtMost = 50;

/** What can be said of a file: which it is, whether it was altered, and what was revised since. */
export function Report({
  found,
  locale,
  text,
  messages,
  causes,
}: {
  readonly found: Verification;
  readonly locale: Locale;
  readonly text: Text["verify"];
  readonly messages: VerifyMessages;
  readonly causes: Text["snapshots"]["causes"];
}) {
  const { kind, asOf, problems, held, sha256 } = found;
  return (
    <section className="report" aria-labelledby="file-result" data-testid="report">
      <h2 id="file-result">{text.kinds[kind]}</h2>
      <p>
        <code className="hash">{sha256}</code>
      </p>
      {asOf === null ? null : <p>{phrase(messages.asOf, locale, { date: formatDay(asOf, locale) })}</p>}
      {problems.length > 0 ? (
        <>
          <p>{text.problems}</p>
          <ul className="bullets">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      ) : kind === "snapshot" ? (
        <p>{text.whole}</p>
      ) : null}
      {held === null ? null : (
        <>
          <Matches matches={held.matches} locale={locale} text={text} messages={messages} days={{}} />
          {held.rows === 0 ? null : (
            <Rows held={held} text={text} messages={messages} causes={causes} locale={locale} />
          )}
        </>
      )}
    </section>
  );
}

function Rows({
  held,
  text,
  messages,
  causes,
  locale,
}: {
  readonly held: NonNullable<Verification["held"]>;
  readonly text: Text["verify"];
  readonly messages: VerifyMessages;
  readonly causes: Text["snapshots"]["causes"];
  readonly locale: Locale;
}) {
  const { rows, derived, unknown, changes } = held;
  return (
    <>
      <p>{phrase(messages.rows, locale, { rows, known: rows - unknown.length })}</p>
      {derived === 0 ? null : <p>{phrase(messages.derived, locale, { count: derived })}</p>}
      {unknown.length === 0 ? null : (
        <>
          <p>{phrase(messages.unknown, locale, { count: unknown.length })}</p>
          <ul className="bullets">
            {unknown.slice(0, shownAtMost).map((row) => (
              <li key={`${row["series_id"] ?? ""} ${row["period"] ?? ""}`}>
                <code>
                  {row["series_id"]} {row["period"]} {row["value"]}
                </code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{changes.length === 0 ? text.changesNone : phrase(messages.changes, locale, { count: changes.length })}</p>
      <ul className="bullets">
        {changes.slice(0, shownAtMost).map(({ seriesId, period, from, to, cause }) => (
          <li key={`${seriesId} ${period}`}>
            <code>
              {seriesId} {period}
            </code>
            : {phrase(messages.was, locale, { from: from?.value ?? "–", to: to?.value ?? "–" })} ({causes[cause]}
            {to?.vintageDate == null ? null : `, ${to.vintageDate}`})
          </li>
        ))}
      </ul>
    </>
  );
}
