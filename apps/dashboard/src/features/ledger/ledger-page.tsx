import { type IsoDate, type Locale, VERDICT_KINDS } from "@frontera/domain";
import { formatDay, VERDICT_WORDS, textOf, say } from "@frontera/words";
import Link from "next/link";
import { AsOfForm } from "../../components/as-of-form.tsx";
import { Failure } from "../../components/failure.tsx";
import { SortHeader } from "../../components/sort-header.tsx";
import { ledgerQuery, withQuery, type LedgerView } from "./address.ts";
import { Entry } from "./entry.tsx";
import { Filters } from "./filters.tsx";
import { readLedgerPage, type LedgerAnswer, type LedgerPageAnswer } from "./read-ledger.ts";

/** Every figure of the paper: what it says, what the record said then and says now, and the verdict. */
export async function LedgerPage({
  view,
  wrong,
  locale,
}: {
  readonly view: LedgerView;
  /** What of the address cannot be shown. */
  readonly wrong: readonly string[];
  readonly locale: Locale;
}) {
  const answer = await readLedgerPage(view, locale);
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  const text = textOf(locale).ledger;
  const { shown, all } = answer;
  const page = `/${locale}/ledger`;
  const kept = ledgerQuery({ ...view, asOf: null });
  const file = (type: string): string =>
    withQuery(`/figures.${type}`, { ...kept, asOf: shown.asOf, ...(view.sort === null ? {} : { lang: locale }) });
  return (
    <article className="ledger">
      <header>
        <h1>{text.title}</h1>
        <p className="lede">
          {say(text.intro, locale, { count: all.entries.length, date: formatDay(shown.publishedOn, locale) })}
        </p>
      </header>
      <Tally entries={all.entries} view={view} locale={locale} />
      <details className="ledger-choices" open={wrong.length > 0 || Object.keys(ledgerQuery(view)).length > 0}>
        <summary>{text.choose}</summary>
        <div className="controls">
          <Filters view={view} wrong={wrong} locale={locale} />
          <AsOfForm locale={locale} asOf={view.asOf} today={today()} page={page} kept={kept} />
        </div>
      </details>
      <div className="title-row">
        <p role="status" data-testid="ledger-count">
          {say(text.showing, locale, { shown: shown.entries.length, count: all.entries.length })}
        </p>
        {shown.entries.length === 0 ? null : (
          <span className="more-links">
            <a href={file("csv")} data-testid="ledger-csv">
              {say(text.download, locale, { count: shown.entries.length })}
            </a>
            <a href={file("xlsx")} data-testid="ledger-xlsx">
              {text.xlsx}
            </a>
          </span>
        )}
      </div>
      {shown.entries.length === 0 ? <p>{text.none}</p> : <LedgerTable answer={answer} view={view} locale={locale} />}
    </article>
  );
}

/** By which column a line's cells can be ordered, in the order of the columns. */
const columns = ["figure", "stated", "record", "now", "since", "verdict"] as const;

/** Every line in one table; where it is too narrow for columns, each line is a block with the columns' names in it. */
function LedgerTable({
  answer: { shown, log },
  view,
  locale,
}: {
  readonly answer: LedgerPageAnswer;
  readonly view: LedgerView;
  readonly locale: Locale;
}) {
  const { overview: text, ledger } = textOf(locale);
  const names = [text.figure, text.stated, text.record, text.newest, text.since, text.verdict];
  const kept = ledgerQuery({ ...view, sort: null });
  const sorting = { by: view.sort, order: view.order, page: `/${locale}/ledger`, kept };
  return (
    <table role="table" className="data figures ledger-table" aria-label={ledger.table}>
      <thead role="rowgroup">
        <tr role="row">
          {names.map((name, index) => (
            <SortHeader key={name} name={name} column={columns[index] ?? null} sorting={sorting} locale={locale} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shown.entries.map((entry) => (
          <Entry
            key={entry.figure.id}
            entry={entry}
            log={log.filter(({ figureId }) => figureId === entry.figure.id)}
            asOf={view.asOf}
            publishedOn={shown.publishedOn}
            locale={locale}
          />
        ))}
      </tbody>
    </table>
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
            href={withQuery(
              `/${locale}/ledger`,
              ledgerQuery({ ...view, indicator: null, pillar: null, status: null, q: null, verdict }),
            )}
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
