import { dehydrate, hashKey, HydrationBoundary } from "@tanstack/react-query";
import { compileMessage, textOf, say } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { Failure } from "../../components/failure.tsx";
import { readFailureOf } from "../../trpc/failure.ts";
import { getQueryClient } from "../../trpc/query-client.ts";
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
  const { me, writes, state } = answer;
  const role = text.roles[me.role];
  return (
    <article className="prose">
      <h1>{text.title}</h1>
      <p className="lede">{text.intro}</p>
      {me.access === "sign-in" && me.role !== "reader" ? (
        <>
          <p>{say(text.signedIn, locale, { name: me.name, role })}</p>
          <HydrationBoundary state={state}>
            <OwnAccount text={text} wait={wait} locale={locale} />
          </HydrationBoundary>
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
  const [queryClient, trpc] = [getQueryClient(), trpcOnServer()];
  try {
    const me = await queryClient.query(trpc.me.queryOptions());
    const writes = me.role === "operator" ? await queryClient.query(trpc.writes.queryOptions()) : null;
    // The record of writes is drawn here: the browser needs only who the reader is.
    const isMe = ({ queryHash }: { queryHash: string }): boolean => queryHash === hashKey(trpc.me.queryKey());
    return { me, writes, state: dehydrate(queryClient, { shouldDehydrateQuery: isMe }) };
  } catch (error) {
    return readFailureOf(error);
  }
}
