"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** The pages in a row, the one in view marked, and in sight where the row is wider than the window. */
export function Nav({
  label,
  pages,
}: {
  readonly label: string;
  readonly pages: readonly { readonly href: string; readonly name: string }[];
}) {
  const path = usePathname();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const marked = row.current?.querySelector("[aria-current]");
    if (!row.current || !marked) return;
    const [own, entry] = [row.current.getBoundingClientRect(), marked.getBoundingClientRect()];
    // Not scrollIntoView: that would take the page along, too.
    row.current.scrollLeft += (entry.left + entry.right - own.left - own.right) / 2;
  }, [path]);
  return (
    <nav ref={row} aria-label={label} className="nav">
      {pages.map(({ href, name }) => (
        <Link key={href} href={href} prefetch={false} aria-current={path === href ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
