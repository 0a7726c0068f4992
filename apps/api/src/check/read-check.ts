import {
  checkSentence,
  courseOf,
  readSentence,
  seriesOfSentence,
  since,
  type Checked,
  type Course,
  type ReadStored,
} from "@frontera/claims";
import { CATALOGUE } from "@frontera/content";
import type { IsoDate, Locale, Period } from "@frontera/domain";
import { tellCheck, type FormattedCheck } from "@frontera/words";
import { today, type Context } from "../context.ts";
import { readKnown } from "../read-known.ts";
import { resolveKnown, type Pinned } from "../read-rows.ts";

/** A sentence checked, with what is said of it. */
export interface CheckedSentence extends Checked {
  readonly told: FormattedCheck;
  /** What is drawn of each reading. */
  readonly courses: readonly Course[];
}

interface Asked {
  readonly sentences: readonly string[];
  readonly said?: IsoDate | undefined;
  readonly locale: Locale;
  /** The base of changes, in place of what the sentence says. */
  readonly base?: Period | undefined;
}

export interface Check extends Pinned {
  readonly checks: readonly CheckedSentence[];
}

/** Reads and judges sentences on what was known on the day they were said; today where no day is given. Nothing of them is kept. */
export async function readCheck(context: Context, { sentences, said, locale, base }: Asked): Promise<Check> {
  const { asOf, recordedAsOf } = await resolveKnown(context, { asOf: said });
  const read = sentences.map((sentence) => {
    const typed = readSentence(sentence, { locale, today: said ?? today(context) });
    return base === undefined ? typed : since(typed, base);
  });
  const ids = [...new Set(read.flatMap(seriesOfSentence))];
  const known = ids.length === 0 ? null : await readKnown(context.db, ids, { asOf, recordedAsOf });
  const held: ReadStored = (id) => known?.get(id) ?? [];
  const checks = read.map((sentence) => {
    const checked = checkSentence(sentence, held);
    const courses = checked.readings.map((judged) => courseOf(judged, held));
    return { ...checked, courses, told: tellCheck(CATALOGUE, checked, locale) };
  });
  return { asOf, recordedAsOf, checks };
}
