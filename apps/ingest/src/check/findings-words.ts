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
    case "less-exact":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} new values have fewer digits than this series has`;
    case "scaled":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} restated values are ${finding.factor} times what they were: another unit or base`;
    case "exchanged":
    case "exchanged-series":
      return `${finding.seriesId} ${finding.period}: ${finding.value} is what ${finding.other} had, and that has ${finding.neighbour}: the two are exchanged`;
    case "parts-exchanged":
      return `${finding.seriesId} ${finding.period}: the rows of ${finding.part} are like those of the other in the period before: the two may be exchanged`;
    case "parts-shifted":
      return `${finding.seriesId} ${finding.period}: ${String(finding.count)} rows have what the row beside them had in the period before: a column has slipped by a row`;
    case "of-another-series":
      return `${finding.seriesId}: ${String(finding.count)} new values are those of ${finding.other}`;
    case "copied":
      return `${finding.seriesId}: ${String(finding.count)} values of ${finding.period} are those held of ${finding.other}: another year under this one's name`;
    case "more-digits":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} changed values have more digits than any edition had`;
    case "round-numbers":
      return `${finding.seriesId}: ${String(finding.count)} of ${String(finding.of)} counts in the file are round numbers`;
    case "part-gap":
      return `${finding.seriesId} ${finding.period}: no rows of ${finding.part}, which had ${finding.value} in the period before: a part of the file is missing`;
    case "part-low":
      return `${finding.seriesId} ${finding.period}: ${finding.part} has a fraction of the ${finding.value} that its share of the others makes: a part of the file may be missing`;
    case "period-gap":
      return `${finding.seriesId}: nothing from ${finding.period} to ${finding.last}, though the file goes on: a part of it is missing`;
    case "repeated":
      return `${finding.seriesId}: ${finding.value} stands ${String(finding.count)} times in a row from ${finding.period} on`;
    case "shifted":
      return `${finding.seriesId}: ${String(finding.count)} values are those of the period beside them`;
    case "part-missing":
      return `no rows for ${finding.seriesId}, which had ${finding.value} in ${finding.period}: a part of the file is missing`;
    case "older-edition":
      return `${String(finding.count)} values go back to what the edition of ${finding.editionDate} said, under the date ${finding.vintageDate}: this is an older edition; give its date (--vintage-date)`;
    case "newer-edition":
      return `${String(finding.count)} values are restated to what the edition of ${finding.editionDate} says, under the date ${finding.vintageDate}: this is a part of that edition, not the edition of its day`;
    case "taken-back":
      return `the same values were stored under ${finding.vintageDate} and taken back: ${finding.reason}`;
    case "ends-later":
      return `${finding.seriesId} ${finding.period} ends after ${finding.vintageDate}, the day the file is dated`;
    default:
      return finding satisfies never;
  }
}
