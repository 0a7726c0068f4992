import { type ToldLedgerEntry, tellLedger } from "@frontera/words";
import { PAPER, BASIS, CATALOGUE } from "@frontera/content";
import { filterLedger, ledgerOf, seriesOfLedger, type IsoDate } from "@frontera/domain";
import { readKnown } from "../read-known.ts";
import type { Context } from "../context.ts";
import { resolveKnown, type Pinned } from "../read-rows.ts";
import type { LedgerInput } from "./inputs.ts";

export interface Ledger extends Pinned {
  /** The day whose knowledge stands for that of the paper. */
  readonly publishedOn: IsoDate;
  readonly entries: readonly ToldLedgerEntry[];
}

/** The figures of the paper that pass the filter, on both days. The one set of entries behind the page, the file and the API. */
export async function readLedger(
  context: Context,
  { asOf: asked, recordedAsOf: at, ...filter }: LedgerInput,
): Promise<Ledger> {
  const { asOf, recordedAsOf } = await resolveKnown(context, { asOf: asked, recordedAsOf: at });
  const publishedOn = PAPER.knownOn;
  const [then, now] = await Promise.all(
    [publishedOn, asOf].map((day) => readKnown(context.db, seriesOfLedger(PAPER), { asOf: day, recordedAsOf })),
  );
  const entries = ledgerOf(
    BASIS,
    (id) => then?.get(id) ?? [],
    (id) => now?.get(id) ?? [],
  );
  return { asOf, recordedAsOf, publishedOn, entries: tellLedger(CATALOGUE, PAPER, filterLedger(entries, filter)) };
}
