import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Refusal } from "../../../components/failure.tsx";
import { SnapshotsPage } from "../../../features/snapshots/list-page.tsx";
import { fill } from "../../../text/fill.ts";
import { textOf } from "../../../text/index.ts";
import { localeOf } from "../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).snapshots.title } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const { search = "", page = "1", ...others } = await searchParams;
  const text = textOf(locale).failure;
  const reasons = Object.keys(others).map((name) => fill(text.unknownParameter, { name }));
  if (typeof search !== "string") reasons.push(fill(text.repeatedParameter, { name: "search" }));
  if (typeof page !== "string" || !/^[1-9]\d{0,4}$/.test(page))
    reasons.push(fill(text.notAPage, { value: String(page) }));
  if (reasons.length > 0) return <Refusal locale={locale} reasons={reasons} />;
  return <SnapshotsPage search={String(search)} page={Number(page)} locale={locale} />;
}
