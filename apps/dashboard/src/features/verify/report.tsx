import type { Locale, Verification } from "@frontera/domain";
import { formatDay } from "@frontera/words";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/index.ts";
import { Matches } from "./matches.tsx";

const shownAtMost = 50;

/** What can be said of a file: which it is, whether it was altered, and what was revised since. */
export function Report({
  found,
  locale,
  text,
  causes,
}: {
  readonly found: Verification;
  readonly locale: Locale;
  readonly text: Text["verify"];
  readonly causes: Text["snapshots"]["causes"];
}) {
  const { kind, asOf, problems, held, sha256 } = found;
  return (
    <section className="report" aria-labelledby="file-result" data-testid="report">
      <h2 id="file-result">{text.kinds[kind]}</h2>
      <p>
        <code className="hash">{sha256}</code>
      </p>
      {asOf === null ? null : <p>{fill(text.asOf, { date: formatDay(asOf, locale) })}</p>}
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
          <Matches matches={held.matches} locale={locale} text={text} days={{}} />
          {held.rows === 0 ? null : <Rows held={held} text={text} causes={causes} />}
        </>
      )}
    </section>
  );
}

function Rows({
  held,
  text,
  causes,
}: {
  readonly held: NonNullable<Verification["held"]>;
  readonly text: Text["verify"];
  readonly causes: Text["snapshots"]["causes"];
}) {
  const { rows, derived, unknown, changes } = held;
  return (
    <>
      <p>{fill(text.rows, { rows, known: rows - derived - unknown.length })}</p>
      {derived === 0 ? null : <p>{fill(text.derived, { count: derived })}</p>}
      {unknown.length === 0 ? null : (
        <>
          <p>{fill(text.unknown, { count: unknown.length })}</p>
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
      <p>{changes.length === 0 ? text.changesNone : fill(text.changes, { count: changes.length })}</p>
      <ul className="bullets">
        {changes.slice(0, shownAtMost).map(({ seriesId, period, from, to, cause }) => (
          <li key={`${seriesId} ${period}`}>
            <code>
              {seriesId} {period}
            </code>
            : {fill(text.was, { from: from?.value ?? "–", to: to?.value ?? "–" })} ({causes[cause]}
            {to?.vintageDate == null ? null : `, ${to.vintageDate}`})
          </li>
        ))}
      </ul>
    </>
  );
}
