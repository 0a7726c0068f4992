"use client";
import { useSuspenseQueries } from "@tanstack/react-query";
import type { inferRouterInputs } from "@trpc/server";
import { formatDecimal, formatPeriod, formatShortDay, type Locale, type Row } from "@frontera/domain";
import type { Router } from "@frontera/api";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/index.ts";
import type { RowWords } from "../../text/row-words.ts";
import { useTRPC } from "../../trpc/client.tsx";

/** The API takes numbers as text too; here they are numbers. */
export type SeriesInput = Omit<inferRouterInputs<Router>["series"], "limit" | "offset"> & {
  readonly limit?: number;
  readonly offset?: number;
};

type TableText = Pick<
  Text["table"],
  "caption" | "period" | "value" | "status" | "completeness" | "caveat" | "vintage" | "rounded" | "scroll"
>;

interface TableProps {
  /** The series in view, then those drawn beside it. */
  readonly inputs: readonly [SeriesInput, ...SeriesInput[]];
  /** Heads of the columns of those beside it. */
  readonly compared: readonly string[];
  readonly locale: Locale;
  readonly title: string;
  readonly unit: string;
  readonly text: TableText;
  readonly words: RowWords;
}

/** The rows of one read, as they come: value, status, completeness and caveat in words. */
export function RowsTable({ inputs, compared, locale, title, unit, text, words }: TableProps) {
  const trpc = useTRPC();
  const [input] = inputs;
  const [main, ...beside] = useSuspenseQueries({ queries: inputs.map((each) => trpc.series.queryOptions(each)) });
  if (!main) return null;
  const { data } = main;
  const besideAt = beside.map(({ data: { rows } }) => new Map(rows.map((row) => [row.period, row])));
  const from = input.offset ?? 0;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={text.scroll}>
      <table className="data figures" data-testid="data-table">
        <caption>
          <span>
            {fill(text.caption, {
              title,
              from: formatDecimal(String(from + 1), locale),
              to: formatDecimal(String(from + data.rows.length), locale),
              count: formatDecimal(String(data.count), locale),
            })}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            <th scope="col" className="number">
              {text.value}, {unit}
            </th>
            {compared.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col">{text.status}</th>
            <th scope="col">{text.completeness}</th>
            <th scope="col">{text.caveat}</th>
            <th scope="col">{text.vintage}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <RowLine
              key={row.period}
              row={row}
              beside={besideAt.map((rows) => rows.get(row.period) ?? null)}
              locale={locale}
              text={text}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowLine({
  row,
  beside,
  locale,
  text,
  words,
}: { readonly row: Row; readonly beside: readonly (Row | null)[] } & Pick<TableProps, "locale" | "text" | "words">) {
  return (
    <tr>
      <th scope="row">{formatPeriod(row.period, locale)}</th>
      <td className="number">
        <Value row={row} locale={locale} words={words} />
        {row.roundedTo === null ? null : (
          <small className="muted"> {fill(text.rounded, { unit: formatDecimal(row.roundedTo, locale) })}</small>
        )}
      </td>
      {beside.map((other, index) => (
        <td key={other?.seriesId ?? index} className="number">
          {other ? <Value row={other} locale={locale} words={words} /> : <span className="muted">{words.missing}</span>}
        </td>
      ))}
      <td>{words.statuses[row.status]}</td>
      <td>
        {words.completeness[row.completeness]}
        {row.coversUntil === null ? null : `, ${fill(words.until, { date: formatShortDay(row.coversUntil, locale) })}`}
      </td>
      <td>
        {row.empty === null || row.empty === "missing" ? null : words.empty[row.empty]}{" "}
        {row.caveat === null ? null : words.caveats[row.caveat]}
      </td>
      <td>{formatShortDay(row.vintageDate, locale)}</td>
    </tr>
  );
}

function Value({ row, locale, words }: { readonly row: Row } & Pick<TableProps, "locale" | "words">) {
  return row.value === null ? <span className="muted">{words.missing}</span> : formatDecimal(row.value, locale);
}
