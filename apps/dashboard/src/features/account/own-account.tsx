"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { phrase } from "@frontera/words";
import { trpcClient } from "../../trpc/client.ts";
import { reasonOf } from "../../trpc/reason.ts";
import { askSignIn } from "./ask.ts";
import type { AccountProps } from "./sign-in-form.tsx";

const shortest = 12;

/** Signs out, and changes the name that others see and the password. */
export function OwnAccount({ displayName, text, wait, locale }: AccountProps & { readonly displayName: string }) {
  const router = useRouter();
  const [told, setTold] = useState("");
  async function signOut(): Promise<void> {
    const answer = await askSignIn("sign-out", {});
    if (answer.kind === "done") router.refresh();
    else setTold(text.failed);
  }
  async function rename(form: FormData): Promise<void> {
    const name = form.get("name");
    setTold(text.working);
    try {
      await trpcClient.rename.mutate({ name: typeof name === "string" ? name : "" });
      setTold(text.renamed);
      router.refresh();
    } catch (error) {
      setTold(reasonOf(error, locale) ?? text.failed);
    }
  }
  async function change(form: FormData): Promise<void> {
    const [currentPassword, newPassword] = [form.get("current"), form.get("next")];
    if (typeof newPassword !== "string" || newPassword.length < shortest) {
      setTold(text.tooShort);
      return;
    }
    setTold(text.working);
    const answer = await askSignIn("change-password", { currentPassword, newPassword, revokeOtherSessions: true });
    const words = { done: text.changed, wrong: text.wrongCurrent, failed: text.failed } as const;
    setTold(answer.kind === "wait" ? phrase(wait, locale, { seconds: answer.seconds }) : words[answer.kind]);
  }
  return (
    <>
      <form action={signOut}>
        <button type="submit">{text.signOut}</button>
      </form>
      <h2>{text.shownAs}</h2>
      <p>{text.shownAsWhy}</p>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          void rename(new FormData(event.currentTarget));
        }}
      >
        <label>
          {text.shownAs}
          <input name="name" defaultValue={displayName} maxLength={60} autoComplete="nickname" />
        </label>
        <button type="submit">{text.rename}</button>
      </form>
      <h2>{text.changePassword}</h2>
      <form className="account-form" action={change}>
        <label>
          {text.current}
          <input name="current" type="password" autoComplete="current-password" required maxLength={128} />
        </label>
        <label>
          {text.next}
          <input name="next" type="password" autoComplete="new-password" required maxLength={128} />
        </label>
        <button type="submit">{text.change}</button>
      </form>
      <p role="status">{told}</p>
    </>
  );
}
