"use client";
import { usePathname, useSearchParams } from "next/navigation";
import type { Locale } from "@frontera/domain";

/** The same page in the other language, with everything the address says kept. */
export function LanguageLink({ to, label }: { readonly to: Locale; readonly label: string }) {
  const path = usePathname().replace(/^\/(en|es)/, `/${to}`);
  const query = useSearchParams().toString();
  return (
    <a href={query === "" ? path : `${path}?${query}`} lang={to} hrefLang={to}>
      {label}
    </a>
  );
}
