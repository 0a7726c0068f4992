import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddressParser, type SearchParams } from "../../../../address/address-parser.ts";
import { Noted } from "../../../../components/address-note.tsx";
import { VerifyPage } from "../../../../features/verify/verify-page.tsx";
import { localeOf } from "../../../../text/locale.ts";

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
  const parameters = await searchParams;
  const reading = new AddressParser(parameters, ["sha256"], locale);
  const sha256 = reading.text("sha256");
  return (
    <Noted parameters={parameters} known={["sha256"]} reasons={reading.reasons} locale={locale}>
      <VerifyPage sha256={sha256} locale={locale} />
    </Noted>
  );
}
