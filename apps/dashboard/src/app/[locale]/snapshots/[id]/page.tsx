import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Refusal } from "../../../../components/failure.tsx";
import { SnapshotPage } from "../../../../features/snapshots/snapshot-page.tsx";
import { fill } from "../../../../text/fill.ts";
import { textOf } from "../../../../text/index.ts";
import { localeOf } from "../../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const { locale: language, id } = await params;
  const locale = localeOf(language);
  return locale ? { title: `${textOf(locale).snapshots.kicker} ${id.slice(0, 12)}` } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const { locale: language, id } = await params;
  const locale = localeOf(language);
  if (!locale) notFound();
  const { against, ...others } = await searchParams;
  const text = textOf(locale).failure;
  const reasons = Object.keys(others).map((name) => fill(text.unknownParameter, { name }));
  if (against !== undefined && typeof against !== "string")
    reasons.push(fill(text.repeatedParameter, { name: "against" }));
  if (reasons.length > 0) return <Refusal locale={locale} reasons={reasons} />;
  return <SnapshotPage id={id} against={typeof against === "string" ? against : null} locale={locale} />;
}
