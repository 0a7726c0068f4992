import { textOf, say } from "@frontera/words";
import type { inferRouterOutputs } from "@trpc/server";
import type { Locale } from "@frontera/domain";
import type { Router } from "@frontera/api";

/** The record of writes, for operators. */
export function Writes({
  writes,
  locale,
}: {
  readonly writes: inferRouterOutputs<Router>["writes"];
  readonly locale: Locale;
}) {
  const text = textOf(locale).account;
  return (
    <section aria-labelledby="writes-title">
      <h2 id="writes-title">{text.writes}</h2>
      {writes.length === 0 ? (
        <p>{text.noWrites}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={textOf(locale).table.scroll}>
          <table className="data">
            <caption>{say(text.writesIntro, locale, { count: writes.length })}</caption>
            <thead>
              <tr>
                {[text.at, text.actor, text.action, text.outcome].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {writes.map(({ at, actor, action, subject, outcome, detail, count }, index) => (
                <tr key={`${at} ${String(index)}`}>
                  <td>
                    <time dateTime={at}>{at.slice(0, 19).replace("T", " ")} UTC</time>
                  </td>
                  <td>{actor}</td>
                  <td>
                    {action} <code>{subject}</code>
                  </td>
                  <td>
                    {text.outcomes[outcome]}
                    {detail === null ? null : `: ${detail}`}
                    {count === 1 ? null : ` (${say(text.times, locale, { count })})`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
