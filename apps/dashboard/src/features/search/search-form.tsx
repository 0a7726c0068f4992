import { textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { SearchBox } from "./search-box.tsx";

/** A plain form: it works without scripts, and the address says what was looked for. */
export function SearchForm({
  locale,
  query,
  wrong = [],
}: {
  readonly locale: Locale;
  /** What is looked for; left out in the head of every page. */
  readonly query?: string;
  readonly wrong?: readonly string[];
}) {
  const text = textOf(locale).search;
  const label = query === undefined ? text.find : text.label;
  return (
    <form action={`/${locale}/search`} role="search" aria-label={label} className="search-form">
      <SearchBox
        locale={locale}
        query={query}
        text={{ label, options: text.options, hint: text.hint, unavailable: text.unavailable }}
      />
      <button type="submit" className="button">
        {text.find}
      </button>
      {wrong.length === 0 ? null : (
        <span className="field-wrong" role="alert" data-testid="wrong-q">
          {wrong.join(" ")}
        </span>
      )}
    </form>
  );
}
