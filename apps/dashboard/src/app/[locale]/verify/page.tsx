import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Refusal } from "../../../components/failure.tsx";
import { VerifyPage } from "../../../features/verify/verify-page.tsx";
import { fill } from "../../../text/fill.ts";
import { textOf } from "../../../text/index.ts";
import { localeOf } from "../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata({ params }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  return locale ? { title: textOf(locale).verify.title } : {};
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const { sha256, ...others } = await searchParams;
  const text = textOf(locale).failure;
  const reasons = Object.keys(others).map((name) => fill(text.unknownParameter, { name }));
  if (sha256 !== undefined && typeof sha256 !== "string")
    reasons.push(fill(text.repeatedParameter, { name: "sha256" }));
  if (reasons.length > 0) return <Refusal locale={locale} reasons={reasons} />;
  return <VerifyPage sha256={typeof sha256 === "string" && sha256 !== "" ? sha256 : null} locale={locale} />;
}
