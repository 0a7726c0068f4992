import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountPage } from "../../../../features/account/account-page.tsx";
import { localeOf } from "../../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).account.title, robots: { index: false } } : {};
}

export default async function Page({ params }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  return <AccountPage locale={locale} />;
}
