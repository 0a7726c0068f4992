import { compileMessage, textOf, say } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { Failure } from "../../components/failure.tsx";
import { readFailureOf } from "../../trpc/failure.ts";
import { makeQueryClient } from "../../trpc/query-client.ts";
import { trpcOnServer } from "../../trpc/server.ts";
import { howToWrite } from "../../text/how-to-write.ts";
import { OwnAccount } from "./own-account.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { Writes } from "./writes.tsx";

/** Who the reader is here, how to become somebody who may write, and for operators what was written. */
export async function AccountPage({ locale }: { readonly locale: Locale }) {
  const text = textOf(locale).account;
  const wait = compileMessage(text.wait);
  const answer = await readAccount();
  if ("kind" in answer) return <Failure locale={locale} failure={answer} />;
  const { me, writes } = answer;
  const role = text.roles[me.role];
  return (
    <article className="prose">
      <h1>{text.title}</h1>
      <p className="lede">{text.intro}</p>
      {me.access === "sign-in" && me.role !== "reader" ? (
        <>
          <p>{say(text.signedIn, locale, { name: me.name, role })}</p>
          <OwnAccount displayName={me.displayName ?? ""} text={text} wait={wait} locale={locale} />
        </>
      ) : me.access === "sign-in" ? (
        <SignInForm text={text} wait={wait} locale={locale} />
      ) : (
        <p>{me.access === "local" && me.role !== "reader" ? text.local : howToWrite(me.access, locale)}</p>
      )}
      {writes === null ? null : <Writes writes={writes} locale={locale} />}
    </article>
  );
}

async function readAccount() {
  const queryClient = makeQueryClient();
  const trpc = trpcOnServer(queryClient);
  try {
    const me = await queryClient.query(trpc.me.queryOptions());
    return { me, writes: me.role === "operator" ? await queryClient.query(trpc.writes.queryOptions()) : null };
  } catch (error) {
    return readFailureOf(error);
  }
}
