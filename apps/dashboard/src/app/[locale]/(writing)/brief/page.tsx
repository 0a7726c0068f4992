import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddressParser, type SearchParams } from "../../../../address/address-parser.ts";
import { Noted } from "../../../../components/address-note.tsx";
import { BRIEF_NAMES, BriefPage } from "../../../../features/overview/brief-page.tsx";
import { localeOf } from "../../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).brief.title } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const parameters = await searchParams;
  const reading = new AddressParser(parameters, BRIEF_NAMES, locale);
  const view = {
    asOf: reading.pastDate("asOf"),
    recordedAsOf: reading.instant("recordedAsOf"),
    snapshot: reading.hash("snapshot"),
  };
  return (
    <Noted parameters={parameters} known={BRIEF_NAMES} reasons={reading.reasons} locale={locale}>
      <BriefPage view={view} locale={locale} />
    </Noted>
  );
}
