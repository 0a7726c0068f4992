import { CATALOGUE } from "@frontera/content";
import "./view.css";
import "./map.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { Indicator, Locale } from "@frontera/domain";
import { originOfReader } from "../../../address/origin.ts";
import { withoutWrong, type SearchParams } from "../../../address/address-parser.ts";
import { Noted } from "../../../components/address-note.tsx";
import { MissingPage, Refusal } from "../../../components/failure.tsx";
import { isIndicator } from "../../../components/indicators.ts";
import { KNOWN_NAMES, readAddress } from "../../../features/indicator/address.ts";
import { CARD_PIXELS } from "../../../features/indicator/chart/file-sizes.ts";
import { addressOfForm, addressOfMunicipality } from "../../../features/indicator/choices.ts";
import { IndicatorPage } from "../../../features/indicator/indicator-page.tsx";
import { chartHrefOf, type View } from "../../../features/indicator/view.ts";
import { textOf } from "@frontera/words";
import { localeOf } from "../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string; readonly indicator: string }>;
  readonly searchParams: Promise<SearchParams>;
}

interface Asked {
  readonly locale: Locale;
  readonly indicator: Indicator;
  readonly parameters: SearchParams;
  readonly view: View | readonly string[];
}

async function readRequest({ params, searchParams }: Request): Promise<Asked | null> {
  const { locale: language, indicator } = await params;
  const locale = localeOf(language);
  if (!locale || !isIndicator(indicator)) return null;
  const parameters = await searchParams;
  // A sent form is led to the address it means, so that the one in the browser is the one to share.
  const meant = addressOfForm(parameters) ?? addressOfMunicipality(parameters);
  if (meant) redirect(`/${locale}/${indicator}?${meant.toString()}`);
  return {
    locale,
    indicator,
    parameters,
    view: readAddress({ indicator, locale }, parameters),
  };
}

export async function generateMetadata(request: Request): Promise<Metadata> {
  const asked = await readRequest(request);
  if (!asked) return {};
  const { locale, indicator, view } = asked;
  if (!("series" in view)) return { title: CATALOGUE.indicatorOf(indicator).name[locale] };
  const title = view.series.title[locale];
  return {
    title,
    openGraph: {
      title,
      siteName: textOf(locale).shell.name,
      locale,
      type: "website",
      images: [
        { url: `${await originOfReader()}${chartHrefOf(locale, view, "png", "card")}`, ...CARD_PIXELS, alt: title },
      ],
    },
    twitter: { card: "summary_large_image" },
  };
}

export default async function Page(request: Request) {
  const asked = await readRequest(request);
  if (!asked) return <MissingPage locale={localeOf((await request.params).locale) ?? "en"} />;
  const { locale, indicator, parameters, view } = asked;
  const reasons = "series" in view ? [] : view;
  const shown = "series" in view ? view : readAddress({ indicator, locale }, withoutWrong(parameters, view));
  if (!("series" in shown)) return <Refusal locale={locale} reasons={reasons} />;
  return (
    <Noted parameters={parameters} known={KNOWN_NAMES} reasons={reasons} locale={locale}>
      <IndicatorPage view={shown} wrong={reasons} locale={locale} />
    </Noted>
  );
}
