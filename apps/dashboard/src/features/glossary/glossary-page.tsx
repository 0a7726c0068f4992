import { textOf, say } from "@frontera/words";
import { CATALOGUE, GLOSSARY, type GlossaryTerm } from "@frontera/content";
import { type Locale } from "@frontera/domain";
import Link from "next/link";
import { Elsewhere } from "../../components/elsewhere.tsx";
import { INDICATORS } from "../../components/indicators.ts";

/** What every word means here, by subject and in the order of the reader's alphabet. */
export function GlossaryPage({ locale }: { readonly locale: Locale }) {
  const { glossary: text } = textOf(locale);
  const { compare } = new Intl.Collator(locale);
  return (
    <article className="glossary">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">{text.intro}</p>
      </header>
      {[null, ...INDICATORS].map((subject) => {
        const terms = GLOSSARY.filter((term) => term.subject === subject).toSorted((a, b) =>
          compare(a.name[locale], b.name[locale]),
        );
        if (terms.length === 0) return null;
        const id = `words-${subject ?? "all"}`;
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{subject === null ? text.ofEveryPage : CATALOGUE.indicatorOf(subject).name[locale]}</h2>
            <dl>
              {terms.map((term) => (
                <Entry key={term.id} term={term} locale={locale} />
              ))}
            </dl>
          </section>
        );
      })}
    </article>
  );
}

function Entry({ term, locale }: { readonly term: GlossaryTerm; readonly locale: Locale }) {
  const text = textOf(locale).glossary;
  return (
    <div id={term.id} className="term">
      <dt lang={term.nameLanguage}>{term.name[locale]}</dt>
      <dd>
        <p>{term.meaning[locale]}</p>
        {term.also ? <p className="muted">{say(text.also, locale, { words: term.also[locale] })}</p> : null}
        {term.elsewhere ? <Elsewhere {...term.elsewhere} locale={locale} /> : null}
        {term.series ? (
          <p>
            {text.seen}:{" "}
            {term.series.map((id, index) => (
              <span key={id}>
                {index > 0 ? "; " : ""}
                <Link href={`/${locale}/${CATALOGUE.seriesOf(id).indicator}?series=${id}`} prefetch={false}>
                  {CATALOGUE.seriesOf(id).title[locale]}
                </Link>
              </span>
            ))}
          </p>
        ) : null}
      </dd>
    </div>
  );
}
