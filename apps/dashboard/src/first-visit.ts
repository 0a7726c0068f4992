import { NextResponse, type NextRequest } from "next/server";
import { readApiUrl } from "./env.ts";

/** The parameter of the address that `start` prints, and the cookie that the API reads the token from. */
const parameter = "token";
const cookie = "frontera-token";
const aYearSeconds = 31_536_000;

/** Whether the address brings the token of the machine's owner. */
export const hasToken = ({ method, nextUrl }: NextRequest): boolean =>
  method === "GET" && nextUrl.searchParams.has(parameter);

/**
 * Keeps the token in a cookie that scripts cannot read and other sites do not send, and leads to the same address without it. A token that the
 * API does not take is not kept: whoever makes a reader follow such an address changes nothing.
 */
export async function firstVisit(request: NextRequest): Promise<NextResponse> {
  const target = request.nextUrl.clone();
  const token = target.searchParams.get(parameter) ?? "";
  target.searchParams.delete(parameter);
  // The name that the reader opened: the cookie holds for no other.
  const host = request.headers.get("Host") ?? target.host;
  target.host = host;
  const response = NextResponse.redirect(target, 303);
  response.headers.set("Cache-Control", "no-store");
  response.headers.set("Referrer-Policy", "no-referrer");
  if (await isTaken(token, host))
    response.cookies.set(cookie, token, { httpOnly: true, sameSite: "lax", path: "/", maxAge: aYearSeconds });
  return response;
}

async function isTaken(token: string, host: string): Promise<boolean> {
  if (!/^[\w-]{1,200}$/.test(token)) return false;
  try {
    const response = await fetch(`${readApiUrl()}/trpc/me`, {
      headers: { Authorization: `Bearer ${token}`, "X-Forwarded-Host": host },
      cache: "no-store",
      signal: AbortSignal.timeout(10_000),
    });
    const { result } = (await response.json()) as { readonly result?: { readonly data?: { readonly role?: string } } };
    return result?.data?.role === "operator";
  } catch {
    return false;
  }
}
