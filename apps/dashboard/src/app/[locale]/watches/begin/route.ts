import { formHref, readForm } from "../../../../features/watches/address.ts";
import { answerForm, whenRefused } from "../../../../features/watches/answers.ts";
import { clientOnServer } from "../../../../trpc/server.ts";

interface Call {
  readonly params: Promise<{ readonly locale: string }>;
}

/** Begins a watch and leads to it; what cannot be begun leads back to the form, which says why. */
export const POST = (request: Request, { params }: Call): Promise<Response> =>
  answerForm(request, params, async (form, locale) => {
    const { kind, ...wish } = readForm(form);
    if (kind === undefined) return formHref(locale, wish);
    return whenRefused(
      async () => `/${locale}/watches#watch-${(await clientOnServer().watches.begin.mutate({ kind, ...wish })).id}`,
      formHref(locale, { kind, ...wish }),
    );
  });
