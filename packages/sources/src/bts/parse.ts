import { CATALOGUE } from "@frontera/content";
import { comparePeriods, type Finding, type IncomingVintage, type Period, type Survey } from "@frontera/domain";
import { assertMonths, editionOf, seriesOf, valueOf } from "../months.ts";
import { oddParts } from "../odd-parts.ts";
import type { Download, ParseOptions } from "../source.ts";
import { unknownOf } from "../unknown-labels.ts";
import { families, familyOf, readCrossings, type Crossing } from "./rows.ts";

/** Crossings into the US by month and way, border-wide and by port. Throws SourceError by value and row. */
export function parseCrossings(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const { crossings, repeated } = readCrossings(download);
  const months = [...new Set(crossings.map(({ month }) => month))].sort(comparePeriods);
  assertMonths(download, months);
  const series = [...sumsOf(crossings)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([seriesId, sums]) =>
      seriesOf(
        fileName,
        seriesId,
        [...sums].sort(([a], [b]) => comparePeriods(a, b)).map(([month, count]) => valueOf(month, String(count))),
      ),
    );
  return [
    {
      releaseId: "bts-border-crossings",
      ...editionOf(series, download, vintageDate),
      evidence: "publisher-file",
      provenance: `US Bureau of Transportation Statistics, Border Crossing Entry Data, ${fileName}${told(repeated)}`,
      series,
    },
  ];
}

const told = (repeated: number): string =>
  repeated === 0 ? "" : `; exactly repeated rows, counted once: ${String(repeated)}`;

/** A port that is no part of the catalogue is in the border's sum, and in the survey, where a new one is named. */
function sumsOf(crossings: readonly Crossing[]): ReadonlyMap<string, ReadonlyMap<Period, number>> {
  const sums = new Map<string, Map<Period, number>>();
  for (const { month, measure, port, count } of crossings) {
    const family = familyOf(measure);
    if (family === null) continue;
    for (const id of [family, `${family}.port-${port}`].filter(CATALOGUE.isSeriesId)) {
      const own = sums.get(id) ?? new Map<Period, number>();
      sums.set(id, own);
      own.set(month, (own.get(month) ?? 0) + count);
    }
  }
  return sums;
}

/** Boquillas has travellers on foot alone and is no part here: that is known. */
const partless = ["2413"];

const isKnownPort = (port: string): boolean =>
  partless.includes(port) || families.some((family) => CATALOGUE.isSeriesId(`${family}.port-${port}`));

/** Rows of the Mexican border, its ports and the measures. */
export function surveyCrossings(download: Download): Survey {
  const { crossings, repeated } = readCrossings(download);
  const distinct = (of: (crossing: Crossing) => string): readonly string[] => [...new Set(crossings.map(of))].sort();
  const [ports, named] = [distinct(({ port }) => port), distinct(({ measure }) => measure)];
  return {
    rows: crossings.length + repeated,
    header: ["Port Code", "Date", "Measure", "Value"],
    categories: { "Port Code": ports, Measure: named },
    unknown: {
      ...unknownOf("Port Code", ports, ports.filter(isKnownPort)),
      ...unknownOf(
        "Measure",
        named,
        named.filter((measure) => familyOf(measure) !== null),
      ),
    },
  };
}

/** Small ports open and close. */
const portWeight = { count: 1000, share: 0.01, columns: 1 };

/** Ports that are missing in one month of a way of crossing, and rounded counts. */
export const oddCrossings = (download: Download): readonly Finding[] =>
  [...Map.groupBy(readCrossings(download).crossings, ({ measure }) => familyOf(measure))].flatMap(([family, own]) =>
    family === null
      ? []
      : oddParts(
          family,
          own.map(({ month, port, count }) => ({ period: month, labels: [port], count })),
          portWeight,
        ),
  );
