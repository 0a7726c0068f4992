import type { Locale, Row } from "@frontera/domain";
import { formatDecimal, formatPeriod } from "@frontera/words";

/** The newest value with its unit and period: what a reader came for. */
export function Latest({ row, unit, locale }: { readonly row: Row; readonly unit: string; readonly locale: Locale }) {
  return (
    <p className="latest figures">
      <span className="latest-value now" data-testid="latest-value">
        {formatDecimal(row.value ?? "", locale)}
      </span>{" "}
      <span className="latest-unit">{unit}</span>
      <span className="latest-period">{formatPeriod(row.period, locale)}</span>
    </p>
  );
}
