import type { Finding } from "./finding.ts";

/** Findings of one kind: how many, and those a person should look at first. */
export interface FindingGroup {
  readonly code: Finding["code"];
  readonly count: number;
  readonly worst: readonly Finding[];
}

/** So many of a kind are shown at once. */
const shown = 5;

/** Findings by kind, what refuses before what is odd, then the more numerous kind before the other. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] =>
  [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, own]) => ({
      code,
      count: own.length,
      worst: own.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, shown),
    }))
    .sort((a, b) => Number(refuses(b)) - Number(refuses(a)) || b.count - a.count);

const refuses = ({ worst: [first] }: FindingGroup): boolean => first?.severity === "refuse";

/** How much there is to look at: how far from what it was or stands beside, on the log scale; how many values; how much is missing. */
function weightOf(finding: Finding): number {
  if ("from" in finding) return apart(finding.from, finding.to);
  if ("neighbour" in finding) return apart(finding.neighbour, finding.value);
  return "count" in finding ? finding.count : "value" in finding ? Number(finding.value) : 0;
}

function apart(from: string, to: string): number {
  const by = Math.abs(Math.log(Number(to) / Number(from)));
  return Number.isFinite(by) ? by : Number.MAX_VALUE;
}
