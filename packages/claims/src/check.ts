import { periodInfo, type Period } from "@frontera/domain";
import type { ReadSentence } from "./claim.ts";
import { judgeBare, seriesOfReading } from "./judge.ts";
import type { CheckVerdict, Judged } from "./judged.ts";
import { nearestTrue } from "./nearest.ts";
import { valuesFrom, type ReadStored } from "./values.ts";

/** A sentence as read, every reading judged, and what that makes of the whole. */
export interface Checked extends Omit<ReadSentence, "readings"> {
  readonly verdict: CheckVerdict;
  readonly readings: readonly Judged[];
}

/** The sentence with its changes counted from another period, where that is of their kind. */
export const since = (sentence: ReadSentence, base: Period): ReadSentence => ({
  ...sentence,
  readings: sentence.readings.map((reading) => {
    const { frequency, calendar } = periodInfo(base);
    return reading.claim.kind === "change" && reading.frequency === frequency && reading.calendar === calendar
      ? { ...reading, claim: { ...reading.claim, from: base } }
      : reading;
  }),
});

/** Every series that judging a sentence reads. */
export const seriesOfSentence = ({ readings }: ReadSentence): readonly string[] => [
  ...new Set(readings.flatMap(seriesOfReading)),
];

/** Judges every reading of a sentence. One of which nothing is held says nothing where another is held. Pure. */
export function checkSentence(sentence: ReadSentence, read: ReadStored): Checked {
  const { today } = sentence;
  const kept = valuesFrom(read);
  const all = sentence.readings.map((reading): Judged => {
    const judged = judgeBare(reading, kept);
    return { reading, ...judged, nearest: nearestTrue(reading, judged, kept) };
  });
  const held = all.filter(({ verdict }) => verdict !== "not-held");
  const current = held.filter((judged) => !isStale(judged, today));
  const readings = current.length > 0 ? current : held.length > 0 ? held : all;
  return { ...sentence, readings, verdict: verdictOf(sentence, readings) };
}

function verdictOf({ unread }: ReadSentence, readings: readonly Judged[]): CheckVerdict {
  const [first, ...others] = new Set(readings.map(({ verdict }) => verdict));
  if (unread.length > 0 || first === undefined) return "unread";
  return others.length === 0 ? first : "depends";
}

/** Where no period is said, so many years ago is not what is meant. */
const staleYears = 3;

const isStale = ({ reading, periods }: Judged, today: string): boolean => {
  const last = periods.at(-1);
  return (
    reading.assumed.includes("period") &&
    last !== undefined &&
    Number(periodInfo(last).end.slice(0, 4)) + staleYears < Number(today.slice(0, 4))
  );
};
