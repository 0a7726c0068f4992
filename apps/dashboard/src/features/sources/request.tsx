import type { Locale } from "@frontera/domain";
import { formatInstant, formatShortDay, sourcesTextOf, say } from "@frontera/words";
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
    fetch: say(text.fetchRequest, locale, { source: sourceId }),
    file: say(text.fileRequest, locale, { file: fileName ?? "", source: sourceId }),
    "take-back": say(text.takeBackRequest, locale, {
      date: vintageDate === null ? "" : formatShortDay(vintageDate, locale),
      source: sourceId,
    }),
  };
  return (
    <section className="request" id={`import-${String(id)}`} data-testid="request" data-state={state}>
      <h3>{titles[kind]}</h3>
      <p>
        <strong>{text.states[state]}</strong>{" "}
        <span className="muted">{say(text.requestedAt, locale, { date: formatInstant(requestedAt, locale) })}</span>
      </p>
      {reason === null ? null : <p>{reason}</p>}
      {error === null ? null : <p className="notice">{error}</p>}
      {report ? <Report id={id} report={report} locale={locale} /> : null}
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
