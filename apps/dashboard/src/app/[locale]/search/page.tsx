import { textOf, say } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "../../../address/address-parser.ts";
import { sayStatus } from "../../../address/status.ts";
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
  if ("query" in asked) return <SearchPage query={asked.query} wrong={[]} locale={locale} />;
  sayStatus(400);
  const { q } = await searchParams;
  return <SearchPage query={typeof q === "string" ? q : ""} wrong={asked} locale={locale} />;
}
