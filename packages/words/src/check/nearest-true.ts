import type { Judged, Nearest } from "@frontera/claims";
import type { Catalogue, Locale } from "@frontera/domain";
import { say } from "../message.ts";
import { messages } from "./messages.ts";
import { led, resultWords, sizeWords, valueAt } from "./size-words.ts";

export function nearestWords(
  catalogue: Catalogue,
  { reading, periods, change }: Judged,
  nearest: Nearest,
  locale: Locale,
): string {
  const [from, to] = periods;
  switch (nearest.kind) {
    case "size": {
      const size = resultWords(catalogue, reading, nearest.result, locale);
      if (nearest.direction === null)
        return say(messages.nearest.level[locale], locale, { size, at: led("in", from, locale) });
      const sized = nearest.result.unit === "times" ? "times" : "yes";
      const grade = change?.comparable ? change.grade : "like-for-like";
      return say(messages.nearest.change[locale], locale, {
        bound: messages.bounds[grade][locale],
        published: grade === "as-published" ? messages.asPublished[locale] : "",
        size,
        direction: nearest.direction,
        sized,
        from: led("from", from, locale),
        to: led("to", to, locale),
      });
    }
    case "hedge": {
      const { size } = reading.claim;
      return size
        ? say(messages.nearest.hedge[locale], locale, {
            size: sizeWords(catalogue, reading, { ...size, hedge: nearest.hedge }, locale),
          })
        : "";
    }
    case "base":
      return say(messages.nearest.base[locale], locale, {
        since: led("since", nearest.from, locale),
        size: resultWords(catalogue, reading, nearest.result, locale),
      });
    case "period":
      return say(messages.nearest.period[locale], locale, { held: valueAt(catalogue, reading, nearest.row, locale) });
    default:
      return nearest satisfies never;
  }
}
