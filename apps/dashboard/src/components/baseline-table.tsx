import { CATALOGUE } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { shortPeriod, shortValue, textOf, type ToldLedgerEntry } from "@frontera/words";
import Link from "next/link";

export type BaselineEntry = ToldLedgerEntry;

type Official = NonNullable<ToldLedgerEntry["latest"]>;

/** The paper's figures as a table: what it states, the record of the same period, the newest value, the change with its grade, and the verdict. */
export function BaselineTable({
  entries,
  locale,
}: {
  readonly entries: readonly BaselineEntry[];
  readonly locale: Locale;
}) {
  const text = textOf(locale).overview;
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={text.baseline}>
      <table className="data figures baseline" data-testid="baseline-table">
        <thead>
          <tr>
            <th scope="col">{text.figure}</th>
            <th scope="col">{text.stated}</th>
            <th scope="col">{text.record}</th>
            <th scope="col">{text.newest}</th>
            <th scope="col">{text.since}</th>
            <th scope="col">{text.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.figure.id} data-testid={`baseline-${entry.figure.id}`}>
              <th scope="row">
                <Evidence entry={entry} locale={locale} />
              </th>
              <td className="then">{entry.printed[locale]}</td>
              <td>
                <Value official={entry.asKnown.official} locale={locale} />
              </td>
              <td>
                <Value official={newestLike(entry)} locale={locale} />
              </td>
              <td>{entry.movedSince?.[locale]}</td>
              <td>
                <span className="chip" data-verdict={entry.verdict}>
                  {entry.label[locale]}
                </span>{" "}
                {entry.phrase[locale] === entry.label[locale] ? null : entry.phrase[locale]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
