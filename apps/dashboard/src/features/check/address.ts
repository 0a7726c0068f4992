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

/** More than this is no sentence: it is cut before it is sent, and said to be too long. */
const longest = 600;

/** What an address asks to be checked, without what is wrong in it, of which every reason is told. */
export function readCheckAddress(
  parameters: SearchParams,
  locale: Locale,
): { readonly view: CheckView; readonly reasons: readonly string[] } {
  const reading = new AddressParser(parameters, CHECK_NAMES, locale);
  const claim = (reading.text("claim") ?? "").slice(0, longest);
  const base = reading.text("base");
  const view = {
    claim,
    said: reading.date("said"),
    series: reading.text("series"),
    base: base !== null && isPeriod(base) ? base : null,
  };
  return { view, reasons: reading.reasons };
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
