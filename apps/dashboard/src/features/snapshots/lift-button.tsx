"use client";
import { useMutation } from "@tanstack/react-query";
import type { Locale } from "@frontera/domain";
import type { Text } from "@frontera/words";
import { useRouter } from "next/navigation";
import { trpc } from "../../trpc/client.ts";
import { mutationText } from "../../trpc/mutation-text.ts";

/** Takes the deletion of a snapshot back; the page then shows it as it was. */
export function LiftButton({
  id,
  locale,
  text,
}: {
  readonly id: string;
  readonly locale: Locale;
  readonly text: Pick<Text["snapshots"], "lift" | "lifting" | "failed">;
}) {
  const router = useRouter();
  const lift = useMutation(
    trpc.snapshots.lift.mutationOptions({
      onSuccess: () => {
        router.refresh();
      },
    }),
  );
  return (
    <p>
      <button
        type="button"
        className="button"
        onClick={() => {
          lift.mutate({ id });
        }}
      >
        {text.lift}
      </button>{" "}
      <span role="status">{mutationText(lift, { working: `${text.lifting} …`, failed: text.failed }, locale)}</span>
    </p>
  );
}
