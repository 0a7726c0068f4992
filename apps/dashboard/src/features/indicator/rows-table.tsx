import type { Locale, Row, revisionRangesOf } from "@frontera/domain";
import { formatDecimal, formatPeriod, formatShortDay, textOf, say } from "@frontera/words";
import { unitWords } from "../../text/unit-words.ts";
import { gradeNote, rowWords, type RowWords } from "../../text/row-words.ts";
import { letters } from "./chart/chart.tsx";
import type { ViewAnswer } from "./read-view.ts";
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
export function RowsTable({ answer: { whole, compared }, revised, page, locale }: TableProps) {
  const { table: text } = textOf(locale);
  const words = rowWords(locale);
  const { series, count, latest } = whole;
  const ranges = revised.length === 0 ? null : new Map(revised.map((range) => [range.period, range]));
  const from = page === null ? 0 : (page - 1) * pageSize;
  const rows = whole.rows.toReversed().slice(from, page === null ? undefined : from + pageSize);
  const besideAt = compared.map((other) => new Map(other.rows.map((row) => [row.period, row])));
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={text.scroll}>
      <table className="data figures" data-testid="data-table">
        <caption>
          <span>
            {say(text.caption, locale, {
              title: series.title[locale],
              from: formatDecimal(String(from + 1), locale),
              to: formatDecimal(String(from + rows.length), locale),
              count: formatDecimal(String(count), locale),
            })}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            <th scope="col" className="number">
              {text.value}, {unitWords(series, latest?.unit ?? series.unit, locale)}
            </th>
            {compared.map(({ series: other }, index) => (
              <th key={other.id} scope="col" className="number">
                {letters[index + 1]}: {other.title[locale]}
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
          {rows.map((row) => (
            <RowLine
              key={row.period}
              row={row}
              beside={besideAt.map((others) => others.get(row.period) ?? null)}
              range={ranges === null ? null : (ranges.get(row.period) ?? "alike")}
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
  readonly row: Row;
  readonly beside: readonly (Row | null)[];
  /** Null where the table has no column for it. */
  readonly range: RevisionRange | "alike" | null;
  readonly locale: Locale;
  readonly words: RowWords;
}

function RowLine({ row, beside, range, locale, words }: RowProps) {
  const text = textOf(locale).table;
  return (
    <tr>
      <th scope="row">{formatPeriod(row.period, locale)}</th>
      <td className="number">
        <Value row={row} locale={locale} words={words} />
        {row.roundedTo === null ? null : (
          <small className="muted"> {say(text.rounded, locale, { unit: formatDecimal(row.roundedTo, locale) })}</small>
        )}
      </td>
      {beside.map((other, index) => (
        <td key={other?.seriesId ?? index} className="number">
          {other ? <Value row={other} locale={locale} words={words} /> : <span className="muted">{words.missing}</span>}
        </td>
      ))}
      {range === null ? null : (
        <td className="number">
          {range === "alike" ? null : `${formatDecimal(range.low, locale)} – ${formatDecimal(range.high, locale)}`}
        </td>
      )}
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
      <td>{formatShortDay(row.vintageDate, locale)}</td>
    </tr>
  );
}

function Value({ row, locale, words }: Omit<RowProps, "beside" | "range">) {
  if (row.value === null) return <span className="muted">{words.missing}</span>;
  const grade = gradeNote(row, words);
  return (
    <>
      {formatDecimal(row.value, locale)}
      {grade === null ? null : <small className="muted"> {grade}</small>}
    </>
  );
}
