import { CATALOGUE } from "@frontera/content";
import type { Basis, Bilingual, Notice } from "@frontera/domain";
import { noticeWords } from "@frontera/words";
import { pathAsOf } from "../feeds/atom.ts";

/** A notice for people. */
export interface FormattedNotice {
  readonly id: string;
  /** Instant. */
  readonly at: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** The page that shows it as known then, without its language. */
  readonly path: string;
}

export function formatNotice(notice: Notice, basis: Basis): FormattedNotice {
  const [en, es] = [noticeWords(basis, notice, "en"), noticeWords(basis, notice, "es")];
  return {
    id: notice.id,
    at: notice.at,
    title: { en: en.title, es: es.title },
    text: { en: en.text, es: es.text },
    path: pathOf(notice),
  };
}

function pathOf(notice: Notice): string {
  switch (notice.kind) {
    case "new-value":
    case "revision":
    case "above":
    case "below":
      return pathAsOf(CATALOGUE.seriesOf(notice.series), notice.vintageDate);
    case "verdict":
      return `/ledger?asOf=${notice.judgedOn}#${notice.figure}`;
    case "failure":
    case "held":
    case "overdue":
      return `/sources/${notice.release}`;
    default:
      return notice satisfies never;
  }
}
