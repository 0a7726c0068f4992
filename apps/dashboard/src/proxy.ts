import { NextResponse, type NextRequest } from "next/server";
import { contentPolicy, newNonce } from "./content-policy.ts";
import { readOrigin } from "./address/origin.ts";
import { readApiUrl } from "./env.ts";
import { firstVisit, hasToken } from "./first-visit.ts";
import { belongsToApi } from "./paths.ts";
import { headerOf, isChangesPage, keepVisit, visitHeader, visitOf } from "./visit.ts";

/** The language asked for first among those spoken here; English when none is. */
const preferredLocale = (acceptLanguage: string | null): "en" | "es" => {
  const asked = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...settings] = part.trim().toLowerCase().split(";");
      const quality = settings
        .find((setting) => setting.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => (language === "en" || language === "es") && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return asked[0]?.language === "es" ? "es" : "en";
};

/** Hands the API's paths to the API, and any page without a language to the reader's own. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  if (belongsToApi(pathname)) return toApi(request);
  if (hasToken(request)) return firstVisit(request);
  const spoken = /^\/(en|es)(?:\/|$)/.exec(pathname)?.[1];
  if (spoken !== undefined) return page(request, spoken);
  const locale = preferredLocale(request.headers.get("Accept-Language"));
  const target = new URL(`/${locale}${pathname === "/" ? "" : pathname}${search}`, request.url);
  const response = NextResponse.redirect(target, 307);
  response.headers.set("Vary", "Accept-Language");
  return response;
}

/** A page: its scripts carry a number of this answer alone, and no other script runs. */
function page(request: NextRequest, locale: string): NextResponse {
  const policy = contentPolicy(newNonce());
  const headers = withHeader(request, "x-locale", locale);
  const visit = isChangesPage(request) ? visitOf(request) : null;
  const before = visit && headerOf(visit);
  if (before === null) headers.delete(visitHeader);
  else headers.set(visitHeader, before);
  // The renderer reads the number from here and puts it on every script it writes.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Link", whereElse(request));
  if (visit) keepVisit(response, visit);
  return response;
}

/**
 * For search engines: the page without a view of its own, and the same in the other language. Whole addresses, as they ask for: where it was asked for, or
 * what the operator set.
 */
function whereElse({ headers, nextUrl: { pathname } }: NextRequest): string {
  const origin = readOrigin(headers);
  const rest = pathname.slice("/en".length);
  return [
    `<${origin}${pathname}>; rel="canonical"`,
    ...["en", "es"].map((locale) => `<${origin}/${locale}${rest}>; rel="alternate"; hreflang="${locale}"`),
  ].join(", ");
}

function toApi(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  // What the reader's browser asked for, never what the request claims of itself: the API trusts it.
  const headers = withHeader(request, "X-Forwarded-Host", request.headers.get("Host") ?? "");
  return NextResponse.rewrite(new URL(`${readApiUrl()}${pathname}${search}`), { request: { headers } });
}

function withHeader(request: NextRequest, name: string, value: string): Headers {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return headers;
}

export const config = { matcher: "/((?!_next/|icon.svg|robots.txt|sitemap.xml).*)" };
