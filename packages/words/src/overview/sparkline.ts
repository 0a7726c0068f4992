import type { Change, Locale, Row } from "@frontera/domain";
import { changeWords } from "../comparison/amounts.ts";
import { textOf } from "../interface/texts.ts";
import { say } from "../message.ts";
import { shortPeriod, shortValue } from "../short.ts";

/** A small line in words: where it begins, where it ends, and the change with its grade, or why there is none. */
export const sparklineWords = (
  { first, last, change }: { readonly first: Row; readonly last: Row; readonly change: Change | null },
  locale: Locale,
): string =>
  say(textOf(locale).baseline.sparkline, locale, {
    from: shortPeriod(first.period, locale),
    first: shortValue(first.value ?? "", first.unit, locale),
    to: shortPeriod(last.period, locale),
    last: shortValue(last.value ?? "", last.unit, locale),
    change: changeWords(change, last.unit, locale, (words) => words) ?? "",
  });
