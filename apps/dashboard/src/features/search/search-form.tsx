import { textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";

/** A plain form: it works without scripts, and the address says what was looked for. */
export function SearchForm({
  locale,
  query,
}: {
  readonly locale: Locale;
  /** What is looked for; left out in the head of every page. */
  readonly query?: string;
}) {
  const text = textOf(locale).search;
  const label = query === undefined ? text.find : text.label;
  return (
    <form action={`/${locale}/search`} role="search" aria-label={label} className="search-form">
      <input type="search" name="q" aria-label={label} defaultValue={query} maxLength={100} placeholder={label} />
      <button type="submit" className="button">
        {text.find}
      </button>
    </form>
  );
}
