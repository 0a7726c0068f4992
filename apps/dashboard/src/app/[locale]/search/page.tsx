import { textOf, say } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "../../../address/reading.ts";
import { Refusal } from "../../../components/failure.tsx";
import { readSearchAddress } from "../../../features/search/address.ts";
import { SearchPage } from "../../../features/search/search-page.tsx";
import { localeOf } from "../../../text/locale.ts";

interface Request {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Request): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  if (!locale) return {};
  const { title, titleOf } = textOf(locale).search;
  const asked = readSearchAddress(await searchParams, locale);
  return { title: "query" in asked && asked.query !== "" ? say(titleOf, locale, { query: asked.query }) : title };
}

export default async function Page({ params, searchParams }: Request) {
  const locale = localeOf((await params).locale);
  if (!locale) notFound();
  const asked = readSearchAddress(await searchParams, locale);
  return "query" in asked ? (
    <SearchPage query={asked.query} locale={locale} />
  ) : (
    <Refusal locale={locale} reasons={asked} />
  );
}
