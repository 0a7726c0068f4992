"use client";
import { useMutation } from "@tanstack/react-query";
import type { Text } from "@frontera/words";
import { useRouter } from "next/navigation";
import type { Locale, SnapshotRequest } from "@frontera/domain";
import { trpc } from "../../trpc/client.ts";
import { mutationText } from "../../trpc/mutation-text.ts";
import { inputOf } from "./input-of.ts";

interface FreezeProps {
  readonly request: SnapshotRequest;
  /** By which it is called where its maker says nothing else. */
  readonly usualName: string;
  readonly locale: Locale;
  readonly text: Pick<
    Text["snapshots"],
    "freezeName" | "freezeNote" | "freezeFigures" | "freezeDo" | "freezing" | "failed"
  >;
}

/** Names the snapshot, freezes it, and goes to its page; says in words why it could not be frozen. */
export function FreezeForm({ request, usualName, locale, text }: FreezeProps) {
  const router = useRouter();
  const freeze = useMutation(
    trpc.snapshots.make.mutationOptions({
      onSuccess: ({ id }) => {
        router.push(`/${locale}/snapshots/${id}`);
      },
    }),
  );
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        freeze.mutate({
          ...inputOf(request),
          name: textIn(form, "name"),
          note: textIn(form, "note"),
          figures: form.get("figures") !== null,
        });
      }}
    >
      <label>
        {text.freezeName}
        <input name="name" required maxLength={120} defaultValue={usualName} />
      </label>
      <label>
        {text.freezeNote}
        <textarea name="note" rows={3} maxLength={2000} />
      </label>
      <label className="check">
        <input name="figures" type="checkbox" defaultChecked={request.figures} /> {text.freezeFigures}
      </label>
      <button type="submit" className="button">
        {text.freezeDo}
      </button>
      <p role="status">{mutationText(freeze, { working: `${text.freezing} …`, failed: text.failed }, locale)}</p>
    </form>
  );
}

/** What was typed into a field. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
