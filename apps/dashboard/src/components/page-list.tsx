import Link from "next/link";
import type { Locale } from "@frontera/domain";
import { textOf } from "../text/index.ts";
import { INDICATORS } from "./indicators.ts";

/** Links to every indicator's page. */
export function PageList({ locale }: { readonly locale: Locale }) {
  const text = textOf(locale);
  return (
    <ul className="page-list">
      {INDICATORS.map((indicator) => (
        <li key={indicator}>
          <Link href={`/${locale}/${indicator}`}>{text.indicators[indicator]}</Link>
        </li>
      ))}
    </ul>
  );
}
