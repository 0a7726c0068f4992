import { say, shortDay, textOf } from "@frontera/words";
import type { Locale, SnapshotRequest } from "@frontera/domain";
import { Failure } from "../../components/failure.tsx";
import { howToWrite } from "../../text/how-to-write.ts";
import { FreezeForm } from "./freeze-form.tsx";
import { readMe } from "./read.ts";
import { What } from "./what.tsx";

/** A view, about to be frozen under a name. */
export async function FreezePage({ request, locale }: { readonly request: SnapshotRequest; readonly locale: Locale }) {
  const text = textOf(locale).snapshots;
  const answer = await readMe();
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  return (
    <article className="prose">
      <h1>{text.freezeTitle}</h1>
      <p className="lede">{text.freezeIntro}</p>
      <What request={request} locale={locale} />
      {answer.me.role !== "reader" ? (
        <>
          <noscript>
            <p>{text.needsScript}</p>
          </noscript>
          <FreezeForm
            request={request}
            usualName={say(text.freezeUsualName, locale, {
              count: request.series.length,
              date: shortDay(request.asOf, locale),
            })}
            locale={locale}
            text={text}
          />
        </>
      ) : (
        <p className="notice">
          {text.freezeMay}{" "}
          {answer.me.access === "sign-in" ? (
            <a href={`/${locale}/account`}>{text.signIn}</a>
          ) : (
            howToWrite(answer.me.access, locale)
          )}
        </p>
      )}
    </article>
  );
}
