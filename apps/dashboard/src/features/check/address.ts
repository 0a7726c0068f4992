import { LONGEST } from "@frontera/claims";
import { isPeriod, type IsoDate, type Locale, type Period } from "@frontera/domain";
import { AddressParser, type SearchParams } from "../../address/address-parser.ts";

/** What is checked, and which of its readings are shown. */
export interface CheckView {
  /** Empty where nothing is asked yet. */
  readonly claim: string;
  readonly said: IsoDate | null;
  /** Only the readings of this series. */
  readonly series: string | null;
  /** The base of changes, in place of what the sentence says. */
  readonly base: Period | null;
}

export const CHECK_NAMES = ["claim", "said", "series", "base"] as const;

/** What an address asks to be checked, without what is wrong in it, of which every reason is told; and the claim as it was typed. */
export function readCheckAddress(
  parameters: SearchParams,
  locale: Locale,
): { readonly view: CheckView; readonly typed: string; readonly reasons: readonly string[] } {
  const typed = typeof parameters.claim === "string" ? parameters.claim : "";
  // A form sends a line's end as two characters, and a sentence is read in one line.
  const inOneLine = typed === "" ? parameters : { ...parameters, claim: typed.replace(/\s+/gu, " ") };
  const reading = new AddressParser(inOneLine, CHECK_NAMES, locale);
  const base = reading.text("base");
  const view = {
    claim: reading.shortText("claim", LONGEST) ?? "",
    said: reading.pastDate("said"),
    series: reading.text("series"),
    base: base !== null && isPeriod(base) ? base : null,
  };
  return { view, typed, reasons: reading.reasons };
}

/** The address of a view. */
export function checkHref({ claim, said, series, base }: CheckView, locale: Locale): string {
  const kept = Object.entries({ claim, said, series, base }).flatMap(([name, value]) =>
    value === null || value === "" ? [] : [[name, value]],
  );
  return `/${locale}/check${kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`}`;
}

/** The same as JSON, for programs. */
export const jsonHref = ({ claim, said }: CheckView, locale: Locale): string =>
  `/api/v1/check?${new URLSearchParams({ sentence: claim, locale, ...(said === null ? {} : { said }) }).toString()}`;
