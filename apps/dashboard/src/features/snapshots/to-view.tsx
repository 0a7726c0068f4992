import { CATALOGUE } from "@frontera/content";
import type { Locale } from "@frontera/domain";
import { textOf } from "@frontera/words";
import Link from "next/link";
import type { SearchParams } from "../../address/address-parser.ts";

/** From an address of which nothing can be frozen to the view of its first series, with whatever of it can be shown; nothing where it names none. */
export function ToView({ parameters, locale }: { readonly parameters: SearchParams; readonly locale: Locale }) {
  const { series, ...others } = parameters;
  const first = String(series ?? "")
    .split(",")
    .map((id) => CATALOGUE.findSeries(id))
    .find((found) => found !== null);
  if (!first) return null;
  const kept = Object.entries(others).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const query = new URLSearchParams([["series", first.id], ...kept]).toString();
  return (
    <p>
      <Link href={`/${locale}/${first.indicator}?${query}`} prefetch={false}>
        {textOf(locale).snapshots.toView}
      </Link>
    </p>
  );
}
