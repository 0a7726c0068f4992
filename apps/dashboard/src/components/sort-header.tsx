import type { Locale } from "@frontera/domain";
import { say, textOf } from "@frontera/words";
import Link from "next/link";

/** By which column a table is ordered. */
export interface Sorting {
  readonly by: string | null;
  readonly order: "asc" | "desc";
  /** The page itself, and what else its address has to keep. */
  readonly page: string;
  readonly kept: Readonly<Record<string, string>>;
}

/** The head of a column, which orders the table by it where it can be ordered: first upwards, then downwards. */
export function SortHeader({
  name,
  column,
  sorting,
  locale,
}: {
  readonly name: string;
  readonly column: string | null;
  readonly sorting: Sorting | null;
  readonly locale: Locale;
}) {
  if (sorting === null || column === null) return <th scope="col">{name}</th>;
  const { by, order, page, kept } = sorting;
  const next = by === column && order === "asc" ? "desc" : "asc";
  return (
    <th scope="col" aria-sort={by === column ? (order === "asc" ? "ascending" : "descending") : undefined}>
      <Link
        href={`${page}?${new URLSearchParams({ ...kept, sort: column, order: next }).toString()}`}
        prefetch={false}
        scroll={false}
        title={say(textOf(locale).baseline.sort, locale, { column: name })}
      >
        {name}
        {by === column ? <span aria-hidden="true">{order === "asc" ? " ↑" : " ↓"}</span> : null}
      </Link>
    </th>
  );
}
