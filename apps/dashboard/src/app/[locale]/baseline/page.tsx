import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddressParser, type SearchParams } from "../../../address/address-parser.ts";
import { Noted } from "../../../components/address-note.tsx";
import { BASELINE_NAMES, readBaselineAddress } from "../../../features/baseline/address.ts";
import { BaselinePage } from "../../../features/baseline/baseline-page.tsx";
import { localeOf } from "../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).baseline.title } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const parameters = await searchParams;
  const reading = new AddressParser(parameters, BASELINE_NAMES, locale);
  const view = readBaselineAddress(reading);
  return (
    <Noted parameters={parameters} known={BASELINE_NAMES} reasons={reading.reasons} locale={locale}>
      <BaselinePage view={view} locale={locale} />
    </Noted>
  );
}
