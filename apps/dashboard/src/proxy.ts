import { NextResponse, type NextRequest } from "next/server";
import { readApiUrl } from "./env.ts";

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

const belongsToApi = (path: string): boolean => /^\/(trpc|auth|api|series|problems)(\/|$)/.test(path);

/** Hands the API's paths to the API, and any page without a language to the reader's own. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (belongsToApi(pathname)) return toApi(request);
  const spoken = /^\/(en|es)(?:\/|$)/.exec(pathname)?.[1];
  if (spoken !== undefined) return NextResponse.next({ request: { headers: withHeader(request, "x-locale", spoken) } });
  const locale = preferredLocale(request.headers.get("Accept-Language"));
  const target = new URL(`/${locale}${pathname === "/" ? "" : pathname}${search}`, request.url);
  const response = NextResponse.redirect(target, 307);
  response.headers.set("Vary", "Accept-Language");
  return response;
}

function toApi(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  // The API's length, digest and entity tag are those of the bytes as it sends them: nothing may recompress them on the way.
  const headers = withHeader(request, "Accept-Encoding", "identity");
  // What the reader's browser asked for, never what the request claims of itself: the API trusts it.
  headers.set("X-Forwarded-Host", request.headers.get("Host") ?? "");
  return NextResponse.rewrite(new URL(`${readApiUrl()}${pathname}${search}`), { request: { headers } });
}

function withHeader(request: NextRequest, name: string, value: string): Headers {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return headers;
}

export const config = { matcher: "/((?!_next/|icon.svg).*)" };
