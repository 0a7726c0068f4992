import { CATALOGUE, type GlossaryTerm } from "@frontera/content";
import { seriesTitle, type Figure, type Locale, type ReleaseId, type Series } from "@frontera/domain";
import { formatFigure, formatPeriod, textOf, say } from "@frontera/words";
import Link from "next/link";
import type { ReactNode } from "react";
import { ClaimOffer } from "../../components/claim-offer.tsx";
import { Failure } from "../../components/failure.tsx";
import { PageList } from "../../components/page-list.tsx";
import { citation } from "../../components/comparison-text.tsx";
import { Elsewhere } from "../../components/elsewhere.tsx";
import { readSearch, type Found, type Suggestion } from "./read-search.ts";
import { SearchForm } from "./search-form.tsx";

/** Of each kind this many are shown: what stands further down is found with one more word. */
const shown = 20;

/** What is found for a query, by kind; without one, what can be looked for. */
export async function SearchPage({
  query,
  wrong,
  locale,
}: {
  readonly query: string;
  /** Why it cannot be looked for. */
  readonly wrong: readonly string[];
  readonly locale: Locale;
}) {
  const found = query === "" || wrong.length > 0 ? null : await readSearch(query, locale);
  if (found && "kind" in found) return <Failure locale={locale} failure={found} />;
  const text = textOf(locale).search;
  return (
    <article className="search">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">{text.intro}</p>
      </header>
      <SearchForm locale={locale} query={query} wrong={wrong} />
      {query === "" || wrong.length > 0 ? null : <ClaimOffer query={query} locale={locale} />}
      {found ? <Answer query={query} locale={locale} found={found} /> : <Examples locale={locale} />}
    </article>
  );
}

function Examples({ locale }: { readonly locale: Locale }) {
  const text = textOf(locale);
  return (
    <>
      <p className="search-examples">
        {text.search.examples}:{" "}
        {Object.values(text.search.queries).map((example, index) => (
          <span key={example}>
            {index > 0 ? ", " : ""}
            <Link href={`/${locale}/search?q=${encodeURIComponent(example)}`} prefetch={false}>
              {example}
            </Link>
          </span>
        ))}
      </p>
      <p>
        <Link href={`/${locale}/glossary`} prefetch={false}>
          {text.glossary.title}
        </Link>
      </p>
    </>
  );
}

function Answer({
  query,
  locale,
  found: { answer, pages, figures, series, terms, releases, someWords },
}: {
  readonly query: string;
  readonly locale: Locale;
  readonly found: Found;
}) {
  const text = textOf(locale).search;
  const count = pages.length + figures.length + series.length + terms.length + releases.length;
  if (count === 0)
    return (
      <>
        <p role="status" data-testid="search-count">
          {say(text.none, locale, { query })}
        </p>
        <p>{text.noneDo}</p>
        <PageList locale={locale} />
      </>
    );
  return (
    <>
      <p role="status" data-testid="search-count">
        {say(someWords ? text.some : text.count, locale, { query, count })}
      </p>
      {answer ? (
        <p className="answer" data-testid="search-answer">
          <Link href={`/${locale}${answer.path}`} prefetch={false}>
            <strong className="now figures">{answer.title}</strong> {answer.detail}
          </Link>
        </p>
      ) : null}
      <Results id="pages" title={text.pagesTitle} locale={locale} all={pages}>
        {(one) => <PageResult key={one.path} page={one} locale={locale} />}
      </Results>
      <Results id="series" title={text.series} locale={locale} all={series}>
        {(one) => <SeriesResult key={one.id} series={one} locale={locale} />}
      </Results>
      <Results id="figures" title={text.figures} locale={locale} all={figures}>
        {(one) => <FigureResult key={one.id} figure={one} locale={locale} />}
      </Results>
      <Results id="terms" title={text.terms} locale={locale} all={terms}>
        {(one) => <TermResult key={one.id} term={one} locale={locale} />}
      </Results>
      <Results id="releases" title={text.releases} locale={locale} all={releases}>
        {(one) => <ReleaseResult key={one} release={one} locale={locale} />}
      </Results>
    </>
  );
}

function Results<T>({
  id,
  title,
  locale,
  all,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly all: readonly T[];
  readonly children: (one: T) => ReactNode;
}) {
  if (all.length === 0) return null;
  return (
    <section aria-labelledby={`found-${id}`}>
      <h2 id={`found-${id}`}>
        {title} <span className="muted figures">{all.length}</span>
      </h2>
      <ol className="results" data-testid={`found-${id}`}>
        {all.slice(0, shown).map(children)}
      </ol>
      {all.length > shown ? (
        <p className="muted">{say(textOf(locale).search.more, locale, { count: all.length - shown })}</p>
      ) : null}
    </section>
  );
}

function PageResult({ page: { title, detail, path }, locale }: { readonly page: Suggestion; readonly locale: Locale }) {
  return (
    <li>
      <h3>
        <Link href={`/${locale}${path}`} prefetch={false}>
          {title}
        </Link>
      </h3>
      <p className="muted">{detail}</p>
    </li>
  );
}

function SeriesResult({ series, locale }: { readonly series: Series; readonly locale: Locale }) {
  const { search: text, units, frequencies, fiscalFrequencies } = textOf(locale);
  const fiscal: Readonly<Record<string, string>> = series.calendar === "us-fiscal" ? fiscalFrequencies : {};
  return (
    <li>
      <h3>
        <Link href={`/${locale}/${series.indicator}?series=${series.id}`} prefetch={false}>
          {seriesTitle(series)[locale]}
        </Link>
      </h3>
      <p>{series.about[locale]}</p>
      <p className="muted">
        {[
          units[series.unit],
          fiscal[series.frequency] ?? frequencies[series.frequency],
          CATALOGUE.releaseOf(series.release).name[locale],
          ...(series.concluded === undefined
            ? []
            : [say(text.concluded, locale, { period: formatPeriod(series.concluded, locale) })]),
        ].join(" · ")}{" "}
        · <code>{series.id}</code>
      </p>
    </li>
  );
}

function FigureResult({ figure, locale }: { readonly figure: Figure; readonly locale: Locale }) {
  return (
    <li>
      <h3>
        <Link href={`/${locale}/ledger#${figure.id}`} prefetch={false}>
          <span className="then figures">{formatFigure(figure, locale)}</span> {figure.statement[locale]}
        </Link>
      </h3>
      <p className="muted">{citation(figure, textOf(locale).overview, locale)}</p>
    </li>
  );
}

function TermResult({ term, locale }: { readonly term: GlossaryTerm; readonly locale: Locale }) {
  return (
    <li>
      <h3>
        <Link href={`/${locale}/glossary#${term.id}`} prefetch={false} lang={term.nameLanguage}>
          {term.name[locale]}
        </Link>
      </h3>
      <p>{term.meaning[locale]}</p>
      {term.elsewhere ? <Elsewhere {...term.elsewhere} locale={locale} /> : null}
    </li>
  );
}

function ReleaseResult({ release, locale }: { readonly release: ReleaseId; readonly locale: Locale }) {
  const { name } = CATALOGUE.releaseOf(release);
  return (
    <li>
      <h3>
        <Link href={`/${locale}/sources/${release}`} prefetch={false}>
          {name[locale]}
        </Link>
      </h3>
      <p className="muted">{CATALOGUE.publisherOf(release).name}</p>
    </li>
  );
}
