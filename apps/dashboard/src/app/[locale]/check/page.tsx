import { say, textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "../../../address/address-parser.ts";
import { Noted } from "../../../components/address-note.tsx";
import { CHECK_NAMES, readCheckAddress } from "../../../features/check/address.ts";
import { CheckPage } from "../../../features/check/check-page.tsx";
import { localeOf } from "../../../text/locale.ts";
import "./check.css";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  if (!locale) return {};
  const { name, titleOf, title } = textOf(locale).check;
  const { claim } = readCheckAddress(await searchParams, locale).view;
  const isAsked = claim.trim() !== "";
  return {
    title: isAsked ? say(titleOf, locale, { verdict: title, claim: claim.slice(0, 80) }) : name,
    ...(isAsked ? { robots: { index: false } } : {}),
  };
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const parameters = await searchParams;
  const { view, typed, reasons } = readCheckAddress(parameters, locale);
  return (
    <Noted parameters={parameters} known={CHECK_NAMES} reasons={reasons} locale={locale}>
      <CheckPage view={view} typed={typed} wrong={reasons} locale={locale} />
    </Noted>
  );
}
