"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { phrase } from "@frontera/words";
import { trpc } from "../../trpc/client.ts";
import { mutationText } from "../../trpc/mutation-text.ts";
import { askSignIn } from "./ask.ts";
import type { AccountProps } from "./sign-in-form.tsx";

const shortest = 12;

/** Signs out, and changes the name that others see and the password. */
export function OwnAccount(props: AccountProps) {
  return (
    <>
      <SignOut {...props} />
      <DisplayName {...props} />
      <Password {...props} />
    </>
  );
}

function SignOut({ text }: AccountProps) {
  const router = useRouter();
  const signOut = useMutation({
    mutationFn: () => askSignIn("sign-out", {}),
    onSuccess: ({ kind }) => {
      if (kind === "done") router.refresh();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signOut.mutate();
      }}
    >
      <button type="submit">{text.signOut}</button>
      <p role="status">{signOut.data === undefined || signOut.data.kind === "done" ? "" : text.failed}</p>
    </form>
  );
}

function DisplayName({ text, locale }: AccountProps) {
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(trpc.me.queryOptions());
  const rename = useMutation(
    trpc.rename.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.me.queryFilter()) }),
  );
  return (
    <>
      <h2>{text.shownAs}</h2>
      <p>{text.shownAsWhy}</p>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get("name");
          rename.mutate({ name: typeof name === "string" ? name : "" });
        }}
      >
        <label>
          {text.shownAs}
          <input name="name" defaultValue={me.displayName ?? ""} maxLength={60} autoComplete="nickname" />
        </label>
        <button type="submit">{text.rename}</button>
        <p role="status">
          {mutationText(rename, { working: text.working, failed: text.failed, done: text.renamed }, locale)}
        </p>
      </form>
    </>
  );
}

function Password({ text, wait, locale }: AccountProps) {
  const change = useMutation({
    mutationFn: (form: FormData) => changePassword(form.get("current"), form.get("next")),
  });
  const words = { done: text.changed, wrong: text.wrongCurrent, failed: text.failed, short: text.tooShort } as const;
  const answer = change.data;
  return (
    <>
      <h2>{text.changePassword}</h2>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          change.mutate(new FormData(form), {
            onSuccess: ({ kind }) => {
              if (kind === "done") form.reset();
            },
          });
        }}
      >
        <label>
          {text.current}
          <input name="current" type="password" autoComplete="current-password" required maxLength={128} />
        </label>
        <label>
          {text.next}
          <input name="next" type="password" autoComplete="new-password" required maxLength={128} />
        </label>
        <button type="submit">{text.change}</button>
        <p role="status">
          {change.isPending
            ? text.working
            : answer === undefined
              ? ""
              : answer.kind === "wait"
                ? phrase(wait, locale, { seconds: answer.seconds })
                : words[answer.kind]}
        </p>
      </form>
    </>
  );
}

/** What is too short is not asked for. */
async function changePassword(currentPassword: FormDataEntryValue | null, newPassword: FormDataEntryValue | null) {
  if (typeof newPassword !== "string" || newPassword.length < shortest) return { kind: "short" } as const;
  return askSignIn("change-password", { currentPassword, newPassword, revokeOtherSessions: true });
}
