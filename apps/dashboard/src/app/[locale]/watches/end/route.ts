import { answerForm, whenRefused } from "../../../../features/watches/answers.ts";
import { clientOnServer } from "../../../../trpc/server.ts";

interface Call {
  readonly params: Promise<{ readonly locale: string }>;
}

/** Ends a watch of the reader's and leads back to the page, which shows whether it has ended. */
export const POST = (request: Request, { params }: Call): Promise<Response> =>
  answerForm(request, params, async (form, locale) => {
    const id = form.get("id");
    const page = `/${locale}/watches`;
    return whenRefused(async () => {
      await clientOnServer().watches.end.mutate({ id: typeof id === "string" ? id : "" });
      return page;
    }, page);
  });
