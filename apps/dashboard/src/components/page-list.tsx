import { CATALOGUE } from "@frontera/content";
import Link from "next/link";
import type { Locale } from "@frontera/domain";
import { INDICATORS } from "./indicators.ts";

/** Links to every indicator's page. */
export function PageList({ locale }: { readonly locale: Locale }) {
  return (
    <ul className="page-list">
      {INDICATORS.map((indicator) => (
        <li key={indicator}>
          <Link href={`/${locale}/${indicator}`}>{CATALOGUE.indicatorOf(indicator).name[locale]}</Link>
        </li>
      ))}
    </ul>
  );
}
