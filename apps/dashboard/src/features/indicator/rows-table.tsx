import type { Locale, Period, Row, revisionRangesOf } from "@frontera/domain";
import { formatDecimal, formatPeriod, formatShortDay, textOf, say } from "@frontera/words";
import { unitWords } from "../../text/unit-words.ts";
import { gradeNote, rowWords, type RowWords } from "../../text/row-words.ts";
import { lineNames } from "./chart/line-names.ts";
import { periodsOf, type ViewAnswer } from "./read-view.ts";
import { pageSize } from "./view.ts";

type RevisionRange = ReturnType<typeof revisionRangesOf>[number];

interface TableProps {
  readonly answer: ViewAnswer;
  /** Periods that vintages state differently; without any there is no column for it. */
  readonly revised: readonly RevisionRange[];
  /** From 1; null shows all rows. */
  readonly page: number | null;
  readonly locale: Locale;
}

/** The page of rows in view, newest first: value, status, completeness and caveat in words. */
export function RowsTable({ answer, revised, page, locale }: TableProps) {
  const { whole, compared } = answer;
  const { table: text } = textOf(locale);
  const words = rowWords(locale);
  const { series, latest } = whole;
  const ranges = revised.length === 0 ? null : new Map(revised.map((range) => [range.period, range]));
  const from = page === null ? 0 : (page - 1) * pageSize;
  const names = lineNames([whole, ...compared], locale);
  const periods = periodsOf(answer);
  const count = periods.length;
  const inView = periods.toReversed().slice(from, page === null ? undefined : from + pageSize);
  const [at, ...besideAt] = [whole, ...compared].map((each) => new Map(each.rows.map((row) => [row.period, row])));
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={text.scroll}>
      <table className="data figures" data-testid="data-table">
        <caption>
          <span>
            {say(text.caption, locale, {
              title: series.title[locale],
              from: formatDecimal(String(from + 1), locale),
              to: formatDecimal(String(from + inView.length), locale),
              count: formatDecimal(String(count), locale),
            })}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            <th scope="col" className="number">
              {compared.length === 0 ? text.value : names[0]}, {unitWords(series, latest?.unit ?? series.unit, locale)}
            </th>
            {compared.map(({ series: other, rows }, index) => (
              <th key={other.id} scope="col" className="number">
                {names[index + 1]}, {unitWords(other, rows.at(0)?.unit ?? other.unit, locale)}
              </th>
            ))}
            {ranges === null ? null : (
              <th scope="col" className="number">
                {text.range}
              </th>
            )}
            <th scope="col">{text.status}</th>
            <th scope="col">{text.completeness}</th>
            <th scope="col">{text.caveat}</th>
            <th scope="col">{text.vintage}</th>
          </tr>
        </thead>
        <tbody>
          {inView.map((period) => (
            <RowLine
              key={period}
              period={period}
              row={at?.get(period) ?? null}
              beside={besideAt.map((others) => others.get(period) ?? null)}
              range={ranges === null ? null : (ranges.get(period) ?? "alike")}
              locale={locale}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly period: Period;
  /** Null where only a series beside it has the period. */
  readonly row: Row | null;
  readonly beside: readonly (Row | null)[];
  /** Null where the table has no column for it. */
  readonly range: RevisionRange | "alike" | null;
  readonly locale: Locale;
  readonly words: RowWords;
}

function RowLine({ period, row, beside, range, locale, words }: RowProps) {
  return (
    <tr>
      <th scope="row">{formatPeriod(period, locale)}</th>
      {[row, ...beside].map((each, index) => (
        <td key={each?.seriesId ?? index} className="number">
          <Value row={each} locale={locale} words={words} />
        </td>
      ))}
      {range === null ? null : (
        <td className="number">
          {range === "alike" ? null : `${formatDecimal(range.low, locale)} – ${formatDecimal(range.high, locale)}`}
        </td>
      )}
      {row === null ? <td colSpan={4} /> : <About row={row} locale={locale} words={words} />}
    </tr>
  );
}

function unsureDay({ vintageDateBasis: basis }: Row, locale: Locale): string | null {
  return basis === "not-before" || basis === "release-lag" ? textOf(locale).unsureDay[basis] : null;
}

function About({ row, locale, words }: Pick<RowProps, "locale" | "words"> & { readonly row: Row }) {
  return (
    <>
      <td>{row.status === "A" ? null : words.statuses[row.status]}</td>
      <td>
        {row.completeness === "complete" ? null : words.completeness[row.completeness]}
        {row.coversUntil === null
          ? null
          : `, ${say(words.until, locale, { date: formatShortDay(row.coversUntil, locale) })}`}
      </td>
      <td>
        {row.empty === null || row.empty === "missing" ? null : words.empty[row.empty]}{" "}
        {row.caveat === null ? null : words.caveats[row.caveat]}
      </td>
      <td>
        {formatShortDay(row.vintageDate, locale)} <small className="muted">{unsureDay(row, locale)}</small>
      </td>
    </>
  );
}

/** A cell that is copied into a sheet stays a number there: sheets know the hyphen only. */
const asNumber = (words: string): string => words.replace("−", "-");

function Value({ row, locale, words }: Pick<RowProps, "row" | "locale" | "words">) {
  if (row?.value == null) return <span className="muted">{words.missing}</span>;
  const grade = gradeNote(row, words);
  return (
    <>
      {asNumber(formatDecimal(row.value, locale))}
      {grade === null ? null : <small className="muted"> {grade}</small>}
      {row.roundedTo === null ? null : (
        <small className="muted">
          {" "}
          {say(textOf(locale).table.rounded, locale, { unit: formatDecimal(row.roundedTo, locale) })}
        </small>
      )}
    </>
  );
}
