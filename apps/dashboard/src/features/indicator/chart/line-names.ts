import { seriesTitle, type Locale, type Series } from "@frontera/domain";

/** What each of several lines is called: by its place or part where that alone tells them apart, else by its title. */
export function lineNames(shown: readonly { readonly series: Series }[], locale: Locale): readonly string[] {
  const titles = new Set(shown.map(({ series }) => series.family));
  return shown.map(({ series }) =>
    titles.size === 1 && shown.length > 1
      ? (series.part?.name ?? series.areaName)[locale]
      : seriesTitle(series)[locale],
  );
}
