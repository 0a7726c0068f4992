import { sparklineWords, type FormattedLedgerEntry, tellLedger } from "@frontera/words";
import { PAPER, BASIS, CATALOGUE } from "@frontera/content";
import {
  filterLedger,
  ledgerOf,
  seriesOfLedger,
  seriesOfLink,
  toRows,
  type Bilingual,
  type IsoDate,
  type SeriesId,
} from "@frontera/domain";
import { sparklineOf, type Sparkline } from "@frontera/publishing";
import { arrange } from "./arrange.ts";
import { readKnown } from "../read-known.ts";
import type { Context } from "../context.ts";
import { resolveKnown, type Pinned } from "../read-rows.ts";
import type { LedgerInput } from "./inputs.ts";

export interface Ledger extends Pinned {
  /** The day whose knowledge stands for that of the paper. */
  readonly publishedOn: IsoDate;
  readonly entries: readonly FormattedLedgerEntry[];
}

/** The figures of the paper that pass the filter, on both days. The one set of entries behind the page, the file and the API. */
export async function readLedger(
  context: Context,
  { asOf: asked, recordedAsOf: at, indicator, pillar, verdict, ...arrangement }: Partial<LedgerInput>,
): Promise<Ledger> {
  const { asOf, recordedAsOf } = await resolveKnown(context, { asOf: asked, recordedAsOf: at });
  const publishedOn = PAPER.knownOn;
  const [then, now] = await Promise.all(
    [publishedOn, asOf].map((day) => readKnown(context.db, seriesOfLedger(PAPER), { asOf: day, recordedAsOf })),
  );
  const entries = ledgerOf(
    BASIS,
    (id) => then?.get(id) ?? [],
    (id) => now?.get(id) ?? [],
  );
  const told = tellLedger(CATALOGUE, PAPER, filterLedger(entries, { indicator, pillar, verdict }));
  return { asOf, recordedAsOf, publishedOn, entries: arrange(told, { order: "asc", lang: "en", ...arrangement }) };
}

/** The course of a series in a line as small as a word. */
interface ToldSparkline {
  readonly series: SeriesId;
  readonly points: Sparkline["points"];
  readonly words: Bilingual;
}

/** Of every series whose page shows the evidence of a figure, where it has a course. */
export async function readSparklines(
  context: Context,
  asked: Pick<LedgerInput, "asOf" | "recordedAsOf">,
): Promise<readonly ToldSparkline[]> {
  const ids = [...new Set(PAPER.figures.flatMap(({ link }) => seriesOfLink(link)[0] ?? []))];
  const read = await readKnown(context.db, ids, await resolveKnown(context, asked));
  return ids.flatMap((series) => {
    const line = sparklineOf(CATALOGUE, toRows(CATALOGUE.seriesOf(series), read.get(series) ?? []));
    if (!line) return [];
    return [{ series, points: line.points, words: { en: sparklineWords(line, "en"), es: sparklineWords(line, "es") } }];
  });
}
