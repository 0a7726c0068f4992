import { CATALOGUE } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { say, shortPeriod, shortValue, textOf, type ToldLedgerEntry } from "@frontera/words";
import Link from "next/link";

export type BaselineEntry = ToldLedgerEntry;

type Official = NonNullable<ToldLedgerEntry["latest"]>;

/** By which column the table is ordered, where it can be; its headers then are links. */
interface Sorting {
  readonly columns: readonly string[];
  readonly by: string | null;
  readonly order: "asc" | "desc";
  readonly page: string;
}

/** The paper's figures as a table: what it states, the record of the same period, the newest value, the change with its grade, and the verdict. */
export function BaselineTable({
  entries,
  sorting = null,
  withSource = false,
  locale,
}: {
  readonly entries: readonly BaselineEntry[];
  readonly sorting?: Sorting | null;
  readonly withSource?: boolean;
  readonly locale: Locale;
}) {
  const { overview: text, baseline } = textOf(locale);
  const headers = [text.figure, text.stated, text.record, text.newest, text.since, text.verdict];
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={text.baseline}>
      <table className="data figures baseline" data-testid="baseline-table">
        <thead>
          <tr>
            {headers.map((name, index) => (
              <Header key={name} name={name} column={sorting?.columns[index]} sorting={sorting} locale={locale} />
            ))}
            {withSource ? <th scope="col">{baseline.source}</th> : null}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line key={entry.figure.id} entry={entry} withSource={withSource} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header({
  name,
  column,
  sorting,
  locale,
}: {
  readonly name: string;
  readonly column: string | undefined;
  readonly sorting: Sorting | null;
  readonly locale: Locale;
}) {
  if (sorting === null || column === undefined) return <th scope="col">{name}</th>;
  const isBy = sorting.by === column;
  const order = isBy && sorting.order === "asc" ? "desc" : "asc";
  return (
    <th scope="col" aria-sort={isBy ? (sorting.order === "asc" ? "ascending" : "descending") : undefined}>
      <Link
        href={`${sorting.page}?${new URLSearchParams({ sort: column, order }).toString()}`}
        prefetch={false}
        scroll={false}
        title={say(textOf(locale).baseline.sort, locale, { column: name })}
      >
        {name}
        {isBy ? <span aria-hidden="true">{sorting.order === "asc" ? " ↑" : " ↓"}</span> : null}
      </Link>
    </th>
  );
}

function Line({
  entry,
  withSource,
  locale,
}: {
  readonly entry: BaselineEntry;
  readonly withSource: boolean;
  readonly locale: Locale;
}) {
  const { figure, printed, asKnown, movedSince, verdict, label, phrase, series } = entry;
  return (
    <tr data-testid={`baseline-${figure.id}`}>
      <th scope="row">
        <Evidence entry={entry} locale={locale} />
      </th>
      <td className="then">{printed[locale]}</td>
      <td>
        <Value official={asKnown.official} locale={locale} />
      </td>
      <td>
        <Value official={newestLike(entry)} locale={locale} />
      </td>
      <td>{movedSince?.[locale]}</td>
      <td>
        <span className="chip" data-verdict={verdict}>
          {label[locale]}
        </span>{" "}
        {phrase[locale] === label[locale] ? null : phrase[locale]}
      </td>
      {withSource ? (
        <td>{series === null ? null : CATALOGUE.publisherOf(CATALOGUE.seriesOf(series).release).name}</td>
      ) : null}
    </tr>
  );
}

/** The newest value, where it is of the kind of the record: a level says nothing of a growth. */
const newestLike = ({ latest, asKnown: { official } }: BaselineEntry): Official | null =>
  official && latest && official.unit !== latest.unit ? null : latest;

function Evidence({ entry: { figure, series }, locale }: { readonly entry: BaselineEntry; readonly locale: Locale }) {
  if (series === null) return figure.statement[locale];
  const { indicator } = CATALOGUE.seriesOf(series);
  return (
    <Link href={`/${locale}/${indicator}?${new URLSearchParams({ series }).toString()}`} prefetch={false}>
      {figure.statement[locale]}
    </Link>
  );
}

function Value({ official, locale }: { readonly official: Official | null; readonly locale: Locale }) {
  if (!official) return null;
  return (
    <>
      {shortValue(official.value, official.unit, locale)} <small>{shortPeriod(official.period, locale)}</small>
    </>
  );
}
