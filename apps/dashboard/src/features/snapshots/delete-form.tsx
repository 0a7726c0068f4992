"use client";
import type { Locale } from "@frontera/domain";
import type { Text } from "@frontera/words";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpcClient } from "../../trpc/client.ts";
import { reasonOf } from "../../trpc/reason.ts";
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
  const [told, setTold] = useState("");
  async function remove(form: FormData): Promise<void> {
    setTold(`${text.deleting} …`);
    try {
      await trpcClient.snapshots.delete.mutate({ id, reason: textIn(form, "reason") });
      router.refresh();
    } catch (error) {
      setTold(reasonOf(error, locale) ?? text.failed);
    }
  }
  return (
    <details>
      <summary>{text.delete}</summary>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          void remove(new FormData(event.currentTarget));
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
        <p role="status">{told}</p>
      </form>
    </details>
  );
}
