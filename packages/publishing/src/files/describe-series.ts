import { CATALOGUE } from "@frontera/content";
import { type IsoDate, type ReleaseId, type Series, seriesTitle } from "@frontera/domain";
import { seriesFileTitle } from "@frontera/words";
import { OBSERVATION_COLUMNS, OBSERVATION_KEY } from "./observation-columns.ts";
import type { Origin, TableDescription } from "./table.ts";

/** Who publishes a release, where, and under which terms. */
export function originOf(id: ReleaseId): Origin {
  const { name, url, licence } = CATALOGUE.releaseOf(id);
  return { title: `${CATALOGUE.publisherOf(id).name}, ${name.en}`, url, licence };
}

/** What the observations file of a series is; `url` is where it lies beside its metadata. */
export function describeSeriesFile(series: Series, asOf: IsoDate, url: string): TableDescription {
  const title = seriesTitle(series);
  return {
    url,
    name: series.id,
    title: seriesFileTitle(title, asOf),
    about: {
      en: `${series.about.en} ${series.isNot.en}`,
      es: `${series.about.es} ${series.isNot.es}`,
    },
    columns: OBSERVATION_COLUMNS,
    primaryKey: OBSERVATION_KEY,
    origins: [originOf(series.release)],
  };
}
