import { CATALOGUE } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { formatInstant, sourcesTextOf, say } from "@frontera/words";
import Link from "next/link";
import { Failure } from "../../components/failure.tsx";
import { Cells } from "./cells.tsx";
import { Descriptions } from "./descriptions.tsx";
import { readRelease, type ReleaseAnswer } from "./read-sources.ts";
import { failureKind } from "./failure-kind.ts";
import { ReleaseState } from "./release-state.tsx";
import { Runs } from "./runs.tsx";
import { VintageList } from "./vintage-list.tsx";

interface Props {
  readonly id: string;
  readonly offset: number;
  readonly locale: Locale;
}

/** One release: its state and the reason for it, how it is asked, its vintages with their files, every restated cell, every run. */
export async function ReleasePage({ id, offset, locale }: Props) {
  const read = await readRelease(id, offset);
  if (!("answer" in read)) return <Failure locale={locale} failure={read} />;
  const { answer } = read;
  const { summary } = answer;
  if (!summary) return null;
  const text = sourcesTextOf(locale);
  const { releaseId } = summary.status;
  const release = CATALOGUE.releaseOf(releaseId);
  const failed = summary.lastRun?.outcome === "failed" ? summary.lastRun : null;
  return (
    <article className="sources">
      <header>
        <p className="kicker">
          <Link href={`/${locale}/sources`} prefetch={false}>
            {text.back}
          </Link>
        </p>
        <h1>{release.name[locale]}</h1>
        <p className="page-state" data-testid="release-state">
          <ReleaseState summary={summary} locale={locale} explained />
        </p>
        {failed === null ? null : (
          <p className="notice" data-testid="failed-reason">
            {text.lastReason} {failureKind(failed, locale)} {text.lastGood}
            <br />
            <small lang="en">{failed.error}</small>
          </p>
        )}
      </header>
      <dl className="facts">
        <dt>{text.publisher}</dt>
        <dd>
          <a href={release.url}>{CATALOGUE.publisherOf(releaseId).name}</a>
        </dd>
        <dt>{text.licence}</dt>
        <dd>
          <a href={release.licence.url}>{release.licence.name}</a>
        </dd>
        <dt>{text.cite}</dt>
        <dd lang="en">{release.citation}</dd>
      </dl>
      <Asked answer={answer} locale={locale} />
      <VintageList vintages={answer.vintages} isOperator={answer.isOperator} locale={locale} />
      <Cells answer={answer} releaseId={releaseId} locale={locale} />
      <Descriptions answer={answer} releaseId={releaseId} locale={locale} />
      <Runs runs={answer.runs} locale={locale} />
    </article>
  );
}

function Asked({ answer: { sources }, locale }: { readonly answer: ReleaseAnswer; readonly locale: Locale }) {
  const text = sourcesTextOf(locale);
  const asked = sources.filter(({ id }) => id !== "archive");
  if (asked.length === 0) return null;
  return (
    <section>
      <h2>{text.askedHow}</h2>
      <ul className="asked">
        {asked.map(({ id, title, cron, timeZone, missingKeys, waitUntil }) => (
          <li key={id}>
            <span>
              <code>{id}</code> {title}
            </span>
            <span className="muted">
              {cron === null ? text.askedOnlyByHand : `${text.askedSchedule}: ${cron} (${timeZone ?? ""})`}
              {missingKeys.length === 0 ? null : `, ${say(text.askedKeys, locale, { keys: missingKeys.join(", ") })}`}
              {waitUntil === null
                ? null
                : `, ${say(text.askedWait, locale, { date: formatInstant(waitUntil, locale) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
