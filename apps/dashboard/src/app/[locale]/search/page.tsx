import { textOf, say } from "@frontera/words";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "../../../address/address-parser.ts";
import { Noted } from "../../../components/address-note.tsx";
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
  const parameters = await searchParams;
  const { q } = parameters;
  const asked = readSearchAddress(parameters, locale);
  const isRead = "query" in asked;
  return (
    <Noted parameters={parameters} known={["q"]} reasons={isRead ? [] : asked} locale={locale}>
      <SearchPage
        query={isRead ? asked.query : typeof q === "string" ? q : ""}
        wrong={isRead ? [] : asked}
        locale={locale}
      />
    </Noted>
  );
}
