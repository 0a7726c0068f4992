import { readLastSurvey } from "@frontera/db";
import {
  driftBetween,
  groupFindings,
  type FindingGroup,
  type ImportReport,
  type Observation,
  type Survey,
} from "@frontera/domain";
import type { AnyDownload, AnySource } from "@frontera/sources";
import { shownChanges, keptFindings } from "./changes.ts";
import type { Effects } from "./effects.ts";
import { describeFinding } from "./check/findings-words.ts";
import { countChanges, ingest, type IngestOptions, type IngestResult } from "./ingest.ts";

type Drift = ImportReport["drift"][number];

/** What loading a source's file would change; nothing is written. Throws SourceError when the file would be refused. */
export async function reportOf(source: AnySource, effects: Effects, options: IngestOptions): Promise<ImportReport> {
  const result = await ingest(source, effects, { ...options, dryRun: true });
  const { download } = result;
  if ("notModified" in download) throw new Error(`${source.id}: a dry run asked whether the file has changed`);
  return toReport(download, result, await driftOf(source, result.survey, effects));
}

/** What loading a file would change, of its changes the first. */
export function toReport(
  { fileName, sha256 }: Pick<AnyDownload, "fileName" | "sha256">,
  { vintages }: Pick<IngestResult, "vintages">,
  drift: readonly Drift[],
): ImportReport {
  const changes = vintages.flatMap((result) => result.changes ?? []);
  return {
    fileName,
    sha256,
    vintages: vintages.map(({ vintage, outcome }) => ({
      releaseId: vintage.releaseId,
      vintageDate: vintage.vintageDate,
      vintageDateBasis: vintage.vintageDateBasis,
      series: vintage.seriesCount,
      isKnown: outcome === "unchanged",
    })),
    ...countChanges(vintages),
    changes: changes
      .flatMap((each) => each.changes)
      // What is restated first: that is what a person looks at.
      .toSorted((a, b) => Number(a.from === null) - Number(b.from === null))
      .slice(0, shownChanges),
    findings: changes.flatMap(({ findings }) => findings).slice(0, keptFindings),
    findingCount: changes.reduce((sum, { findingCount }) => sum + findingCount, 0),
    drift,
  };
}

/** How the file differs from the last one of this source in more than its figures. */
export const driftOf = async ({ id }: AnySource, survey: Survey | null, { db }: Effects): Promise<readonly Drift[]> =>
  survey ? driftBetween(await readLastSurvey(db, id), survey) : [];

/** The report in lines for a terminal: of each kind of finding the worst, or every one of them. */
export function describeReport(report: ImportReport, { isWhole = false } = {}): readonly string[] {
  const { added, revised, withdrawn, unchanged, changes, findings, findingCount, drift } = report;
  return [
    `dry run of ${report.fileName} (sha256 ${report.sha256.slice(0, 12)}): nothing was written`,
    ...report.vintages.map(
      ({ releaseId, vintageDate, vintageDateBasis, series, isKnown }) =>
        `  ${releaseId} of ${vintageDate} (${vintageDateBasis}), ${String(series)} series${isKnown ? ": stored already" : ""}`,
    ),
    `would be added ${String(added)}, revised ${String(revised)}, withdrawn ${String(withdrawn)}, unchanged ${String(unchanged)}`,
    ...changes
      .slice(0, 20)
      .map(({ seriesId, period, from, to }) => `  ${seriesId} ${period}: ${shown(from)} -> ${shown(to)}`),
    ...(added + revised + withdrawn > 20 ? ["  ..."] : []),
    ...(findingCount + drift.length > 0 ? [`odd: ${String(findingCount + drift.length)}`] : ["nothing is odd"]),
    ...drift.map((each) => `  ${describeDrift(each)}`),
    ...(isWhole
      ? findings.map((each) => `  ${describeFinding(each)}`)
      : groupFindings(findings).flatMap(describeGroup)),
    ...(findingCount > findings.length ? [`  ${String(findingCount - findings.length)} more were not kept`] : []),
    ...(findingCount > 0 ? ["a person has to say yes before it is stored"] : []),
  ];
}

const describeGroup = ({ code, count, worst }: FindingGroup): readonly string[] => [
  `  ${code}: ${String(count)}`,
  ...worst.map((each) => `    ${describeFinding(each)}`),
  ...(count > worst.length
    ? [`    and ${String(count - worst.length)} more: pnpm ingest held <request> lists every one`]
    : []),
];

const shown = (observed: Observation | null): string =>
  observed === null ? "nothing" : (observed.value ?? `missing (${observed.caveat ?? observed.status})`);

function describeDrift(drift: Drift): string {
  switch (drift.kind) {
    case "fewer-rows":
      return `${String(drift.to)} rows where the last file had ${String(drift.from)}`;
    case "header":
      return `columns gone: ${list(drift.gone)}; new: ${list(drift.come)}`;
    case "categories":
      return `${drift.column}: values gone: ${list(drift.gone)}; new: ${list(drift.come)}`;
    case "unknown":
      return `${drift.column}: not known here: ${list(drift.values)}; their rows count in the totals and in no part`;
    default:
      return drift satisfies never;
  }
}

const list = (values: readonly string[]): string => (values.length === 0 ? "none" : values.join(", "));
