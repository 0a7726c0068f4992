import type { Locale, ImportReport } from "@frontera/domain";
import { formatDecimal, formatInstant, textOf, sourcesTextOf, type SourcesText, say } from "@frontera/words";
import type { ReleaseAnswer } from "./read-sources.ts";
import { failureKind } from "./failure-kind.ts";
import { RecordTable } from "./record-table.tsx";

type Drift = ImportReport["drift"][number];

type Run = ReleaseAnswer["runs"][number];

/** Every run of the release's sources: why, what came of it, how many rows, what was odd, and the bytes. */
export function Runs({ runs, locale }: { readonly runs: readonly Run[]; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  if (runs.length === 0)
    return (
      <section>
        <h2>{text.runsTitle}</h2>
        <p>{text.runsNone}</p>
      </section>
    );
  const columns = [text.when, text.askedSource, text.trigger, text.outcome, text.rows, text.notes, text.file];
  return (
    <section>
      <h2>{text.runsTitle}</h2>
      <RecordTable
        label={textOf(locale).table.scroll}
        caption={say(text.runsCaption, locale, { count: runs.length })}
        columns={columns}
        testId="runs"
      >
        {runs.map((run) => (
          <RunLine key={run.id} run={run} locale={locale} />
        ))}
      </RecordTable>
    </section>
  );
}

function RunLine({ run, locale }: { readonly run: Run; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const { added, revised, withdrawn } = run;
  return (
    <tr data-outcome={run.outcome}>
      <th scope="row">{formatInstant(run.finishedAt, locale)}</th>
      <td>
        <code>{run.sourceId}</code>
      </td>
      <td>{text.triggers[run.trigger]}</td>
      <td>
        <span className="outcome">{text.outcomes[run.outcome]}</span>
        {run.outcome === "appended" ? (
          <small className="muted"> {say(text.counts, locale, { added, revised, withdrawn })}</small>
        ) : null}
        {run.notModified ? <small className="muted"> {text.notModified}</small> : null}
      </td>
      <td className="number">{run.survey === null ? null : formatDecimal(String(run.survey.rows), locale)}</td>
      <td className="notes">
        {run.outcome === "failed" ? (
          <>
            {failureKind(run, locale)} <small lang="en">{run.error}</small>
          </>
        ) : null}
        {run.drift.length === 0 ? null : (
          <ul>
            {run.drift.map((drift) => (
              <li key={JSON.stringify(drift)}>{driftInWords(drift, text, locale)}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {run.downloadSha256 === null ? null : (
          <a href={`/api/downloads/${run.downloadSha256}`}>
            <code className="hash">sha256 {run.downloadSha256.slice(0, 12)}</code>
          </a>
        )}
      </td>
    </tr>
  );
}

export function driftInWords(drift: Drift, text: SourcesText, locale: Locale): string {
  const list = (values: readonly string[]): string => (values.length === 0 ? text.none : values.join(", "));
  switch (drift.kind) {
    case "fewer-rows":
      return say(text.drift.rows, locale, {
        from: formatDecimal(String(drift.from), locale),
        to: formatDecimal(String(drift.to), locale),
      });
    case "header":
      return say(text.drift.header, locale, { gone: list(drift.gone), come: list(drift.come) });
    case "categories":
      return say(text.drift.categories, locale, {
        column: drift.column,
        gone: list(drift.gone),
        come: list(drift.come),
      });
    case "unknown":
      return say(text.drift.unknown, locale, { column: drift.column, values: list(drift.values) });
    default:
      return drift satisfies never;
  }
}
