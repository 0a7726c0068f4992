import { CATALOGUE } from "@frontera/content";
import type { Locale, Series } from "@frontera/domain";
import { say, shortPeriod, shortValue, textOf, type FormattedLedgerEntry } from "@frontera/words";
import Link from "next/link";
import type { ReactNode } from "react";
import { unitWords } from "../text/unit-words.ts";
import { Bell } from "./bell.tsx";
import { SortHeader, type Sorting } from "./sort-header.tsx";
import { Sparkline, type SparklineOf } from "./sparkline.tsx";
import { successorsOf } from "./successors.ts";

export type BaselineEntry = FormattedLedgerEntry;

/** The columns by which the lines can be ordered, as the API spells them. */
const columns = ["figure", "stated", "record", "now", "since", "verdict"] as const;

type Official = NonNullable<FormattedLedgerEntry["latest"]>;

/** The paper's figures as a table: what it states, the record of the same period, the newest value, the change with its grade, and the verdict. */
export function BaselineTable({
  entries,
  sorting = null,
  lines = null,
  locale,
}: {
  readonly entries: readonly BaselineEntry[];
  readonly sorting?: Sorting | null;
  /** The courses of their series: with them each line also says whose figures they are. */
  readonly lines?: readonly SparklineOf[] | null;
  readonly locale: Locale;
}) {
  const { overview: text, baseline } = textOf(locale);
  const headers = [text.figure, text.stated, text.record, text.newest, text.since, text.verdict];
  const lineOf = new Map(lines?.map((line) => [line.series, line]));
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={text.baseline}>
      <table className="data figures baseline" data-testid="baseline-table">
        <thead>
          <tr>
            {headers.map((name, index) => (
              <SortHeader key={name} name={name} column={columns[index] ?? null} sorting={sorting} locale={locale} />
            ))}
            {lines === null
              ? null
              : [baseline.course, baseline.source].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line key={entry.figure.id} entry={entry} locale={locale}>
              {lines === null ? null : <Source entry={entry} line={lineOf.get(entry.series ?? "")} locale={locale} />}
            </Line>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({
  entry,
  locale,
  children,
}: {
  readonly entry: BaselineEntry;
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const { figure, printed, asKnown, movedSince, verdict, label, phrase } = entry;
  return (
    <tr data-testid={`baseline-${figure.id}`}>
      <th scope="row">
        <Evidence entry={entry} locale={locale} />
      </th>
      <td className="then">{printed[locale]}</td>
      <td>
        <OfficialValue official={asKnown.official} stated={figure.unit} locale={locale} />
      </td>
      <td>
        <NewestValue entry={entry} locale={locale} />
      </td>
      <td>{movedSince?.[locale]}</td>
      <td>
        <span className="chip" data-verdict={verdict}>
          {label[locale]}
        </span>{" "}
        {phrase[locale] === label[locale] ? null : phrase[locale]}
      </td>
      {children}
    </tr>
  );
}

/** The course of the series that speaks to the figure, and who publishes it. */
function Source({
  entry,
  line,
  locale,
}: {
  readonly entry: BaselineEntry;
  readonly line: SparklineOf | undefined;
  readonly locale: Locale;
}) {
  const { series } = entry;
  return (
    <>
      <td>{line === undefined || isOfAnother(entry) ? null : <Sparkline line={line} locale={locale} />}</td>
      <td>{series === null ? null : CATALOGUE.publisherOf(CATALOGUE.seriesOf(series).release).name}</td>
    </>
  );
}

/** The newest value, where it is of the kind of the record: a level says nothing of a growth. */
export const newestLike = ({ latest, asKnown: { official } }: BaselineEntry): Official | null =>
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

/** The record states nothing of the figure's own kind: the newest value is of something larger, and no pair to it. */
const isOfAnother = ({ asKnown, latest }: BaselineEntry): boolean => asKnown.official === null && latest !== null;

/** The newest value with its bell; where it is of another series than the record's, or of something else than the figure, that is named. */
export function NewestValue({ entry, locale }: { readonly entry: BaselineEntry; readonly locale: Locale }) {
  const newest = newestLike(entry);
  const id = (entry.latest?.rows[0] ?? null)?.seriesId ?? entry.series;
  const isApart = isOfAnother(entry);
  const isNamed = isApart || id !== (entry.asKnown.official?.rows[0]?.seriesId ?? entry.series);
  const of = newest && id !== null ? CATALOGUE.seriesOf(id) : null;
  return (
    <span className={isApart ? "apart" : undefined} data-testid={isApart ? "apart" : undefined}>
      {isApart && of ? <small>{say(textOf(locale).baseline.whole, locale, { series: of.title[locale] })}</small> : null}
      <OfficialValue official={newest} stated={entry.figure.unit} locale={locale} />
      {isNamed && !isApart && of ? (
        <>
          {" "}
          <small className="of-series">{of.title[locale]}</small>
        </>
      ) : null}
      {of === null ? null : <CarriedOn series={of} locale={locale} />}
      {id === null || newest === null ? null : <Bell series={id} locale={locale} />}
    </span>
  );
}

/** Where newer values of a statistic stand that its publisher carries on by another method. */
function CarriedOn({ series, locale }: { readonly series: Series; readonly locale: Locale }) {
  const [next] = successorsOf(series);
  if (!next) return null;
  return (
    <small className="of-series">
      {textOf(locale).baseline.carriedOn}{" "}
      <Link
        href={`/${locale}/${next.indicator}?${new URLSearchParams({ series: next.id }).toString()}`}
        prefetch={false}
      >
        {next.title[locale]}
      </Link>
    </small>
  );
}

/** `stated`: what the figure beside it is counted in; a value in another unit says its own. */
export function OfficialValue({
  official,
  stated,
  locale,
}: {
  readonly official: Official | null;
  readonly stated: FormattedLedgerEntry["figure"]["unit"];
  readonly locale: Locale;
}) {
  if (!official) return null;
  const { unit, rows } = official;
  const [row] = rows;
  const isSaid = unit === stated || unit === "USD" || unit === "percent" || !row;
  return (
    <>
      {shortValue(official.value, unit, locale)}{" "}
      {isSaid ? null : unitWords(CATALOGUE.seriesOf(row.seriesId), unit, locale)}{" "}
      <small>{shortPeriod(official.period, locale)}</small>
    </>
  );
}
