import type { Locale } from "@frontera/domain";
import { localeOf } from "../../text/locale.ts";
import { readFailureOf } from "../../trpc/failure.ts";

/** No form of ours is longer, in bytes. */
const longestForm = 16_384;

/** Leads a posted form on to a page. What is longer than any form of ours is not read, and what is no form is an empty one. */
export async function answerForm(
  request: Request,
  params: Promise<{ readonly locale: string }>,
  work: (form: FormData, locale: Locale) => Promise<string>,
): Promise<Response> {
  const locale = localeOf((await params).locale);
  if (!locale) return new Response(null, { status: 404 });
  const length = request.headers.get("Content-Length");
  if (length === null || Number(length) > longestForm) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => new FormData());
  return new Response(null, { status: 303, headers: { Location: await work(form, locale) } });
}

/** What the API refuses, or cannot be asked, leads to another page, which says so when it is drawn. Anything else is thrown on. */
export async function whenRefused(work: () => Promise<string>, otherwise: string): Promise<string> {
  try {
    return await work();
  } catch (error) {
    readFailureOf(error);
    return otherwise;
  }
}
