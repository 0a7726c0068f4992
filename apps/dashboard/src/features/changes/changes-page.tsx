import { CATALOGUE } from "@frontera/content";
import { isPeriod, type IsoDate, type Locale } from "@frontera/domain";
import { say, shortChange, shortDay, shortPeriod, shortValue, textOf } from "@frontera/words";
import type { inferRouterOutputs } from "@trpc/server";
import type { Router } from "@frontera/api";
import Link from "next/link";
import { Bell } from "../../components/bell.tsx";
import { Failure } from "../../components/failure.tsx";
import { State } from "../../components/state.tsx";
import { readFailureOf, type ReadFailure } from "../../trpc/failure.ts";
import { makeQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";

type Changes = inferRouterOutputs<Router>["changes"];
type SeriesChanges = Changes["series"][number];
type Cell = SeriesChanges["cells"][number];

/** Between which days; null for the usual ones. */
export interface ChangesView {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export const CHANGES_NAMES = ["from", "to"] as const;

/** Everything that became known between two days: new and revised values, verdicts that changed, and what is waited for. */
export async function ChangesPage({ view, locale }: { readonly view: ChangesView; readonly locale: Locale }) {
  const text = textOf(locale).changes;
  const changes = await readChanges(view);
  if ("kind" in changes) return <Failure locale={locale} failure={changes} />;
  const { from, asOf, series, verdicts, waiting } = changes;
  return (
    <article className="changes">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">{say(text.intro, locale, { from: shortDay(from, locale), to: shortDay(asOf, locale) })}</p>
      </header>
      <form className="inline-form" action={`/${locale}/changes`}>
        <label>
          {text.from} <input type="date" name="from" defaultValue={from} max={asOf} key={from} />
        </label>
        <label>
          {text.to} <input type="date" name="to" defaultValue={view.to ?? ""} key={view.to} />
        </label>
        <button type="submit" className="button">
          {text.show}
        </button>
      </form>
      <section aria-labelledby="values">
        <h2 id="values">{text.values}</h2>
        {series.length === 0 ? <p>{text.none}</p> : null}
        <ul className="changed" data-testid="changed">
          {series.map((one) => (
            <Line key={one.series} changes={one} locale={locale} />
          ))}
        </ul>
      </section>
      {verdicts.length === 0 ? null : (
        <section aria-labelledby="verdicts">
          <h2 id="verdicts">{text.verdicts}</h2>
          <ul className="changed">
            {verdicts.map(({ figureId, on, words }) => (
              <li key={`${figureId} ${on}`}>
                <Link href={`/${locale}/ledger#${figureId}`} prefetch={false}>
                  {figureId}
                </Link>
                : {words[locale]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length === 0 ? null : (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{text.waiting}</h2>
          <ul className="changed">
            {waiting.map(({ release, state }) => (
              <li key={release}>
                <Link href={`/${locale}/sources/${release}`} prefetch={false}>
                  {CATALOGUE.releaseOf(release).name[locale]}
                </Link>
                : <State state={state} names={textOf(locale).freshness} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

async function readChanges({ from, to }: ChangesView): Promise<Changes | ReadFailure> {
  const queryClient = makeQueryClient();
  const asked = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  try {
    return await queryClient.query(trpcOnServer(queryClient).changes.queryOptions(asked));
  } catch (error) {
    return readFailureOf(error);
  }
}

/** One series: how much of it changed, the newest of it, and a way to be told of more. */
function Line({ changes, locale }: { readonly changes: SeriesChanges; readonly locale: Locale }) {
  const text = textOf(locale).changes;
  const { added, revised, withdrawn, cells } = changes;
  const { id, indicator, title, unit } = CATALOGUE.seriesOf(changes.series);
  const more = added + revised + withdrawn - cells.length;
  return (
    <li>
      <Link href={`/${locale}/${indicator}?${new URLSearchParams({ series: id }).toString()}`} prefetch={false}>
        {title[locale]}
      </Link>{" "}
      <span className="muted">
        {say(text.counts, locale, { added, revised, withdrawn, both: added > 0 && revised > 0 ? "yes" : "no" })}
      </span>{" "}
      <Bell series={id} locale={locale} />
      <ul className="figures">
        {cells.toReversed().map((cell) => (
          <li key={cell.period}>{cellWords(cell, unit, locale)}</li>
        ))}
        {more > 0 ? <li className="muted">{say(text.more, locale, { count: more })}</li> : null}
      </ul>
    </li>
  );
}

function cellWords({ period, from, to, percent }: Cell, unit: string, locale: Locale): string {
  const text = textOf(locale).changes;
  const when = isPeriod(period) ? shortPeriod(period, locale) : period;
  const value = (state: Cell["from"]): string => (state?.value == null ? "–" : shortValue(state.value, unit, locale));
  if (to?.value == null) return say(text.withdrawn, locale, { period: when, from: value(from) });
  if (from?.value == null) return say(text.added, locale, { period: when, value: value(to) });
  return percent === null
    ? say(text.revised, locale, { period: when, from: value(from), to: value(to) })
    : say(text.revisedBy, locale, {
        period: when,
        from: value(from),
        to: value(to),
        percent: shortChange(percent, locale),
      });
}
