"use client";
import Link, { useLinkStatus } from "next/link";
import type { ComponentProps, ReactNode } from "react";

/** A link to a page that has to be read first: it says so while that lasts, and the page in view stays until then. */
export function PendingLink({
  loading,
  children,
  ...link
}: ComponentProps<typeof Link> & { readonly loading: string; readonly children: ReactNode }) {
  return (
    <Link prefetch={false} {...link}>
      {children}
      <Pending loading={loading} />
    </Link>
  );
}

function Pending({ loading }: { readonly loading: string }) {
  const { pending } = useLinkStatus();
  return (
    <span className="pending" role="status">
      {pending ? ` ${loading} …` : null}
    </span>
  );
}
