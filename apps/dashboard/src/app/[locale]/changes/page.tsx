import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AddressParser, type SearchParams } from "../../../address/address-parser.ts";
import { Noted } from "../../../components/address-note.tsx";
import { CHANGES_NAMES, ChangesPage } from "../../../features/changes/changes-page.tsx";
import { localeOf } from "../../../text/locale.ts";
import { visitHeader } from "../../../visit.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  if (!locale) return {};
  const { title, feedTitle } = textOf(locale).changes;
  const feed = (ending: string) => [{ url: `/feeds/changes.${ending}?locale=${locale}`, title: feedTitle }];
  return {
    title,
    alternates: { types: { "application/atom+xml": feed("atom"), "application/feed+json": feed("json") } },
  };
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const parameters = await searchParams;
  const reading = new AddressParser(parameters, CHANGES_NAMES, locale);
  const asked = reading.range("from", "to", { past: true });
  const wrong = reading.reasons;
  const [from, to] = wrong.length === 0 ? asked : [null, null];
  const since = from === null && to === null ? (await headers()).get(visitHeader) : null;
  return (
    <Noted parameters={parameters} known={CHANGES_NAMES} reasons={reading.reasons} locale={locale}>
      <ChangesPage view={{ from, to, since }} given={asked} wrong={wrong} locale={locale} />
    </Noted>
  );
}
