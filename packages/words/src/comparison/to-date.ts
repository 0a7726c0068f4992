import type { Locale, toDateOf } from "@frontera/domain";
import { formatDay, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { changeWords, valueOf } from "./amounts.ts";

type ToDate = ReturnType<typeof toDateOf>[number];

const message = {
  en: "{period} to {day}: {now}. The same part of {year}, to {then}: {before}{summed, select, yes {, added up from its months} other {}}. {change}",
  es: "{period} hasta el {day}: {now}. La misma parte de {year}, hasta el {then}: {before}{summed, select, yes {, suma de sus meses} other {}}. {change}",
} as const;

/** Both values, up to which day, and the change; or why there is none. */
export function toDateWords({ row, earlier, change }: ToDate, locale: Locale): string {
  const said = changeWords(change, row.unit, locale, (words) => words) ?? "";
  return say(message[locale], locale, {
    period: formatPeriod(row.period, locale),
    day: formatDay(row.coversUntil ?? row.periodEnd, locale),
    now: valueOf(row, locale),
    year: formatPeriod(earlier.period, locale),
    then: formatDay(earlier.coversUntil ?? "", locale),
    before: valueOf(earlier, locale),
    summed: earlier.transformation === null ? "no" : "yes",
    change: said.endsWith(".") ? said : `${said}.`,
  });
}
