import { fiscalMonths } from "./rows.ts";

/** Files lie under the month of upload; re-uploads end in `_0`, the final file of a fiscal year names no month. */
const pattern =
  /href="(?:https?:\/\/[^/"]+)?(\/sites\/default\/files\/(\d{4}-\d{2})\/([a-z-]+?)-fy(\d{2})-fy(\d{2})(?:-([a-z]{3}))?(?:-(aor|state))?(?:_(\d+))?\.csv)"/g;

export interface Wanted {
  /** `nationwide-encounters`, `sbo-encounters`. */
  readonly name: string;
  readonly kind: "aor" | "state" | null;
}

/**
 * The path of the newest file of a kind on a landing page, wherever it stands there: by the last fiscal year it covers, then by month (the
 * final file of a year comes after its September), then by upload and re-upload. Null when the page lists none.
 */
export function newestPath(html: string, { name, kind }: Wanted): string | null {
  const listed = [...html.matchAll(pattern)].flatMap(([, path, folder, named, , until, month, of, again]) => {
    if (path === undefined || named !== name || (of ?? null) !== kind) return [];
    const index =
      month === undefined ? fiscalMonths.length : fiscalMonths.findIndex((each) => each.toLowerCase() === month);
    return index < 0 ? [] : [{ path, key: [until, pad(index), folder, pad(Number(again ?? -1) + 1)].join(" ") }];
  });
  return listed.toSorted((a, b) => (a.key < b.key ? 1 : -1)).at(0)?.path ?? null;
}

const pad = (number: number): string => String(number).padStart(2, "0");
