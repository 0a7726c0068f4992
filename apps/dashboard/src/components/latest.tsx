import type { Locale, Row } from "@frontera/domain";
import { formatHeadline, formatPeriod, formatShortDay, textOf } from "@frontera/words";

/** The newest value with its unit and period: what a reader came for. */
export function Latest({ row, unit, locale }: { readonly row: Row; readonly unit: string; readonly locale: Locale }) {
  return (
    <p className="latest figures">
      <span className="latest-value now" data-testid="latest-value">
        {formatHeadline(row.value ?? "0", row.unit, locale)}
      </span>{" "}
      <span className="latest-unit">{unit}</span>
      <span className="latest-period">
        {formatPeriod(row.period, locale)}
        {row.coversUntil === null
          ? null
          : `, ${textOf(locale).completeness["year-to-date"]}: ${formatShortDay(row.coversUntil, locale)}`}
      </span>
    </p>
  );
}
