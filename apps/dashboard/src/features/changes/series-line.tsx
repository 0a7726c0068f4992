import { CATALOGUE } from "@frontera/content";
import { isPeriod, type Locale } from "@frontera/domain";
import { say, shortChange, shortPeriod, shortValue, textOf } from "@frontera/words";
import Link from "next/link";
import { Bell } from "../../components/bell.tsx";
import type { Changes } from "./read-changes.ts";

type SeriesChanges = Changes["series"][number];
type Cell = SeriesChanges["cells"][number];

/** One series: how much of it changed, the newest of it, how much is usual, and a way to be told of more. */
export function SeriesLine({ changes, locale }: { readonly changes: SeriesChanges; readonly locale: Locale }) {
  const text = textOf(locale).changes;
  const { added, revised, withdrawn, takenBack, usual, cells } = changes;
  const { id, indicator, title, unit } = CATALOGUE.seriesOf(changes.series);
  const more = added + revised + withdrawn + takenBack - cells.length;
  const counts = say(text.counts, locale, { added, revised, withdrawn, both: added > 0 && revised > 0 ? "yes" : "no" });
  return (
    <li>
      <Link href={`/${locale}/${indicator}?${new URLSearchParams({ series: id }).toString()}`} prefetch={false}>
        {title[locale]}
      </Link>{" "}
      <span className="muted">{counts}</span> <Bell series={id} locale={locale} />
      {takenBack === 0 ? null : <p>{say(text.countTakenBack, locale, { count: takenBack })}.</p>}
      <ul className="figures">
        {cells.toReversed().map((cell) => (
          <li key={cell.period}>{cellWords(cell, unit, locale)}</li>
        ))}
        {more > 0 ? <li className="muted">{say(text.more, locale, { count: more })}</li> : null}
      </ul>
      {usual === null ? null : (
        <p className="muted usual" data-testid="usual">
          {usual[locale]}.
        </p>
      )}
    </li>
  );
}

/** A year that is not over is no year beside another. */
function unfinishedWords(state: Cell["to"], locale: Locale): string {
  const names: Readonly<Record<string, string>> = textOf(locale).completeness;
  const completeness = state?.completeness ?? "complete";
  return completeness === "complete" ? "" : ` (${names[completeness] ?? completeness})`;
}

function cellWords({ period, cause, from, to, percent }: Cell, unit: string, locale: Locale): string {
  const text = textOf(locale).changes;
  const when = [isPeriod(period) ? shortPeriod(period, locale) : period, unfinishedWords(to, locale)].join("");
  const value = (state: Cell["from"]): string => (state?.value == null ? "–" : shortValue(state.value, unit, locale));
  const words = { period: when, from: value(from), to: value(to) };
  if (cause === "taken-back") return say(text.takenBackCell, locale, words);
  if (to?.value == null) return say(text.withdrawn, locale, words);
  if (from?.value == null) return say(text.added, locale, { period: when, value: value(to) });
  return percent === null
    ? say(text.revised, locale, words)
    : say(text.revisedBy, locale, { ...words, percent: shortChange(percent, locale) });
}
