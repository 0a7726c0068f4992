import { NAMED_SPANS } from "@frontera/content";
import type { Indicator, Locale } from "@frontera/domain";
import { formatDay, say, textOf } from "@frontera/words";
import type { Frame } from "./frame.ts";

/** A named stretch of time inside a drawing. */
export interface ShownSpan {
  readonly kind: "term" | "shade";
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  readonly when: string;
  readonly source: { readonly name: string; readonly url: string };
}

const dayMs = 86_400_000;

/** The named stretches of a subject that lie in what is drawn, cut at its ends; none that would be a sliver. */
export function spansIn(
  indicator: Indicator,
  { x: [first, last] }: Pick<Frame, "x">,
  locale: Locale,
): readonly ShownSpan[] {
  const text = textOf(locale).chart;
  return NAMED_SPANS.filter(({ about }) => about.includes(indicator)).flatMap(({ kind, name, from, to, source }) => {
    const start = Math.max(first, Date.parse(from));
    const end = Math.min(last, to === null ? last : Date.parse(to));
    if (end - start < Math.max(dayMs, (last - first) * 0.01)) return [];
    return {
      kind,
      name: name[locale],
      from: new Date(start),
      to: new Date(end),
      when: say(to === null ? text.spanSince : text.span, locale, {
        from: formatDay(from, locale),
        to: to === null ? "" : formatDay(to, locale),
      }),
      source,
    };
  });
}
