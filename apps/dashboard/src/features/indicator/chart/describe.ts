import type { Locale, Row, Series } from "@frontera/domain";
import { formatPeriod, say, shortRow, textOf } from "@frontera/words";

interface Held {
  readonly row: Row;
  readonly value: string;
}

/** The course of a series in one sentence: both ends, the highest and the lowest value of a whole period. Empty without values. */
export function describeTrend(rows: readonly Row[], locale: Locale): string {
  const text = textOf(locale).chart;
  const held = rows.flatMap((row): Held[] =>
    row.value === null || row.completeness !== "complete" ? [] : [{ row, value: row.value }],
  );
  const [first] = held;
  const last = held.at(-1);
  if (!first || !last) return "";
  const end = (name: string, { row }: Held): Record<string, string> => ({
    [name]: shortRow(row, locale),
    [`${name}Period`]: formatPeriod(row.period, locale),
  });
  if (first === last) return say(text.oneValue, locale, end("last", last));
  const highest = held.reduce((most, one) => (Number(one.value) > Number(most.value) ? one : most));
  const lowest = held.reduce((least, one) => (Number(one.value) < Number(least.value) ? one : least));
  return say(text.trend, locale, {
    ...end("first", first),
    ...end("last", last),
    ...end("highest", highest),
    ...end("lowest", lowest),
  });
}

/** What the chart is called: the series and the periods it spans. */
export function nameChart(series: Series, rows: readonly Row[], locale: Locale): string {
  const first = rows.at(0);
  const last = rows.at(-1);
  if (!first || !last) return series.title[locale];
  return say(textOf(locale).chart.name, locale, {
    title: series.title[locale],
    from: formatPeriod(first.period, locale),
    to: formatPeriod(last.period, locale),
  });
}
