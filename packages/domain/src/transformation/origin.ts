import type { Evidence } from "../observation.ts";
import { comparePeriods } from "../period.ts";
import type { Row } from "../rows.ts";

type Origin = Pick<Row, "vintageDate" | "vintageDateBasis" | "evidence" | "provenance">;

/** From the strongest to the weakest. */
const strength: readonly Evidence[] = ["publisher-file", "transcribed", "unrevised", "reconstructed"];

/** Where a value worked out of several comes from: the newest vintage among them, the weakest evidence, every document once. */
export function mergedOrigin(parts: readonly [Row, ...Row[]]): Origin {
  const [first, ...rest] = parts;
  const newest = rest.reduce((held, row) => (row.vintageDate > held.vintageDate ? row : held), first);
  const weakest = rest.reduce(
    (held, { evidence }) => (strength.indexOf(evidence) > strength.indexOf(held) ? evidence : held),
    first.evidence,
  );
  const documents = parts.toSorted((a, b) => comparePeriods(a.period, b.period)).map(({ provenance }) => provenance);
  return {
    vintageDate: newest.vintageDate,
    vintageDateBasis: newest.vintageDateBasis,
    evidence: weakest,
    provenance: [...new Set(documents)].join("; "),
  };
}
