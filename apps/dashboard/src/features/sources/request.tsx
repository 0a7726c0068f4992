import type { Locale } from "@frontera/domain";
import { formatInstant, formatShortDay } from "@frontera/words";
import { fill } from "../../text/fill.ts";
import { sourcesTextOf } from "../../text/sources.ts";
import type { ImportRequest } from "./read-sources.ts";
import { Report } from "./report.tsx";

interface Props {
  readonly request: ImportRequest;
  readonly isOperator: boolean;
  readonly locale: Locale;
}

/** One request, what came of it, and the two answers where it waits for one. */
export function Request({ request, isOperator, locale }: Props) {
  const { id, kind, sourceId, fileName, state, error, report, requestedAt, vintageDate, reason } = request;
  const text = sourcesTextOf(locale);
  const titles = {
    fetch: fill(text.fetchRequest, { source: sourceId }),
    file: fill(text.fileRequest, { file: fileName ?? "", source: sourceId }),
    "take-back": fill(text.takeBackRequest, {
      date: vintageDate === null ? "" : formatShortDay(vintageDate, locale),
      source: sourceId,
    }),
  };
  return (
    <section className="request" id={`import-${String(id)}`} data-testid="request" data-state={state}>
      <h3>{titles[kind]}</h3>
      <p>
        <strong>{text.states[state]}</strong>{" "}
        <span className="muted">{fill(text.requestedAt, { date: formatInstant(requestedAt, locale) })}</span>
      </p>
      {reason === null ? null : <p>{reason}</p>}
      {error === null ? null : <p className="notice">{error}</p>}
      {report ? <Report report={report} locale={locale} /> : null}
      {state === "checked" && isOperator ? <Answers id={id} locale={locale} /> : null}
    </section>
  );
}

function Answers({ id, locale }: { readonly id: number; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const action = (answer: string): string => `/api/imports/${String(id)}/${answer}?locale=${locale}`;
  return (
    <div className="inline-form">
      <form method="post" action={action("confirm")}>
        <button className="button" type="submit">
          {text.confirm}
        </button>
      </form>
      <form method="post" action={action("discard")}>
        <button className="quiet" type="submit">
          {text.discard}
        </button>
      </form>
    </div>
  );
}
