import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RELEASES, type Locale, type ReleaseId } from "@frontera/domain";
import { Refusal } from "../../../../components/failure.tsx";
import { ReleasePage } from "../../../../features/sources/release-page.tsx";
import { fill } from "../../../../text/fill.ts";
import { textOf } from "../../../../text/index.ts";
import { localeOf } from "../../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string; readonly release: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

async function readRequest({ params }: Request): Promise<{ locale: Locale; id: ReleaseId } | null> {
  const { locale: language, release } = await params;
  const locale = localeOf(language);
  return locale && Object.hasOwn(RELEASES, release) ? { locale, id: release as ReleaseId } : null;
}

export async function generateMetadata(request: Request): Promise<Metadata> {
  const asked = await readRequest(request);
  return asked ? { title: RELEASES[asked.id].name[asked.locale] } : {};
}

export default async function Page(request: Request) {
  const asked = await readRequest(request);
  if (!asked) notFound();
  const { offset = "0", ...others } = await request.searchParams;
  const text = textOf(asked.locale).failure;
  const reasons = Object.keys(others).map((name) => fill(text.unknownParameter, { name }));
  if (typeof offset !== "string" || !/^\d{1,6}$/.test(offset))
    reasons.push(fill(text.notAPage, { value: String(offset) }));
  if (reasons.length > 0) return <Refusal locale={asked.locale} reasons={reasons} />;
  return <ReleasePage id={asked.id} offset={Number(offset)} locale={asked.locale} />;
}
