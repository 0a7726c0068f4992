import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withoutWrong, type SearchParams } from "../../../address/address-parser.ts";
import { Noted } from "../../../components/address-note.tsx";
import { Refusal } from "../../../components/failure.tsx";
import { LEDGER_NAMES, readLedgerAddress } from "../../../features/ledger/address.ts";
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
  const parameters = await searchParams;
  const view = readLedgerAddress(parameters, locale);
  const reasons = "verdict" in view ? [] : view;
  const shown = "verdict" in view ? view : readLedgerAddress(withoutWrong(parameters, view), locale);
  if (!("verdict" in shown)) return <Refusal locale={locale} reasons={reasons} />;
  return (
    <Noted parameters={parameters} known={LEDGER_NAMES} reasons={reasons} locale={locale}>
      <LedgerPage view={shown} wrong={reasons} locale={locale} />
    </Noted>
  );
}
