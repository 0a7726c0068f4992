import { CATALOGUE } from "@frontera/content";
import { type IsoDate, type Locale, VERDICT_KINDS } from "@frontera/domain";
import { formatDay, VERDICT_WORDS, textOf, say } from "@frontera/words";
import Link from "next/link";
import { AsOfForm } from "../../components/as-of-form.tsx";
import { Failure } from "../../components/failure.tsx";
import { INDICATORS } from "../../components/indicators.ts";
import { ledgerQuery, withQuery, type LedgerView } from "./address.ts";
import { Entry } from "./entry.tsx";
import { Filters } from "./filters.tsx";
import { readLedgerPage, type LedgerAnswer } from "./read-ledger.ts";

/** Every figure of the paper: what it says, what the record said then and says now, and the verdict. */
export async function LedgerPage({ view, locale }: { readonly view: LedgerView; readonly locale: Locale }) {
  const answer = await readLedgerPage(view);
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  const text = textOf(locale).ledger;
  const { shown, all, log } = answer;
  const page = `/${locale}/ledger`;
  const kept = ledgerQuery({ ...view, asOf: null });
  return (
    <article className="ledger">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">
          {say(text.intro, locale, { count: all.entries.length, date: formatDay(shown.publishedOn, locale) })}
        </p>
      </header>
      <Tally entries={all.entries} view={view} locale={locale} />
      <div className="controls">
        <Filters view={view} locale={locale} />
        <AsOfForm locale={locale} asOf={view.asOf} today={today()} page={page} kept={kept} />
      </div>
      <div className="title-row">
        <p role="status" data-testid="ledger-count">
          {say(text.showing, locale, { shown: shown.entries.length, count: all.entries.length })}
        </p>
        {shown.entries.length === 0 ? null : (
          <a href={withQuery("/figures.csv", { ...kept, asOf: shown.asOf })} data-testid="ledger-csv">
            {say(text.download, locale, { count: shown.entries.length })}
          </a>
        )}
      </div>
      {shown.entries.length === 0 ? <p>{text.none}</p> : null}
      {INDICATORS.map((indicator) => {
        const entries = shown.entries.filter(({ figure }) => figure.indicator === indicator);
        if (entries.length === 0) return null;
        return (
          <section key={indicator} aria-labelledby={`ledger-${indicator}`}>
            <h2 id={`ledger-${indicator}`}>{CATALOGUE.indicatorOf(indicator).name[locale]}</h2>
            <ol className="entries">
              {entries.map((entry) => (
                <Entry
                  key={entry.figure.id}
                  entry={entry}
                  log={log.filter(({ figureId }) => figureId === entry.figure.id)}
                  asOf={view.asOf}
                  publishedOn={shown.publishedOn}
                  locale={locale}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </article>
  );
}

const today = (): IsoDate => new Date().toISOString().slice(0, 10);

/** How many figures have each verdict; each is a link to them. */
function Tally({
  entries,
  view,
  locale,
}: {
  readonly entries: LedgerAnswer["entries"];
  readonly view: LedgerView;
  readonly locale: Locale;
}) {
  const counts = Map.groupBy(entries, ({ verdict }) => verdict);
  const kinds = VERDICT_KINDS.filter((kind) => counts.has(kind));
  return (
    <ul className="tally" aria-label={textOf(locale).ledger.tally}>
      {kinds.map((verdict) => (
        <li key={verdict}>
          <Link
            prefetch={false}
            href={withQuery(`/${locale}/ledger`, ledgerQuery({ ...view, indicator: null, pillar: null, verdict }))}
            aria-current={view.verdict === verdict ? "true" : undefined}
          >
            <span className="figures">{counts.get(verdict)?.length ?? 0}</span>{" "}
            <span className="chip" data-verdict={verdict}>
              {VERDICT_WORDS[verdict][locale]}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
