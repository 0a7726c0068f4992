import { sectionName, EVENTS, LATER_EVENTS, type LaterEvent, type PaperEvent } from "@frontera/content";
import type { Indicator, Locale } from "@frontera/domain";
import { formatPeriod, textOf, say } from "@frontera/words";
import { shareAlong, type Frame } from "./frame.ts";
import { middleOf } from "./points.ts";

/** An event inside the drawing, in words: when, what, and who dates it. */
export interface ShownEvent {
  readonly at: Date;
  readonly when: string;
  readonly what: string;
  /** A name short enough for the drawing; empty where there is none. */
  readonly short: string;
  readonly source: { readonly name: string; readonly url: string | null };
}

/** The paper's events on a subject and those since, inside what is drawn. */
export const eventsIn = (indicator: Indicator, frame: Pick<Frame, "x">, locale: Locale): readonly ShownEvent[] =>
  [...EVENTS, ...LATER_EVENTS]
    .filter(({ about, date }) => {
      const share = shareAlong(frame, middleOf(date));
      return about.includes(indicator) && share >= 0 && share <= 1;
    })
    .map((event) => ({
      at: new Date(middleOf(event.date)),
      when: formatPeriod(event.date, locale),
      what: event.what[locale],
      short: event.short?.[locale] ?? "",
      source: sourceOf(event, locale),
    }));

function sourceOf(event: PaperEvent | LaterEvent, locale: Locale): ShownEvent["source"] {
  if ("source" in event) return event.source;
  const { chart } = textOf(locale);
  if (event.section === null) return { name: chart.eventPaper, url: null };
  return { name: say(chart.eventSection, locale, { section: sectionName(event.section, locale) }), url: null };
}
