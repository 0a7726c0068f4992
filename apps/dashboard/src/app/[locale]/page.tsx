import { notFound } from "next/navigation";
import { Reading, type SearchParams } from "../../address/reading.ts";
import { Refusal } from "../../components/failure.tsx";
import { OverviewPage } from "../../features/overview/overview-page.tsx";
import { localeOf } from "../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const reading = new Reading(await searchParams, ["asOf"], locale);
  const asOf = reading.date("asOf");
  if (reading.reasons.length > 0) return <Refusal locale={locale} reasons={reading.reasons} />;
  return <OverviewPage asOf={asOf} locale={locale} />;
}
