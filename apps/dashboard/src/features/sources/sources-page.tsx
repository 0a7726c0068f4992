import { CATALOGUE } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { formatInstant, formatShortDay, say, textOf, sourcesTextOf } from "@frontera/words";
import Link from "next/link";
import { Failure } from "../../components/failure.tsx";
import { State } from "../../components/state.tsx";
import { failureKind } from "./failure-kind.ts";
import { readReleases, type Summary } from "./read-sources.ts";
import { ReleaseState } from "./release-state.tsx";

/** Every release by publisher: how current it is, when it was last asked, when it last changed. */
export async function SourcesPage({ locale }: { readonly locale: Locale }) {
  const read = await readReleases();
  if (!("answer" in read)) return <Failure locale={locale} failure={read} />;
  const { state, releases } = read.answer;
  const text = sourcesTextOf(locale);
  const held = releases.filter(({ status }) => status.covers !== null);
  // Before anything is loaded there is nothing to fold away from.
  const listed = held.length === 0 ? releases : held;
  const publishers = Map.groupBy(listed, ({ status: { releaseId } }) => CATALOGUE.publisherOf(releaseId));
  return (
    <article className="sources">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">{text.intro}</p>
        <p className="page-state" data-testid="whole-state">
          {text.whole} <State state={state} names={textOf(locale).freshness} />
        </p>
        <p>
          <Link href={`/${locale}/sources/imports`} prefetch={false}>
            {text.byHandLink}
          </Link>
        </p>
      </header>
      <div className="table-frame" tabIndex={0} role="region" aria-label={textOf(locale).table.scroll}>
        <table className="data figures releases" data-testid="releases">
          <caption className="visually-hidden">{text.listCaption}</caption>
          <thead>
            <tr>
              {[text.release, text.state, text.covers, text.lastFetch, text.lastChange, text.nextExpected].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          {[...publishers].map(([publisher, summaries]) => (
            <tbody key={publisher.name}>
              <tr>
                <th scope="rowgroup" colSpan={6} className="publisher">
                  {publisher.name}
                </th>
              </tr>
              {summaries.map((summary) => (
                <ReleaseLine key={summary.status.releaseId} summary={summary} locale={locale} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <NotLoaded releases={releases.filter((each) => !listed.includes(each))} locale={locale} />
    </article>
  );
}

/** What is known here by name only, and who has it. */
function NotLoaded({ releases, locale }: { readonly releases: readonly Summary[]; readonly locale: Locale }) {
  if (releases.length === 0) return null;
  const text = sourcesTextOf(locale);
  return (
    <details className="not-loaded" data-testid="not-loaded">
      <summary>{say(text.notLoaded, locale, { count: releases.length })}</summary>
      <p>{text.notLoadedWho}</p>
      <ul>
        {releases.map((summary) => {
          const { releaseId } = summary.status;
          const { name, url } = CATALOGUE.releaseOf(releaseId);
          return (
            <li key={releaseId} data-release={releaseId}>
              <a href={url}>{CATALOGUE.publisherOf(releaseId).name}</a>:{" "}
              <Link href={`/${locale}/sources/${releaseId}`} prefetch={false}>
                {name[locale]}
              </Link>{" "}
              <ReleaseState summary={summary} locale={locale} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function ReleaseLine({ summary, locale }: { readonly summary: Summary; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const { status, lastRun, isFetched, lastChangedAt } = summary;
  const { releaseId, covers, nextExpected } = status;
  return (
    <tr data-release={releaseId}>
      <th scope="row">
        <Link href={`/${locale}/sources/${releaseId}`} prefetch={false}>
          {CATALOGUE.releaseOf(releaseId).name[locale]}
        </Link>
      </th>
      <td data-label={text.state}>
        <ReleaseState summary={summary} locale={locale} />
        {lastRun?.outcome === "failed" ? (
          <small className="muted">
            {" "}
            {text.lastReason} {failureKind(lastRun, locale)}
          </small>
        ) : null}
      </td>
      <td data-label={text.covers}>{covers === null ? text.nothingHeld : formatShortDay(covers, locale)}</td>
      <td data-label={text.lastFetch}>
        {lastRun ? formatInstant(lastRun.finishedAt, locale) : isFetched ? text.neverFetched : text.notFetched}
      </td>
      <td data-label={text.lastChange}>{lastChangedAt === null ? text.none : formatInstant(lastChangedAt, locale)}</td>
      <td data-label={text.nextExpected}>
        {nextExpected === null ? text.noneExpected : formatShortDay(nextExpected, locale)}
      </td>
    </tr>
  );
}
