import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "../../../address/address-parser.ts";
import { Noted } from "../../../components/address-note.tsx";
import { readAddress, WATCH_NAMES } from "../../../features/watches/address.ts";
import { WatchesPage } from "../../../features/watches/watches-page.tsx";
import { localeOf } from "../../../text/locale.ts";
import "./watches.css";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).watches.title, robots: { index: false } } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const parameters = await searchParams;
  const form = readAddress(parameters, locale);
  return (
    <Noted parameters={parameters} known={WATCH_NAMES} reasons={[]} locale={locale}>
      <WatchesPage form={form} locale={locale} />
    </Noted>
  );
}
