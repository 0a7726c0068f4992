import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddressParser, type SearchParams } from "../../../../../address/address-parser.ts";
import { Noted } from "../../../../../components/address-note.tsx";
import { SnapshotPage } from "../../../../../features/snapshots/snapshot-page.tsx";
import { localeOf } from "../../../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const { locale: language, id } = await params;
  const locale = localeOf(language);
  return locale ? { title: `${textOf(locale).snapshots.kicker} ${id.slice(0, 12)}` } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const { locale: language, id } = await params;
  const locale = localeOf(language);
  if (!locale) notFound();
  const parameters = await searchParams;
  const reading = new AddressParser(parameters, ["against"], locale);
  const against = reading.text("against");
  return (
    <Noted parameters={parameters} known={["against"]} reasons={reading.reasons} locale={locale}>
      <SnapshotPage id={id} against={against} locale={locale} />
    </Noted>
  );
}
