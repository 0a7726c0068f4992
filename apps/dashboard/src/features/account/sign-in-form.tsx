"use client";
import { useMutation } from "@tanstack/react-query";
import { phrase, type CompiledMessage, type Text } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { useRouter } from "next/navigation";
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
  const signIn = useMutation({
    mutationFn: (form: FormData) =>
      askSignIn("sign-in/email", { email: form.get("email"), password: form.get("password") }),
    onSuccess: ({ kind }) => {
      if (kind === "done") router.refresh();
    },
  });
  const answer = signIn.data;
  return (
    // Not a form action: React would empty the fields after a wrong password.
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate(new FormData(event.currentTarget));
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
      <p role="status">
        {signIn.status === "idle"
          ? ""
          : answer === undefined || answer.kind === "done"
            ? text.working
            : answer.kind === "wait"
              ? phrase(wait, locale, { seconds: answer.seconds })
              : text[answer.kind]}
      </p>
    </form>
  );
}
