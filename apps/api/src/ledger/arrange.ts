import { wordsOf } from "@frontera/publishing";
import { decimal, type Locale } from "@frontera/domain";
import type { FormattedLedgerEntry } from "@frontera/words";

/** Whether the official record speaks of a figure's own period, only a live series of the same subject does, or nothing. */
export const LEDGER_STATUSES = ["record", "live", "none"] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

/** The columns by which the lines can be ordered. */
export const LEDGER_SORTS = ["figure", "stated", "record", "now", "since", "verdict", "status"] as const;
type LedgerSort = (typeof LEDGER_SORTS)[number];

/** What is chosen of the lines in words, and their order. */
export interface Arrangement {
  readonly status?: LedgerStatus | undefined;
  readonly q?: string | undefined;
  readonly sort?: LedgerSort | undefined;
  readonly order: "asc" | "desc";
  /** By whose alphabet words are ordered. */
  readonly lang: Locale;
}

export const statusOf = ({ asKnown, series }: FormattedLedgerEntry): LedgerStatus =>
  asKnown.official ? "record" : series === null ? "none" : "live";

/** The lines that have the status and every word that is looked for, in the order that is asked for; in that of the paper's subjects where none is. */
export function arrange(
  entries: readonly FormattedLedgerEntry[],
  { status, q = "", sort, order, lang }: Arrangement,
): readonly FormattedLedgerEntry[] {
  const wanted = wordsOf(q);
  const chosen = entries.filter(
    (entry) => (status === undefined || statusOf(entry) === status) && hasWords(entry, wanted),
  );
  if (sort === undefined) return chosen;
  const sign = order === "desc" ? -1 : 1;
  const words = wordsIn(sort, lang);
  if (words) return chosen.toSorted((a, b) => sign * words(a).localeCompare(words(b), lang));
  if (sort === "status") return chosen.toSorted((a, b) => sign * (rank(a) - rank(b)));
  return chosen.toSorted((a, b) => {
    const [left, right] = [numberOf(a, sort), numberOf(b, sort)];
    // Empty cells come last either way.
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * decimal(left).cmp(right);
  });
}

const rank = (entry: FormattedLedgerEntry): number => LEDGER_STATUSES.indexOf(statusOf(entry));

/** The beginnings of words do. */
function hasWords({ figure, printed, phrase, label }: FormattedLedgerEntry, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const texts = [figure.statement, printed, phrase, label].flatMap(({ en, es }) => [en, es]);
  const words = wordsOf([figure.id, ...texts].join(" "));
  return wanted.every((word) => words.some((each) => each.startsWith(word)));
}

const wordsIn = (sort: LedgerSort, lang: Locale): ((entry: FormattedLedgerEntry) => string) | null => {
  if (sort === "figure") return ({ figure }) => figure.statement[lang];
  return sort === "verdict" ? ({ label }) => label[lang] : null;
};

function numberOf(entry: FormattedLedgerEntry, sort: LedgerSort): string | null {
  if (sort === "stated") return entry.figure.value;
  if (sort === "record") return entry.asKnown.official?.value ?? null;
  if (sort === "now") return entry.latest?.value ?? null;
  return entry.since?.comparable ? entry.since.percent : null;
}
