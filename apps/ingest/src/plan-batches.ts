import { createHash } from "node:crypto";
import { readHistories, type Transaction } from "@frontera/db";
import { planVintage, type SeriesHistory, type SeriesPlan, type SeriesVintage } from "@frontera/domain";
import type { LargeVintage } from "@frontera/sources";

export interface PlannedSeries {
  readonly history: SeriesHistory;
  readonly incoming: SeriesVintage;
  readonly plan: SeriesPlan;
}

/** The series of a large vintage against what is stored, a batch at a time. */
export async function* planBatches(tx: Transaction, vintage: LargeVintage): AsyncGenerator<readonly PlannedSeries[]> {
  for (const batch of vintage.batches()) {
    const histories = await readHistories(
      tx,
      batch.map(({ seriesId }) => seriesId),
    );
    yield batch.map((incoming) => {
      const history = histories.get(incoming.seriesId);
      if (!history) throw new Error(`no history was read for ${incoming.seriesId}`);
      return { history, incoming, plan: planVintage(history, incoming, vintage.vintageDate) };
    });
  }
}

export function hashOf(vintage: LargeVintage): string {
  const hash = createHash("sha256");
  for (const batch of vintage.batches()) hash.update(JSON.stringify(batch));
  return hash.digest("hex");
}
