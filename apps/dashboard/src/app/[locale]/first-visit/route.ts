import { hiddenCookie } from "../../../components/first-visit-cookie.ts";

const yearSeconds = 31_536_000;

/** Puts the first-visit line away and leads back to the page it was read on. */
export function POST(request: Request): Response {
  return new Response(null, {
    status: 303,
    headers: {
      Location: pageBehind(request),
      "Set-Cookie": `${hiddenCookie}=hidden; Path=/; Max-Age=${String(yearSeconds)}; SameSite=Lax`,
    },
  });
}

/** The page the form stood on, as a path of this site: never another one. */
function pageBehind(request: Request): string {
  const referrer = request.headers.get("Referer");
  if (referrer === null || !URL.canParse(referrer)) return "/";
  const { host, pathname, search } = new URL(referrer);
  return host === request.headers.get("Host") && /^\/(en|es)(\/|$)/.test(pathname) ? `${pathname}${search}` : "/";
}
