import type { KnownReleaseId, KnownSeriesId } from "@frontera/content";
import { observation, parsePeriod, type IncomingVintage } from "@frontera/domain";
import { editionDate } from "../edition-date.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { readWorldBank, type YearValue } from "./rows.ts";

export interface Indicator {
  readonly code: string;
  readonly seriesId: KnownSeriesId;
  readonly releaseId: KnownReleaseId;
  /** What a value of this indicator can be: a file of another indicator in the same form is refused. */
  readonly canBe: (value: number) => boolean;
}

export const INDICATORS = {
  homicide: {
    code: "VC.IHR.PSRC.P5",
    seriesId: "worldbank-homicide-rate",
    releaseId: "worldbank-homicide",
    canBe: (value) => value >= 0 && value < 1_000,
  },
  population: {
    code: "SP.POP.TOTL",
    seriesId: "worldbank-population",
    releaseId: "worldbank-population",
    canBe: (value) => value > 1_000_000 && Number.isInteger(value),
  },
} as const satisfies Record<string, Indicator>;

/**
 * One vintage of an indicator for Mexico. A year without a value between two that have one is missing; before the first and after the last
 * nothing is said, but the span reaches over them, so that a value taken back is seen.
 */
export function parseWorldBank(
  indicator: Indicator,
  download: Download,
  { vintageDate }: ParseOptions = {},
): readonly IncomingVintage[] {
  const { fileName } = download;
  const { rows, updated } = readWorldBank(indicator.code, download);
  const years = rows.toSorted((a, b) => (a.year < b.year ? -1 : 1));
  assertYears(indicator, fileName, years);
  const [first, last] = [years.at(0), years.at(-1)];
  const from = years.findIndex(({ value }) => value !== null);
  const to = years.findLastIndex(({ value }) => value !== null);
  if (!first || !last || from < 0)
    throw new SourceError("not-the-file", `${fileName} has no value of ${indicator.code} for Mexico`);
  return [
    {
      releaseId: indicator.releaseId,
      ...editionDate(vintageDate ?? updated, download),
      evidence: "publisher-file",
      provenance: `World Bank, World Development Indicators, ${indicator.code}${updated === null ? "" : `, updated ${updated}`}`,
      series: [
        {
          seriesId: indicator.seriesId,
          span: { first: parsePeriod(first.year), last: parsePeriod(last.year) },
          observations: years
            .slice(from, to + 1)
            .map(({ year, value }) => observation({ period: parsePeriod(year), value })),
        },
      ],
    },
  ];
}

function assertYears({ code, canBe }: Indicator, fileName: string, years: readonly YearValue[]): void {
  for (const [index, { year, value, place }] of years.entries()) {
    if (years[index - 1]?.year === year)
      throw new SourceError("duplicate-row", `${fileName}: ${year} stands in it twice (${place})`);
    if (value !== null && !canBe(Number(value)))
      throw new SourceError("bad-value", `${fileName}: not a value of ${code}: "${value}" (${place})`);
  }
}
