import type { Finding } from "@frontera/domain";

/** A finding as a line for a terminal, a log or the reason of a refusal. */
export function describeFinding(finding: Finding): string {
  switch (finding.code) {
    case "outlier":
      return `${finding.seriesId} ${finding.period}: ${finding.value} beside ${finding.neighbour}, farther than this series moves`;
    case "large-revision":
      return `${finding.seriesId} ${finding.period}: restated from ${finding.from} to ${finding.to}`;
    case "many-restated":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} values are restated`;
    case "withdrawn":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} values are no longer stated`;
    case "fewer-digits":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} changed values are those stored, with fewer digits`;
    case "more-digits":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} changed values have more digits than any edition had`;
    case "round-numbers":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} counts in the file are round numbers`;
    case "part-gap":
      return `${finding.seriesId} ${finding.period}: no rows of ${finding.part}, which had ${finding.value} in the period before: a part of the file is missing`;
    case "shifted":
      return `${finding.seriesId}: ${String(finding.count)} values are those of the period beside them`;
    case "part-missing":
      return `no rows for ${finding.seriesId}, which had ${finding.value} in ${finding.period}: a part of the file is missing`;
    case "older-edition":
      return `${String(finding.count)} values go back to what the edition of ${finding.editionDate} said, under the date ${finding.vintageDate}: this is an older edition; give its date (--vintage-date)`;
    case "taken-back":
      return `the same values were stored under ${finding.vintageDate} and taken back: ${finding.reason}`;
    case "ends-later":
      return `${finding.seriesId} ${finding.period} ends after ${finding.vintageDate}, the day the file is dated`;
    default:
      return finding satisfies never;
  }
}
