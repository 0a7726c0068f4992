import { CATALOGUE } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { sourcesTextOf } from "@frontera/words";
import Link from "next/link";
import { Failure } from "../../components/failure.tsx";
import { Cells } from "./cells.tsx";
import { Descriptions } from "./descriptions.tsx";
import { readRelease } from "./read-sources.ts";
import { failureKind } from "./failure-kind.ts";
import { GetsIn } from "./gets-in.tsx";
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
      <GetsIn sources={answer.sources} releaseId={releaseId} locale={locale} />
      <VintageList vintages={answer.vintages} isOperator={answer.isOperator} locale={locale} />
      <Cells answer={answer} releaseId={releaseId} locale={locale} />
      <Descriptions answer={answer} releaseId={releaseId} locale={locale} />
      <Runs runs={answer.runs} locale={locale} />
    </article>
  );
}
