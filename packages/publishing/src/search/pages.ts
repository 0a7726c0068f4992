import { sourcesTextOf, textOf, type Text } from "@frontera/words";
import type { Bilingual, Locale } from "@frontera/domain";

type PageId = keyof Text["search"]["pages"];

/** A page that is about no single series: its path without the language, its name, and what else people call it. */
export interface SitePage {
  readonly path: string;
  readonly name: Bilingual;
  readonly also: Bilingual;
}

const NAMES: Readonly<Record<PageId, (locale: Locale) => string>> = {
  ledger: (locale) => textOf(locale).ledger.name,
  baseline: (locale) => textOf(locale).baseline.name,
  changes: (locale) => textOf(locale).changes.name,
  check: (locale) => textOf(locale).check.name,
  brief: (locale) => textOf(locale).brief.name,
  sources: (locale) => sourcesTextOf(locale).title,
  snapshots: (locale) => textOf(locale).snapshots.title,
  watches: (locale) => textOf(locale).watches.title,
  glossary: (locale) => textOf(locale).glossary.title,
  verify: (locale) => textOf(locale).snapshots.verifyLink,
  api: (locale) => textOf(locale).apiPage.title,
  account: (locale) => textOf(locale).account.title,
};

const inBoth = (read: (locale: Locale) => string): Bilingual => ({ en: read("en"), es: read("es") });

export const PAGES: readonly SitePage[] = (Object.keys(NAMES) as PageId[]).map((id) => ({
  path: `/${id}`,
  name: inBoth(NAMES[id]),
  also: inBoth((locale) => textOf(locale).search.pages[id]),
}));
