"use client";
import { useMutation } from "@tanstack/react-query";
import type { Locale } from "@frontera/domain";
import type { Text } from "@frontera/words";
import { useRouter } from "next/navigation";
import { trpc } from "../../trpc/client.ts";
import { mutationText } from "../../trpc/mutation-text.ts";
import { textIn } from "./freeze-form.tsx";

/** Deletes a snapshot, with a reason; the page then shows the tombstone. */
export function DeleteForm({
  id,
  locale,
  text,
}: {
  readonly id: string;
  readonly locale: Locale;
  readonly text: Pick<Text["snapshots"], "delete" | "deleteWhy" | "deleteReason" | "deleteDo" | "deleting" | "failed">;
}) {
  const router = useRouter();
  const remove = useMutation(
    trpc.snapshots.delete.mutationOptions({
      onSuccess: () => {
        router.refresh();
      },
    }),
  );
  return (
    <details>
      <summary>{text.delete}</summary>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate({ id, reason: textIn(new FormData(event.currentTarget), "reason") });
        }}
      >
        <p>{text.deleteWhy}</p>
        <label>
          {text.deleteReason}
          <input name="reason" required maxLength={500} />
        </label>
        <button type="submit" className="button">
          {text.deleteDo}
        </button>
        <p role="status">{mutationText(remove, { working: `${text.deleting} …`, failed: text.failed }, locale)}</p>
      </form>
    </details>
  );
}
