import { textOf, say } from "@frontera/words";
import { CATALOGUE, BASIS } from "@frontera/content";
import { snapshotRequest, type IsoDate, type Locale, type SnapshotRequest } from "@frontera/domain";
import { AddressParser, type SearchParams } from "../../address/address-parser.ts";
import { planFor, readTransformation } from "../../address/transformation.ts";
import { VIEW_NAMES } from "../../address/view-names.ts";

/** The request that an indicator page's address, or several ids in `series`, asks for; or every reason why it cannot be frozen, in the reader's language. */
export function readRequest(
  parameters: SearchParams,
  { locale, today }: { readonly locale: Locale; readonly today: IsoDate },
): SnapshotRequest | readonly string[] {
  const { failure } = textOf(locale);
  const reading = new AddressParser(parameters, VIEW_NAMES, locale);
  const { reasons } = reading;
  // What is kept for ever is not made of an address half understood.
  reasons.push(...reading.unknown.map((name) => say(failure.unknownParameter, locale, { name })));
  const ids = (reading.text("series") ?? "").split(",").filter((id) => id !== "");
  const series = ids.flatMap((id) => {
    const found = CATALOGUE.findSeries(id);
    if (!found) reasons.push(say(failure.unknownSeries, locale, { value: id }));
    return found ?? [];
  });
  if (ids.length === 0) reasons.push(failure.noSeries);
  const asOf = reading.pastDate("asOf") ?? today;
  const [from, to] = reading.range("observation_start", "observation_end");
  const request = readTransformation(reading);
  for (const each of series) planFor(each, request, { reasons, before: `${each.id}: `, locale });
  if (reasons.length > 0) return reasons;
  return snapshotRequest(BASIS, {
    asOf,
    series: series.map(({ id }) => id),
    figures: false,
    observation_start: from ?? undefined,
    observation_end: to ?? undefined,
    ...request,
  });
}
