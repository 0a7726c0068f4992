import { seriesTitle, type Bilingual, type Catalogue, type SnapshotRequest } from "@frontera/domain";
import { say } from "./message.ts";

const message = {
  en: "{title} and {count, plural, one {one more series} other {# more series}}",
  es: "{title} y {count, plural, one {una serie más} other {# series más}}",
} as const;

/** The title of what a request freezes. */
export function snapshotTitle(catalogue: Catalogue, { series }: Pick<SnapshotRequest, "series">): Bilingual {
  const [first, ...rest] = series;
  if (first === undefined) throw new RangeError("a snapshot without a series");
  const { en, es } = seriesTitle(catalogue.seriesOf(first));
  if (rest.length === 0) return { en, es };
  const count = rest.length;
  return { en: say(message.en, "en", { title: en, count }), es: say(message.es, "es", { title: es, count }) };
}
