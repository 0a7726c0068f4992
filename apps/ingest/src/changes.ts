import { createHash } from "node:crypto";
import { findTakenBack, readHistories, type Transaction } from "@frontera/db";
import {
  planVintage,
  sameDecimal,
  type CheckRules,
  type Finding,
  type ImportReport,
  type SeriesPlan,
  type VintageDateBasis,
} from "@frontera/domain";
import type { BatchedVintage } from "@frontera/sources";
import { besideStored } from "./check/beside-stored.ts";
import { findIn } from "./check/find-in.ts";
import { sameAsNewer } from "./check/newer-edition.ts";
import { usualRules, type Planned } from "./check/planned.ts";

type Change = SeriesPlan["added"][number];

/** What storing a vintage would change, and what is odd in it: of changes the first, and how many there are. */
export type Changes = Omit<ImportReport, "fileName" | "sha256" | "vintages" | "drift"> & {
  /** Every plan, where all of them were held at once; null where they have to be made again. */
  readonly plans: readonly SeriesPlan[] | null;
  /** What the vintage's date rests on, as far as what is stored lets it. */
  readonly vintageDateBasis: VintageDateBasis;
};

export const shownChanges = 200;
/** Of a file of which nearly every value is odd no more is kept; how many there are is counted. */
export const keptFindings = 10_000;
/** Plans of no more series than this are held at once. */
const heldAtMost = 400;

/** The hash of what a vintage says: a municipality that is only renamed makes another one. */
export function hashOf(vintage: BatchedVintage): string {
  const hash = createHash("sha256");
  if (vintage.areaNames) hash.update(JSON.stringify([...vintage.areaNames]));
  for (const batch of vintage.batches()) hash.update(JSON.stringify(batch));
  return hash.digest("hex");
}

/** The series of a vintage against what is stored, a batch at a time. */
async function* planBatches(tx: Transaction, vintage: BatchedVintage) {
  for (const series of vintage.batches()) {
    const histories = await readHistories(
      tx,
      series.map(({ seriesId }) => seriesId),
    );
    const planned: Planned = new Map(
      series.map((incoming) => {
        const history = histories.get(incoming.seriesId);
        if (!history) throw new Error(`no history was read for ${incoming.seriesId}`);
        return [incoming.seriesId, { history, plan: planVintage(history, incoming, vintage.vintageDate) }];
      }),
    );
    yield { series, planned };
  }
}

/** The plans of a vintage a batch at a time: those that are held, or made anew. */
export async function* plansOf(
  tx: Transaction,
  vintage: BatchedVintage,
  held: readonly SeriesPlan[] | null,
): AsyncGenerator<readonly SeriesPlan[]> {
  if (held) yield held;
  else for await (const { planned } of planBatches(tx, vintage)) yield [...planned.values()].map(({ plan }) => plan);
}

/** Plans and checks a vintage. A vintage is never changed once it is stored: what it changes has to be counted before. */
export async function changesOf(
  tx: Transaction,
  vintage: BatchedVintage,
  contentHash: string,
  checks: CheckRules | null | undefined,
): Promise<Changes> {
  const counts = { added: 0, revised: 0, withdrawn: 0, unchanged: 0 };
  const takenBack = await findTakenBack(tx, vintage.releaseId, contentHash);
  const [restated, added, plans]: [Change[], Change[], SeriesPlan[]] = [[], [], []];
  // What refuses the file is told before what is only odd in it, however much that is.
  const refused: Finding[] = [];
  const odd: Finding[] = takenBack ? [{ code: "taken-back", severity: "hold", ...takenBack }] : [];
  let findingCount = odd.length;
  let { vintageDateBasis } = vintage;
  for await (const { series, planned } of planBatches(tx, vintage)) {
    const found =
      checks === null
        ? []
        : [...findIn(vintage, series, planned, checks), ...(await besideStored(tx, vintage, planned))];
    findingCount += found.length;
    if (isDoubtful(vintage, checks) && sameAsNewer(vintage.vintageDate, series, planned) !== null)
      vintageDateBasis = "not-before";
    for (const finding of found) fill(finding.severity === "refuse" ? refused : odd, [finding], keptFindings);
    for (const { plan } of planned.values()) {
      counts.added += plan.added.length;
      // A status or a caution that changed alone is stored, and is no revision.
      const revised = plan.revised.filter(({ from, to }) => !sameDecimal(from?.value ?? null, to.value));
      counts.revised += revised.length;
      counts.withdrawn += plan.withdrawn.length;
      counts.unchanged += plan.unchanged + plan.revised.length - revised.length;
      fill(restated, [...revised, ...plan.withdrawn], shownChanges);
      fill(added, plan.added, shownChanges);
      if (vintage.seriesCount <= heldAtMost) plans.push(plan);
    }
  }
  return {
    ...counts,
    changes: [...restated, ...added].slice(0, shownChanges),
    findings: [...refused, ...odd].slice(0, keptFindings),
    findingCount,
    vintageDateBasis,
    plans: vintage.seriesCount <= heldAtMost ? plans : null,
  };
}

/**
 * A calendar dates a file by the period it ends with. Where its values are all those of a newer edition, it may be that edition cut off; but of a publisher
 * that restates nothing both are the same.
 */
const isDoubtful = (
  { vintageDateBasis, seriesCount }: BatchedVintage,
  checks: CheckRules | null | undefined,
): boolean =>
  checks !== null &&
  vintageDateBasis === "scheduled" &&
  seriesCount <= heldAtMost &&
  (checks ?? usualRules).restates !== "never";

function fill<T>(held: T[], more: readonly T[], limit: number): void {
  held.push(...more.slice(0, Math.max(0, limit - held.length)));
}
