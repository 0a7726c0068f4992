"use client";
import type { Locale } from "@frontera/domain";
import type { Text } from "@frontera/words";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpcClient } from "../../trpc/client.ts";
import { reasonOf } from "../../trpc/reason.ts";

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
  const [told, setTold] = useState("");
  async function lift(): Promise<void> {
    setTold(`${text.lifting} …`);
    try {
      await trpcClient.snapshots.lift.mutate({ id });
      router.refresh();
    } catch (error) {
      setTold(reasonOf(error, locale) ?? text.failed);
    }
  }
  return (
    <p>
      <button type="button" className="button" onClick={() => void lift()}>
        {text.lift}
      </button>{" "}
      <span role="status">{told}</span>
    </p>
  );
}
