import { CATALOGUE, PAPER } from "@frontera/content";
import { type IsoDate, type Locale } from "@frontera/domain";
import type { SeriesAnswer } from "./read-view.ts";
import { fileHrefOf, type View } from "./view.ts";

/** The series as schema.org's Dataset, as text to stand in a script element. `origin`: the address readers open. */
export function datasetOf(
  view: View,
  { series, release, rows, asOf }: SeriesAnswer,
  origin: string,
  locale: Locale,
): string {
  const [first, last] = [rows.at(0), rows.at(-1)];
  const publisher = CATALOGUE.publisherOf(series.release);
  const file = (ending: string): string => `${origin}${fileHrefOf(view, asOf).replace(".csv?", `${ending}?`)}`;
  const dataset = {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: series.title[locale],
    description: `${series.about[locale]} ${series.isNot[locale]}`,
    inLanguage: locale,
    license: release.licence.url,
    creator: {
      "@type": "Organization",
      name: publisher.name,
      url: publisher.url,
    },
    isBasedOn: [release.url, PAPER.title],
    spatialCoverage: series.areaName[locale],
    ...(first && last ? { temporalCoverage: `${first.periodStart}/${last.periodEnd}` } : {}),
    variableMeasured: {
      "@type": "PropertyValue",
      name: series.title[locale],
      unitText: rows.at(0)?.unit ?? series.unit,
    },
    dateModified: newest(rows.map(({ vintageDate }) => vintageDate)),
    distribution: [
      { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: file(".csv") },
      {
        "@type": "DataDownload",
        encodingFormat: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        contentUrl: file(".xlsx"),
      },
    ],
  };
  // Inside a script element only "<" could end it.
  return JSON.stringify(dataset).replaceAll("<", "\\u003c");
}

const newest = (dates: readonly IsoDate[]): IsoDate | undefined => dates.toSorted().at(-1);
