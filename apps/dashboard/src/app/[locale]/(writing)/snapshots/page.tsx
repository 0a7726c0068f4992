import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddressParser, type SearchParams } from "../../../../address/address-parser.ts";
import { Noted } from "../../../../components/address-note.tsx";
import { SnapshotsPage } from "../../../../features/snapshots/list-page.tsx";
import { localeOf } from "../../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).snapshots.title } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const parameters = await searchParams;
  const reading = new AddressParser(parameters, ["search", "page"], locale);
  const [search, page] = [reading.text("search") ?? "", reading.page("page")];
  return (
    <Noted parameters={parameters} known={["search", "page"]} reasons={reading.reasons} locale={locale}>
      <SnapshotsPage search={search} page={page} locale={locale} />
    </Noted>
  );
}
