import {
  nextPeriod,
  observation,
  periodInfo,
  type IncomingVintage,
  type IsoDate,
  type Observation,
  type Period,
} from "@frontera/domain";
import { editionDate } from "./edition-date.ts";
import { SourceError, type Download } from "./source.ts";

/** Refuses months between which one is missing, or of which the last has not ended. `months` ascend. Throws SourceError naming them. */
export function assertMonths({ fileName, fetchedAt }: Download, months: readonly Period[]): void {
  for (const [index, month] of months.entries()) {
    const previous = months[index - 1];
    if (previous !== undefined && nextPeriod(previous) !== month)
      throw new SourceError(
        "not-the-file",
        `${fileName}: no rows between ${previous} and ${month}: a part of the file is missing`,
      );
  }
  const last = months.at(-1);
  if (last === undefined) throw new SourceError("not-the-file", `${fileName} has no months`);
  if (periodInfo(last).end >= fetchedAt.slice(0, 10))
    throw new SourceError("bad-value", `${fileName}: ${last} has not ended`);
}

type Series = IncomingVintage["series"];

/** The date of an edition of some series: as told, as the publisher dates the file where it can be so, else the day it was seen. */
export function editionOf(
  series: Series,
  download: Download,
  given: IsoDate | undefined,
): Pick<IncomingVintage, "vintageDate" | "vintageDateBasis"> {
  const { lastModified } = download;
  const end =
    series
      .map(({ span }) => periodInfo(span.last).end)
      .sort()
      .at(-1) ?? "";
  return editionDate(given ?? (lastModified !== null && lastModified > end ? lastModified : null), download);
}

/** A series of an edition, over all that it states. Throws SourceError where that is nothing. */
export function seriesOf(fileName: string, seriesId: string, observations: readonly Observation[]): Series[number] {
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new SourceError("not-the-file", `${fileName} has nothing of ${seriesId}`);
  return { seriesId, span: { first: first.period, last: last.period }, observations };
}

export const valueOf = (period: Period, value: string, roundedTo: string | null = null): Observation =>
  observation({ period, value, roundedTo });
