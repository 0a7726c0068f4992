import { notFound } from "next/navigation";
import { isIsoDate } from "@frontera/domain";
import { Refusal } from "../../components/failure.tsx";
import { OverviewPage } from "../../features/overview/overview-page.tsx";
import { fill } from "../../text/fill.ts";
import { textOf } from "../../text/index.ts";
import { localeOf } from "../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const text = textOf(locale).failure;
  const { asOf, ...others } = await searchParams;
  const reasons = Object.keys(others).map((name) => fill(text.unknownParameter, { name }));
  if (asOf !== undefined && (typeof asOf !== "string" || !isIsoDate(asOf)))
    reasons.push(fill(text.notADate, { name: "asOf", value: String(asOf) }));
  if (reasons.length > 0) return <Refusal locale={locale} reasons={reasons} />;
  return <OverviewPage asOf={typeof asOf === "string" ? asOf : null} locale={locale} />;
}
