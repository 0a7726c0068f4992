import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Reading, type SearchParams } from "../../../address/reading.ts";
import { Refusal } from "../../../components/failure.tsx";
import { VerifyPage } from "../../../features/verify/verify-page.tsx";
import { localeOf } from "../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).verify.title } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const reading = new Reading(await searchParams, ["sha256"], locale);
  const sha256 = reading.text("sha256");
  if (reading.reasons.length > 0) return <Refusal locale={locale} reasons={reading.reasons} />;
  return <VerifyPage sha256={sha256} locale={locale} />;
}
