import { CATALOGUE } from "@frontera/content";
import { LOCALES } from "@frontera/domain";
import type { MetadataRoute } from "next";
import { originOfReader } from "../address/origin.ts";
import { INDICATORS } from "../components/indicators.ts";

/** Every page that is the same for all readers, in each language, with the other beside it. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await originOfReader();
  const releases = Object.keys(CATALOGUE.releases).map((id) => `/sources/${id}`);
  const pages = ["", ...INDICATORS.map((id) => `/${id}`), ...others, ...releases];
  return pages.flatMap((page) =>
    LOCALES.map((locale) => ({
      url: `${origin}/${locale}${page}`,
      alternates: { languages: Object.fromEntries(LOCALES.map((each) => [each, `${origin}/${each}${page}`])) },
    })),
  );
}

const others = [
  "/baseline",
  "/ledger",
  "/changes",
  "/brief",
  "/check",
  "/glossary",
  "/sources",
  "/snapshots",
  "/verify",
  "/api",
];
