import { readSentence } from "@frontera/claims";
import type { Locale } from "@frontera/domain";
import { textOf } from "@frontera/words";
import Link from "next/link";

/** Offers to check what was typed into the search, where it is a claim that can be read. */
export function ClaimOffer({ query, locale }: { readonly query: string; readonly locale: Locale }) {
  const today = new Date().toISOString().slice(0, 10);
  const { readings, unread } = readSentence(query, { locale, today });
  if (readings.length === 0 || unread.length > 0) return null;
  return (
    <p className="claim-offer" data-testid="claim-offer">
      <Link href={`/${locale}/check?claim=${encodeURIComponent(query)}`} prefetch={false}>
        {textOf(locale).check.offer}
      </Link>
    </p>
  );
}
