import type { Locale } from "@frontera/domain";
import { textOf } from "@frontera/words";

/** Who publishes what is looked for here and not held. */
export function Elsewhere({
  publisher,
  url,
  locale,
}: {
  readonly publisher: string;
  readonly url: string;
  readonly locale: Locale;
}) {
  return (
    <p>
      {textOf(locale).glossary.elsewhere} <a href={url}>{publisher}</a>
    </p>
  );
}
