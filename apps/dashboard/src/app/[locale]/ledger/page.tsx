import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "../../../address/reading.ts";
import { Refusal } from "../../../components/failure.tsx";
import { readLedgerAddress } from "../../../features/ledger/address.ts";
import { LedgerPage } from "../../../features/ledger/ledger-page.tsx";
import { localeOf } from "../../../text/locale.ts";
import "./ledger.css";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).ledger.title } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const view = readLedgerAddress(await searchParams, locale);
  return "verdict" in view ? <LedgerPage view={view} locale={locale} /> : <Refusal locale={locale} reasons={view} />;
}
