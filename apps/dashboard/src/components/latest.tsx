import type { Locale, Row, Series } from "@frontera/domain";
import { formatDecimal, formatShortDay, shortPeriod, shortValue, textOf } from "@frontera/words";

/** The newest value as people say it, with its unit and period; all its digits are in its title, in the table and in files. */
export function Latest({
  row,
  unit,
  locale,
}: {
  readonly row: Row;
  readonly unit: Series["unit"];
  readonly locale: Locale;
}) {
  const value = row.value ?? "";
  const short = shortValue(value, unit, locale);
  const saysUnit = unit === "USD" || unit === "percent";
  return (
    <p className="latest figures">
      <span className="latest-value now" data-testid="latest-value" title={formatDecimal(value, locale)}>
        {short}
      </span>{" "}
      {saysUnit ? null : <span className="latest-unit">{textOf(locale).units[unit]}</span>}{" "}
      <span className="latest-period">
        {shortPeriod(row.period, locale)}
        {row.coversUntil === null
          ? null
          : `, ${textOf(locale).completeness["year-to-date"]}: ${formatShortDay(row.coversUntil, locale)}`}
      </span>
    </p>
  );
}
