import { readLastSurvey } from "@frontera/db";
import {
  driftBetween,
  type Drift,
  type ImportReport,
  type Observation,
  type Oddity,
  type Survey,
} from "@frontera/domain";
import type { AnySource } from "@frontera/sources";
import type { Effects } from "./effects.ts";
import { countChanges, ingest, type IngestOptions } from "./ingest.ts";

export const shownChanges = 200;
export const shownOddities = 100;

/** What loading a source's file would change; nothing is written. Throws SourceError when the file would be refused. */
export async function reportOf(source: AnySource, effects: Effects, options: IngestOptions): Promise<ImportReport> {
  const { download, vintages } = await ingest(source, effects, { ...options, dryRun: true });
  if ("notModified" in download) throw new Error(`${source.id}: a dry run asked whether the file has changed`);
  const oddities = vintages.flatMap((result) => result.oddities);
  const changes = vintages.flatMap(({ plans }) => [
    ...plans.flatMap((plan) => [...plan.revised, ...plan.withdrawn]),
    ...plans.flatMap(({ added }) => added),
  ]);
  return {
    fileName: download.fileName,
    sha256: download.sha256,
    vintages: vintages.map(({ vintage, outcome }) => ({
      releaseId: vintage.releaseId,
      vintageDate: vintage.vintageDate,
      vintageDateBasis: vintage.vintageDateBasis,
      series: vintage.series.length,
      isKnown: outcome === "unchanged",
    })),
    ...countChanges(vintages),
    changes: changes.slice(0, shownChanges),
    oddities: oddities.slice(0, shownOddities),
    oddityCount: oddities.length,
    drift: await driftOf(source, (await source.survey?.(download)) ?? null, effects),
  };
}

/** How the file differs from the last one of this source in more than its figures. */
export const driftOf = async ({ id }: AnySource, survey: Survey | null, { db }: Effects): Promise<readonly Drift[]> =>
  survey ? driftBetween(await readLastSurvey(db, id), survey) : [];

/** The report in lines for a terminal. */
export function describeReport(report: ImportReport): readonly string[] {
  const { added, revised, withdrawn, unchanged, changes, oddities, oddityCount, drift } = report;
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
    ...(oddityCount + drift.length > 0 ? [`odd: ${String(oddityCount + drift.length)}`] : ["nothing is odd"]),
    ...drift.map((each) => `  ${describeDrift(each)}`),
    ...oddities.slice(0, 20).map((oddity) => `  ${describeOddity(oddity)}`),
    ...(oddityCount > 20 ? ["  ..."] : []),
  ];
}

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
    default:
      return drift satisfies never;
  }
}

function describeOddity(oddity: Oddity): string {
  switch (oddity.kind) {
    case "jump":
      return `${oddity.seriesId} ${oddity.period}: ${oddity.value}, where ${oddity.usual} was usual before`;
    case "large-revision":
      return `${oddity.seriesId} ${oddity.period}: restated from ${oddity.from} to ${oddity.to}`;
    case "withdrawn":
      return `${oddity.seriesId}: ${String(oddity.count)} values are no longer stated`;
    default:
      return oddity satisfies never;
  }
}

const list = (values: readonly string[]): string => (values.length === 0 ? "none" : values.join(", "));
