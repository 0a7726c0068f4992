import { textOf } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withoutWrong, type SearchParams } from "../../../../../address/address-parser.ts";
import { Refusal } from "../../../../../components/failure.tsx";
import { readRequest } from "../../../../../features/snapshots/address.ts";
import { ToView } from "../../../../../features/snapshots/to-view.tsx";
import { FreezePage } from "../../../../../features/snapshots/freeze-page.tsx";
import { localeOf } from "../../../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).snapshots.freezeTitle, robots: { index: false } } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const today = new Date().toISOString().slice(0, 10);
  const parameters = await searchParams;
  const asked = readRequest(parameters, { locale, today });
  if ("series" in asked) return <FreezePage request={asked} locale={locale} />;
  return (
    <Refusal locale={locale} reasons={asked}>
      <ToView parameters={withoutWrong(parameters, asked)} locale={locale} />
    </Refusal>
  );
}
