import type { Judged } from "@frontera/claims";
import { decimal, type Catalogue, type Locale, type Row } from "@frontera/domain";
import { GATE_RULE_WORDS } from "../comparison/gate-rules.ts";
import { gradedWords } from "../comparison/grades.ts";
import { formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { messages } from "./messages.ts";
import { level, percentWords, valueAt } from "./size-words.ts";

export function numbersOf(catalogue: Catalogue, judged: Judged, locale: Locale): readonly string[] {
  const { reading, rows, change, result, standing, noValue } = judged;
  const at = (row: Row): string => valueAt(catalogue, reading, row, locale);
  const [first, second] = rows;
  if (noValue) {
    const nearest = noValue.nearest ? say(messages.nearestHeld[locale], locale, { held: at(noValue.nearest) }) : null;
    const why = say(messages.noValue[noValue.reason][locale], locale, {
      period: noValue.period ? formatPeriod(noValue.period, locale) : "",
    });
    return nearest === null ? [why] : [why, nearest];
  }
  if (change && !change.comparable)
    return [...rows.map(at), ...change.failed.map((rule) => GATE_RULE_WORDS[rule][locale])];
  if (change && first && second && result)
    return [changeNumbers(catalogue, judged, first, second, locale), ...publishedWords(judged, locale)];
  if (reading.claim.kind === "share" && first && second && result)
    return [
      say(messages.shareNumbers[locale], locale, {
        part: at(first),
        whole: at(second),
        percent: percentWords(result.value, locale),
      }),
    ];
  if (standing && first)
    return [
      say(messages.standing[locale], locale, { value: at(first), position: standing.position, of: standing.of }),
      ...(standing.first.period === first.period && standing.first.seriesId === first.seriesId
        ? []
        : [
            say(messages.firstOfAll[locale], locale, {
              first: placeOf(catalogue, standing.first, first, locale) + at(standing.first),
            }),
          ]),
      ...(standing.overtakenBy ? [say(messages.overtaken[locale], locale, { by: at(standing.overtakenBy) })] : []),
    ];
  if (reading.claim.kind === "sum" && result)
    return [
      say(messages.sumNumbers[locale], locale, {
        sum: level(catalogue, reading, result.value, locale),
        count: rows.length,
      }),
    ];
  return first ? [at(first)] : [];
}

/** Of another state: its name before the number. */
const placeOf = (catalogue: Catalogue, first: Row, own: Row, locale: Locale): string =>
  first.seriesId === own.seriesId ? "" : `${catalogue.seriesOf(first.seriesId).areaName[locale]}: `;

function changeNumbers(catalogue: Catalogue, { reading, change }: Judged, from: Row, to: Row, locale: Locale): string {
  const ends = { from: valueAt(catalogue, reading, from, locale), to: valueAt(catalogue, reading, to, locale) };
  if (!change?.comparable || change.percent === null) return say(messages.fromTo[locale], locale, ends);
  const sign = decimal(change.percent).isZero() ? "" : decimal(change.percent).isNegative() ? "−" : "+";
  const percent = `${sign}${percentWords(change.percent, locale)}`;
  return say(messages.fromToPercent[locale], locale, { ...ends, change: gradedWords(change, percent, locale) });
}

const publishedWords = ({ asPublished }: Judged, locale: Locale): readonly string[] =>
  asPublished === null ? [] : [(asPublished ? messages.soAsPublished : messages.notSoAsPublished)[locale]];
