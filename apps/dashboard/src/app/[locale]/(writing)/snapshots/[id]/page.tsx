import { say, textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddressParser, type SearchParams } from "../../../../../address/address-parser.ts";
import { Noted } from "../../../../../components/address-note.tsx";
import { Refusal } from "../../../../../components/failure.tsx";
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
  const against = reading.hash("against");
  const { failure } = textOf(locale);
  if (!/^[0-9a-f]{64}$/i.test(id))
    return (
      <Refusal locale={locale} reasons={[say(failure.notAHash, locale, { name: "id", value: id })]} status={404} />
    );
  return (
    <Noted parameters={parameters} known={["against"]} reasons={reading.reasons} locale={locale}>
      <SnapshotPage id={id} against={against} locale={locale} />
    </Noted>
  );
}
