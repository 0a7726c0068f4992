"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** The pages, the one in view marked. */
export function Nav({
  label,
  pages,
}: {
  readonly label: string;
  readonly pages: readonly { readonly href: string; readonly name: string }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="nav">
      {pages.map(({ href, name }) => (
        <Link key={href} href={href} prefetch={false} aria-current={path === href ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
