"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";

/** Reads the page again without leaving it. */
export function Retry({ label }: { readonly label: string }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <button
      type="button"
      className="button"
      aria-busy={pending}
      onClick={() => {
        startTransition(() => {
          router.refresh();
        });
      }}
    >
      {label}
    </button>
  );
}
