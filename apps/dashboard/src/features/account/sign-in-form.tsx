"use client";
import { phrase, type CompiledMessage, type Text } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { askSignIn } from "./ask.ts";

/** The account's texts, and the one that the browser fills in. */
export interface AccountProps {
  readonly text: Text["account"];
  readonly wait: CompiledMessage;
  readonly locale: Locale;
}

/** E-mail and password; says in words why they were not taken. */
export function SignInForm({ text, wait, locale }: AccountProps) {
  const router = useRouter();
  const [told, setTold] = useState("");
  async function signIn(form: FormData): Promise<void> {
    setTold(text.working);
    const answer = await askSignIn("sign-in/email", { email: form.get("email"), password: form.get("password") });
    if (answer.kind === "done") router.refresh();
    else setTold(answer.kind === "wait" ? phrase(wait, locale, { seconds: answer.seconds }) : text[answer.kind]);
  }
  return (
    // Not a form action: React would empty the fields after a wrong password.
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn(new FormData(event.currentTarget));
      }}
    >
      <label>
        {text.email}
        <input name="email" type="email" autoComplete="username" required maxLength={200} />
      </label>
      <label>
        {text.password}
        <input name="password" type="password" autoComplete="current-password" required maxLength={128} />
      </label>
      <button type="submit">{text.signIn}</button>
      <p role="status">{told}</p>
    </form>
  );
}
