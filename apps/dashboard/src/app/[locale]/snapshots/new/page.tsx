import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Refusal } from "../../../../components/failure.tsx";
import { readRequest, type SearchParams } from "../../../../features/snapshots/address.ts";
import { FreezePage } from "../../../../features/snapshots/freeze-page.tsx";
import { textOf } from "../../../../text/index.ts";
import { localeOf } from "../../../../text/locale.ts";

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
  const asked = tryRead(await searchParams);
  return typeof asked === "string" ? (
    <Refusal locale={locale} reasons={[asked]} />
  ) : (
    <FreezePage request={asked} locale={locale} />
  );
}

function tryRead(parameters: SearchParams): ReturnType<typeof readRequest> | string {
  try {
    return readRequest(parameters, new Date().toISOString().slice(0, 10));
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
