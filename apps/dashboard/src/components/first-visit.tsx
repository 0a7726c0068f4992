import { textOf } from "@frontera/words";
import { cookies } from "next/headers";
import type { Locale } from "@frontera/domain";
import { hiddenCookie } from "./first-visit-cookie.ts";

/** What this is, in a line, for who comes to a page for the first time. The overview opens with the same at more length. */
export async function FirstVisit({ locale }: { readonly locale: Locale }) {
  if ((await cookies()).has(hiddenCookie)) return null;
  const text = textOf(locale).shell;
  return (
    <form className="first-visit" method="post" action={`/${locale}/first-visit`}>
      <p>{text.firstVisit}</p>
      <button type="submit" className="quiet">
        {text.hideFirstVisit}
      </button>
    </form>
  );
}
