import type { Checked, Claim, Judged, Nearest, ClaimReading, Result, Size, Unread } from "@frontera/claims";
import type { Catalogue, Locale, Period, Row } from "@frontera/domain";
import { decimal, seriesTitle } from "@frontera/domain";
import { GATE_RULE_WORDS } from "../comparison/gate-rules.ts";
import { gradedWords } from "../comparison/grades.ts";
import { formatDecimal, formatPeriod } from "../format.ts";
import { say } from "../message.ts";
import { shortValue } from "../short.ts";
import { messages } from "./messages.ts";
import { BY_HEDGE_WORDS, CLAIM_HEDGE_WORDS, CLAIM_VERDICT_WORDS, PART_WORDS, UNREAD_WORDS } from "./verdicts.ts";

/** A reading in words. */
export interface FormattedReading {
  /** The statistic it is read of. */
  readonly title: string;
  /** What is said of it, as it was read. */
  readonly readAs: string;
  readonly verdict: string;
  /** The numbers compared, and what stands in their way. */
  readonly numbers: readonly string[];
  /** True sentences near it. */
  readonly nearest: readonly string[];
}

/** A checked sentence in words, in one language. */
export interface FormattedCheck {
  readonly verdict: string;
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  /** What is not read, each with its reason. */
  readonly unread: readonly {
    readonly says: string;
    readonly nearest: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly readings: readonly FormattedReading[];
}

export function tellCheck(catalogue: Catalogue, checked: Checked, locale: Locale): FormattedCheck {
  const isByHedge = checked.verdict === "true" && checked.readings.every(({ byHedge }) => byHedge);
  return {
    verdict: isByHedge ? BY_HEDGE_WORDS[locale] : CLAIM_VERDICT_WORDS[checked.verdict][locale],
    parts: checked.parts.map(({ name, text }) => ({ name: PART_WORDS[name][locale], text })),
    unread: checked.unread.map((each) => ({
      says: unreadWords(each, locale),
      nearest: each.nearest.map((id) => ({ id, title: seriesTitle(catalogue.seriesOf(id))[locale] })),
    })),
    readings: checked.readings.map((judged) => tellReading(catalogue, judged, locale)),
  };
}

function unreadWords({ name, text, reason }: Unread, locale: Locale): string {
  const why = text === null && reason !== "empty" && reason !== "too-long" ? "missing" : reason;
  return say(UNREAD_WORDS[why][locale], locale, { part: PART_WORDS[name][locale], text: text ?? "" });
}

function tellReading(catalogue: Catalogue, judged: Judged, locale: Locale): FormattedReading {
  const { reading, verdict, byHedge } = judged;
  return {
    title: titleOf(catalogue, reading, locale),
    readAs: readAsWords(judged, catalogue, locale),
    verdict: byHedge ? BY_HEDGE_WORDS[locale] : CLAIM_VERDICT_WORDS[verdict][locale],
    numbers: numbersOf(catalogue, judged, locale),
    nearest: judged.nearest.map((nearest) => nearestWords(catalogue, judged, nearest, locale)),
  };
}

function titleOf(catalogue: Catalogue, { series, whole, complement }: ClaimReading, locale: Locale): string {
  const own = seriesTitle(catalogue.seriesOf(series))[locale];
  if (whole === null) return own;
  const all = seriesTitle(catalogue.seriesOf(whole))[locale];
  return say((complement ? messages.otherShare : messages.share)[locale], locale, { part: own, whole: all });
}

/** To one decimal, as it is judged; without a sign. */
const percentWords = (percent: string, locale: Locale): string =>
  say(messages.percent[locale], locale, {
    number: formatDecimal(decimal(percent).abs().toDecimalPlaces(1).toFixed(), locale),
  });

type Unit = "percent" | "times" | "level" | "difference";

const unitOf = (catalogue: Catalogue, reading: ClaimReading): string => catalogue.seriesOf(reading.series).unit;

/** A value of the series with the unit that people say with it. */
function level(catalogue: Catalogue, reading: ClaimReading, value: string, locale: Locale): string {
  const unit = unitOf(catalogue, reading);
  const number = shortValue(value, unit, locale);
  return Object.hasOwn(messages.units, unit)
    ? say(messages.units[unit as keyof typeof messages.units][locale], locale, { number })
    : number;
}

function resultWords(catalogue: Catalogue, reading: ClaimReading, { value, unit }: Result, locale: Locale): string {
  return sizeIn(unit, value.replace("-", ""), (text) => level(catalogue, reading, text, locale), locale);
}

function sizeIn(unit: Unit, value: string, inUnit: (value: string) => string, locale: Locale): string {
  switch (unit) {
    case "percent":
      return percentWords(value, locale);
    case "times":
      return say(messages.times[locale], locale, { number: formatDecimal(value, locale) });
    case "level":
    case "difference":
      return inUnit(value);
    default:
      return unit satisfies never;
  }
}

/** A number as the sentence gives it, with its digits. */
function sizeWords(catalogue: Catalogue, reading: ClaimReading, size: Size, locale: Locale): string {
  const told = ({ digits, scale }: Size["printed"]): string => {
    const number = say(messages.scales[scale][locale], locale, { digits: formatDecimal(digits, locale) });
    const unit = size.unit ?? unitOf(catalogue, reading);
    if (size.unit === "percent")
      return say(messages.percent[locale], locale, {
        number: size.printed.inWords ? formatDecimal(decimal(digits).toDecimalPlaces(1).toFixed(), locale) : number,
      });
    if (size.unit === "times") return say(messages.times[locale], locale, { number });
    return Object.hasOwn(messages.units, unit)
      ? say(messages.units[unit as keyof typeof messages.units][locale], locale, { number })
      : number;
  };
  return say(CLAIM_HEDGE_WORDS[size.hedge][locale], locale, {
    size: told(size.printed),
    upper: size.upper ? told(size.upper) : "",
  });
}

/** A period behind a preposition: in Spanish a fiscal year has its article. */
function led(by: "in" | "from" | "to" | "since", period: Period | undefined, locale: Locale): string {
  if (period === undefined) return "";
  return say(messages.led[by][locale], locale, {
    of: period.startsWith("FY") ? "yes" : "no",
    period: formatPeriod(period, locale),
  });
}

/** What is said of the statistic: the claim in plain words, with the periods it is judged on. */
function readAsWords({ reading, periods }: Judged, catalogue: Catalogue, locale: Locale): string {
  const { claim } = reading;
  const size = claim.size && sizeWords(catalogue, reading, claim.size, locale);
  const [first, second] = periods;
  const at =
    claim.kind === "rank" ? (first === undefined ? "" : formatPeriod(first, locale)) : led("in", first, locale);
  const denied = reading.negated ? "yes" : "no";
  const values = { size: size ?? "", at, from: led("from", first, locale), to: led("to", second, locale), denied };
  switch (claim.kind) {
    case "level":
      return say(
        (reading.method === "any" ? messages.someDay : reading.method === "avg" ? messages.average : messages.level)[
          locale
        ],
        locale,
        values,
      );
    case "sum":
      return say(messages.sum[locale], locale, values);
    case "share":
      return say(messages.shareOf[locale], locale, values);
    case "rank":
      return say(messages.rank[locale], locale, {
        ...values,
        which: claim.which,
        first: claim.place === 1 ? "yes" : "no",
        place: claim.place,
        among: amongOf(claim),
        since: sinceOf(claim, locale),
      });
    case "change":
      return say(messages.change[locale], locale, {
        ...values,
        direction: claim.direction,
        sized: claim.size === null ? "no" : claim.size.unit === "times" ? "times" : "yes",
        ends: reading.method === "eop" ? "eop" : reading.method === "avg" ? "avg" : "no",
        start: claim.start ? sizeWords(catalogue, reading, claim.start, locale) : "",
        end: claim.end ? sizeWords(catalogue, reading, claim.end, locale) : "",
        started: claim.start ? "yes" : "no",
        ended: claim.end ? "yes" : "no",
      });
    default:
      return claim satisfies never;
  }
}

type RankClaim = Extract<Claim, { kind: "rank" }>;

const amongOf = ({ among }: RankClaim): string =>
  typeof among !== "string"
    ? "since" in among
      ? "since"
      : "within" in among
        ? "within"
        : "years"
    : among === "until-then"
      ? "until"
      : among;

const sinceOf = ({ among }: RankClaim, locale: Locale): string =>
  typeof among === "string"
    ? ""
    : "since" in among
      ? led("since", among.since, locale)
      : "within" in among
        ? led("in", among.within, locale)
        : String(among.years);

/** `value (period)`. */
const valueAt = (catalogue: Catalogue, reading: ClaimReading, row: Row, locale: Locale): string =>
  say(messages.valueAt[locale], locale, {
    value: level(catalogue, reading, row.value ?? "", locale),
    period: formatPeriod(row.period, locale),
  });

function numbersOf(catalogue: Catalogue, judged: Judged, locale: Locale): readonly string[] {
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

function nearestWords(
  catalogue: Catalogue,
  { reading, periods, change }: Judged,
  nearest: Nearest,
  locale: Locale,
): string {
  const [from, to] = periods;
  switch (nearest.kind) {
    case "size": {
      const size = resultWords(catalogue, reading, nearest.result, locale);
      if (nearest.direction === null)
        return say(messages.nearest.level[locale], locale, { size, at: led("in", from, locale) });
      const sized = nearest.result.unit === "times" ? "times" : "yes";
      const grade = change?.comparable ? change.grade : "like-for-like";
      return say(messages.nearest.change[locale], locale, {
        bound: messages.bounds[grade][locale],
        published: grade === "as-published" ? messages.asPublished[locale] : "",
        size,
        direction: nearest.direction,
        sized,
        from: led("from", from, locale),
        to: led("to", to, locale),
      });
    }
    case "hedge": {
      const { size } = reading.claim;
      return size
        ? say(messages.nearest.hedge[locale], locale, {
            size: sizeWords(catalogue, reading, { ...size, hedge: nearest.hedge }, locale),
          })
        : "";
    }
    case "base":
      return say(messages.nearest.base[locale], locale, {
        since: led("since", nearest.from, locale),
        size: resultWords(catalogue, reading, nearest.result, locale),
      });
    case "period":
      return say(messages.nearest.period[locale], locale, { held: valueAt(catalogue, reading, nearest.row, locale) });
    default:
      return nearest satisfies never;
  }
}
