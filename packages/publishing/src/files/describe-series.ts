import { CATALOGUE } from "@frontera/content";
import { type Bilingual, type IsoDate, type Locale, type ReleaseId, type Series, seriesTitle } from "@frontera/domain";
import { seriesFileTitle } from "@frontera/words";
import { OBSERVATION_COLUMNS, OBSERVATION_KEY } from "./observation-columns.ts";
import type { Origin, TableDescription } from "./table.ts";

/** Who publishes a release, where, and under which terms. */
export function originOf(id: ReleaseId): Origin {
  const { name, url, licence } = CATALOGUE.releaseOf(id);
  return { title: `${CATALOGUE.publisherOf(id).name}, ${name.en}`, url, licence };
}

/** What the observations file of one or more series is, the first of which it is called after; `url` is where it lies beside its metadata. */
export function describeSeriesFile(
  shown: readonly [Series, ...Series[]],
  asOf: IsoDate,
  url: string,
): TableDescription {
  const [{ id }] = shown;
  const inEach = (say: (series: Series, locale: Locale) => string, between: string): Bilingual => {
    const all = (locale: Locale): string => shown.map((series) => say(series, locale)).join(between);
    return { en: all("en"), es: all("es") };
  };
  return {
    url,
    name: id,
    title: seriesFileTitle(
      inEach((series, locale) => seriesTitle(series)[locale], "; "),
      asOf,
    ),
    about: inEach(({ about, isNot }, locale) => `${about[locale]} ${isNot[locale]}`, " "),
    columns: OBSERVATION_COLUMNS,
    primaryKey: OBSERVATION_KEY,
    origins: [...new Set(shown.map(({ release }) => release))].map(originOf),
  };
}
