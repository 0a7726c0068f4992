import type { Locale } from "@frontera/domain";
import { textOf } from "@frontera/words";
import type { CheckView } from "./address.ts";
import type { CheckAnswer } from "./read-check.ts";

/** From 1, false, to 5, true. */
const ratings: Readonly<Record<string, number>> = { true: 5, surpassed: 3, depends: 3, false: 1 };

/** The check as schema.org's ClaimReview, as text to stand in a script element; null where nothing was decided. */
export function reviewOf(
  view: CheckView,
  { check, asOf }: CheckAnswer,
  address: string,
  locale: Locale,
): string | null {
  const rating = ratings[check.verdict];
  if (rating === undefined) return null;
  const review = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: address,
    inLanguage: locale,
    datePublished: asOf,
    claimReviewed: check.text,
    author: { "@type": "Organization", name: textOf(locale).shell.name },
    itemReviewed: {
      "@type": "Claim",
      ...(view.said === null ? {} : { datePublished: view.said }),
      appearance: check.text,
    },
    reviewRating: {
      "@type": "Rating",
      ratingValue: rating,
      bestRating: 5,
      worstRating: 1,
      alternateName: check.told.verdict,
    },
  };
  // Inside a script element only "<" could end it.
  return JSON.stringify(review).replaceAll("<", "\\u003c");
}
