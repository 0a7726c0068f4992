import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HEADLINES, seriesOf, type Indicator, type Locale, type Series } from "@frontera/domain";
import { Refusal } from "../../../components/failure.tsx";
import { isIndicator } from "../../../components/indicators.ts";
import { readAddress, type SearchParams, type View } from "../../../features/indicator/address.ts";
import { IndicatorPage } from "../../../features/indicator/indicator-page.tsx";
import { textOf } from "../../../text/index.ts";
import { localeOf } from "../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string; readonly indicator: string }>;
  readonly searchParams: Promise<SearchParams>;
}

interface Asked {
  readonly locale: Locale;
  readonly indicator: Indicator;
  readonly view: View | readonly string[];
}

const headlineOf = (indicator: Indicator): Series | null =>
  indicator === "context" ? null : seriesOf(HEADLINES[indicator].series);

async function readRequest({ params, searchParams }: Request): Promise<Asked | null> {
  const { locale: language, indicator } = await params;
  const locale = localeOf(language);
  if (!locale || !isIndicator(indicator)) return null;
  return {
    locale,
    indicator,
    view: readAddress({ indicator, locale, headline: headlineOf(indicator) }, await searchParams),
  };
}

export async function generateMetadata(request: Request): Promise<Metadata> {
  const asked = await readRequest(request);
  if (!asked) return {};
  const { locale, indicator, view } = asked;
  return { title: "series" in view ? view.series.title[locale] : textOf(locale).indicators[indicator] };
}

export default async function Page(request: Request) {
  const asked = await readRequest(request);
  if (!asked) notFound();
  const { locale, view } = asked;
  return "series" in view ? <IndicatorPage view={view} locale={locale} /> : <Refusal locale={locale} reasons={view} />;
}
