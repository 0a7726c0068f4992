import { checkSentence, readSentence, seriesOfSentence, type Checked } from "@frontera/claims";
import { CATALOGUE } from "@frontera/content";
import type { IsoDate, Locale } from "@frontera/domain";
import { tellCheck, type ToldCheck } from "@frontera/words";
import { today, type Context } from "../context.ts";
import { readKnown } from "../read-known.ts";
import { resolveKnown, type Pinned } from "../read-rows.ts";

/** A sentence checked, with what is said of it. */
export interface CheckedSentence extends Checked {
  readonly told: ToldCheck;
}

export interface Check extends Pinned {
  readonly checks: readonly CheckedSentence[];
}

/** Reads and judges sentences on what was known on the day they were said; today where no day is given. Nothing of them is kept. */
export async function readCheck(
  context: Context,
  {
    sentences,
    said,
    locale,
  }: { readonly sentences: readonly string[]; readonly said?: IsoDate | undefined; readonly locale: Locale },
): Promise<Check> {
  const { asOf, recordedAsOf } = await resolveKnown(context, { asOf: said });
  const read = sentences.map((sentence) => readSentence(sentence, { locale, today: said ?? today(context) }));
  const ids = [...new Set(read.flatMap(seriesOfSentence))];
  const known = ids.length === 0 ? null : await readKnown(context.db, ids, { asOf, recordedAsOf });
  const checks = read.map((sentence) => {
    const checked = checkSentence(sentence, (id) => known?.get(id) ?? []);
    return { ...checked, told: tellCheck(CATALOGUE, checked, locale) };
  });
  return { asOf, recordedAsOf, checks };
}
