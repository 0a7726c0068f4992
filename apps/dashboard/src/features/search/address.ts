import type { Locale } from "@frontera/domain";
import { AddressParser, type SearchParams } from "../../address/address-parser.ts";

const limit = 100;

/** What is looked for, empty where nothing is yet; or every reason why the address cannot be shown. */
export function readSearchAddress(
  parameters: SearchParams,
  locale: Locale,
): { readonly query: string } | readonly string[] {
  const reading = new AddressParser(parameters, ["q"], locale);
  const query = reading.shortText("q", limit) ?? "";
  return reading.reasons.length > 0 ? reading.reasons : { query };
}
