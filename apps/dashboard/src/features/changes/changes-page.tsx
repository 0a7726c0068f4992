import { CATALOGUE } from "@frontera/content";
import { addDays, parsePeriod, type IsoDate, type Locale } from "@frontera/domain";
import { formatInstant, say, shortDay, shortPeriod, textOf } from "@frontera/words";
import Link from "next/link";
import type { ReactNode } from "react";
import { Failure } from "../../components/failure.tsx";
import { FieldWrong } from "../../components/field-wrong.tsx";
import { State } from "../../components/state.tsx";
import { readChanges, type Changes, type ChangesView } from "./read-changes.ts";
import { SeriesLine } from "./series-line.tsx";

export const CHANGES_NAMES = ["from", "to"] as const;

/** Everything that became known between two days, or since the last visit: values, methods, verdicts, what was taken back, and what is waited for. */
export async function ChangesPage({
  view,
  given: [givenFrom, givenTo],
  wrong,
  locale,
}: {
  readonly view: ChangesView;
  /** The days as they were asked for, and why they cannot be shown. */
  readonly given: readonly [IsoDate | null, IsoDate | null];
  readonly wrong: readonly string[];
  readonly locale: Locale;
}) {
  const text = textOf(locale).changes;
  const changes = await readChanges(view);
  if ("kind" in changes) return <Failure locale={locale} failure={changes} />;
  const { from, asOf, series, verdicts, methods, takenBack, waiting } = changes;
  const held = waiting.filter(({ state }) => state === "held");
  const others = waiting.filter(({ state }) => state !== "held");
  return (
    <article className="changes">
      <header>
        <h1>{text.title}</h1>
        <Span changes={changes} locale={locale} />
      </header>
      <form className="inline-form" action={`/${locale}/changes`}>
        <label>
          {text.from} <input type="date" name="from" defaultValue={givenFrom ?? from} max={asOf} key={from} />
          <FieldWrong name="from" reasons={wrong} />
        </label>
        <label>
          {text.to} <input type="date" name="to" defaultValue={givenTo ?? ""} key={givenTo} />
          <FieldWrong name="to" reasons={wrong} />
        </label>
        <button type="submit" className="button">
          {text.show}
        </button>
      </form>
      <section aria-labelledby="values" data-testid="changed">
        <h2 id="values">{text.values}</h2>
        {series.length === 0 ? <p>{text.none}</p> : null}
        <ul className="changed">
          {series.map((one) => (
            <SeriesLine key={one.series} changes={one} locale={locale} />
          ))}
        </ul>
      </section>
      <List id="methods" title={text.methods} of={methods}>
        {({ series: id, at, reason }) => (
          <li key={`${id} ${at}`}>
            <Link href={`/${locale}/${CATALOGUE.seriesOf(id).indicator}?series=${id}`} prefetch={false}>
              {CATALOGUE.seriesOf(id).title[locale]}
            </Link>{" "}
            {say(text.methodAt, locale, { period: shortPeriod(parsePeriod(at), locale), reason: reason[locale] })}
          </li>
        )}
      </List>
      <List id="verdicts" title={text.verdicts} of={verdicts}>
        {({ figureId, on, words }) => (
          <li key={`${figureId} ${on}`}>
            <Link href={`/${locale}/ledger#${figureId}`} prefetch={false}>
              {words[locale]}
            </Link>
          </li>
        )}
      </List>
      <List id="taken-back" title={text.takenBack} of={takenBack}>
        {({ releaseId, vintageDate, at, reason }) => (
          <li key={`${releaseId} ${at}`}>
            {say(text.takenBackOn, locale, {
              release: CATALOGUE.releaseOf(releaseId).name[locale],
              date: shortDay(vintageDate, locale),
              at: formatInstant(at, locale),
              reason,
            })}
          </li>
        )}
      </List>
      <List id="held" title={text.held} note={text.heldNote} of={held}>
        {(one) => <Release key={one.release} waiting={one} locale={locale} />}
      </List>
      <List id="waiting" title={text.waiting} note={text.waitingNote} of={others}>
        {(one) => <Release key={one.release} waiting={one} locale={locale} />}
      </List>
      <p className="more-links">
        <a href={`/${locale}/snapshots/new?${freezeOf(asOf)}`} data-testid="changes-freeze">
          {text.freeze}
        </a>
      </p>
      <p className="more-links">
        {text.feeds} <a href={`/feeds/changes.atom?locale=${locale}`}>{text.atom}</a>
        <a href={`/feeds/changes.json?locale=${locale}`}>{text.jsonFeed}</a>
      </p>
    </article>
  );
}

/** Of which time the page tells, and where that comes from. */
function Span({ changes: { from, asOf, since }, locale }: { readonly changes: Changes; readonly locale: Locale }) {
  const text = textOf(locale).changes;
  if (since === null)
    return (
      <p className="lede">{say(text.intro, locale, { from: shortDay(from, locale), to: shortDay(asOf, locale) })}</p>
    );
  return (
    <>
      <p className="lede" data-testid="since-visit">
        {say(text.sinceVisit, locale, { at: formatInstant(since, locale) })}
      </p>
      <form method="post" action={`/${locale}/changes/forget`} className="remembered">
        <span className="muted">{text.remembered}</span>{" "}
        <button type="submit" className="quiet">
          {text.forget}
        </button>{" "}
        <Link href={`/${locale}/changes?from=${addDays(asOf, -usualDays)}`} prefetch={false}>
          {text.lastDays}
        </Link>
      </form>
    </>
  );
}

/** The four of the overview as one set. */
const freezeOf = (asOf: IsoDate): string =>
  new URLSearchParams({
    series: CATALOGUE.indicators
      .flatMap(({ headline }) => headline?.series ?? [])
      .slice(0, 4)
      .join(","),
    asOf,
  }).toString();

/** As the API has it where nothing is asked. */
const usualDays = 30;

/** A section of its own, where there is anything in it. */
function List<T>({
  id,
  title,
  note = null,
  of,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly note?: string | null;
  readonly of: readonly T[];
  readonly children: (one: T) => ReactNode;
}) {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note === null ? null : <p className="muted">{note}</p>}
      <ul className="changed">{of.map(children)}</ul>
    </section>
  );
}

function Release({
  waiting: { release, state, nextExpected },
  locale,
}: {
  readonly waiting: Changes["waiting"][number];
  readonly locale: Locale;
}) {
  return (
    <li>
      <Link href={`/${locale}/sources/${release}`} prefetch={false}>
        {CATALOGUE.releaseOf(release).name[locale]}
      </Link>
      : <State state={state} names={textOf(locale).freshness} />
      {nextExpected === null ? null : (
        <>
          {" "}
          <span className="muted">
            {say(textOf(locale).overview.wasExpected, locale, { date: shortDay(nextExpected, locale) })}
          </span>
        </>
      )}
    </li>
  );
}
