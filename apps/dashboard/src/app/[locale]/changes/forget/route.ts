import { visitCookie } from "../../../../visit.ts";

/** Has the browser forget when its reader was here, and leads back to the page. */
export async function POST(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly locale: string }> },
): Promise<Response> {
  const { locale } = await params;
  return new Response(null, {
    status: 303,
    headers: {
      Location: `/${locale === "es" ? "es" : "en"}/changes`,
      "Set-Cookie": `${visitCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`,
    },
  });
}
