import { PAPER } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { formatPeriod, textOf } from "@frontera/words";

/** The foot of every page: which paper is meant, and whose figures these are. */
export function PaperNote({ locale }: { readonly locale: Locale }) {
  const text = textOf(locale).shell;
  return (
    <footer className="colophon">
      <p>
        <span className="then">{text.paper}</span>: {PAPER.author}, <cite lang="en">{PAPER.title}</cite>,{" "}
        <span lang="fr">{PAPER.series}</span>, {PAPER.institution}, {formatPeriod(PAPER.published, locale)}.
      </p>
      <p>{text.paperNote}</p>
      <p>
        <a href={`/${locale}/glossary`}>{textOf(locale).glossary.title}</a> ·{" "}
        <a href={`/${locale}/api`}>{textOf(locale).apiPage.title}</a> ·{" "}
        <a href={`/${locale}/verify`}>{textOf(locale).snapshots.verifyLink}</a>
      </p>
      <p>
        <a href={`/${locale}/watches`}>{textOf(locale).watches.title}</a> ·{" "}
        <a href={`/${locale}/account`}>{textOf(locale).account.title}</a>
      </p>
    </footer>
  );
}
