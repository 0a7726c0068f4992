import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GlossaryPage } from "../../../features/glossary/glossary-page.tsx";
import { localeOf } from "../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).glossary.title } : {};
}

export default async function Page({ params }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  return <GlossaryPage locale={locale} />;
}
