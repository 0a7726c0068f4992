import type { IsoDate } from "../period.ts";
import { RELEASES, SOURCES, type ReleaseId } from "../releases.ts";
import type { Series } from "../series.ts";
import { OBSERVATION_COLUMNS, OBSERVATION_KEY } from "./observation-columns.ts";
import type { Origin, TableDescription } from "./table.ts";

/** Who publishes a release, where, and under which terms. */
export function originOf(id: ReleaseId): Origin {
  const { source, name, url, licence } = RELEASES[id];
  return { title: `${SOURCES[source].name}, ${name.en}`, url, licence };
}

/** The title of a series with its area, where that is a state. */
export const seriesTitle = (series: Series) =>
  series.id === series.family
    ? series.title
    : { en: `${series.title.en}, ${series.areaName.en}`, es: `${series.title.es}, ${series.areaName.es}` };

/** What the observations file of a series is; `url` is where it lies beside its metadata. */
export function describeSeriesFile(series: Series, asOf: IsoDate, url: string): TableDescription {
  const title = seriesTitle(series);
  return {
    url,
    name: series.id,
    title: { en: `${title.en}, as known on ${asOf}`, es: `${title.es}, según lo conocido el ${asOf}` },
    about: {
      en: `${series.about.en} ${series.isNot.en}`,
      es: `${series.about.es} ${series.isNot.es}`,
    },
    columns: OBSERVATION_COLUMNS,
    primaryKey: OBSERVATION_KEY,
    origins: [originOf(series.release)],
  };
}
