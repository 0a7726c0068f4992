import { periodInfo, type Bilingual, type Change, type Locale, type Overview } from "@frontera/domain";
import { signed } from "../comparison/amounts.ts";
import { GATE_RULE_WORDS } from "../comparison/gate-rules.ts";
import { say } from "../message.ts";
import { shortChange, shortPercent, shortPeriod, shortValue } from "../short.ts";

type Since = Overview["cards"][number]["since"];
type Graded = Extract<Change, { comparable: true }>;
type End = NonNullable<Since["then"]>;

/** One end of a change in words. */
interface ToldEnd {
  readonly value: string;
  readonly period: string;
  /** The period, and where the value is a mean of its days, that it is. */
  readonly named: string;
}

/** How an indicator has moved since the paper, in words of one language. */
export interface SinceWords {
  /** The change, for the largest type: `−60%`, `×4.8`, or that there is none. */
  readonly delta: string;
  /** How far it may be read. */
  readonly grade: string;
  readonly now: ToldEnd | null;
  readonly then: ToldEnd | null;
  /** The last step; empty where there is none. */
  readonly step: string;
}

const messages = {
  none: { en: "no {year} value", es: "sin valor de {year}" },
  newestThen: { en: "the newest value held, {period}", es: "el último valor que se tiene, {period}" },
  refused: { en: "no comparison", es: "sin comparación" },
  firstValue: { en: "first published for {period}", es: "se publica desde {period}" },
  sameDirection: { en: "like for like", es: "entre iguales" },
  nominal: { en: "like for like, nominal dollars", es: "entre iguales, dólares corrientes" },
  gained: { en: "for the dollar; the peso gained {percent}", es: "el dólar; el peso ganó {percent}" },
  lost: { en: "for the dollar; the peso lost {percent}", es: "el dólar; el peso perdió {percent}" },
  "at-least": { en: "at least: {why}", es: "al menos: {why}" },
  "at-most": { en: "at most: {why}", es: "a lo sumo: {why}" },
  "as-published": { en: "as published: {why}", es: "según lo publicado: {why}" },
  more: { en: "more is counted since {period}", es: "desde {period} se cuenta más" },
  less: { en: "less is counted since {period}", es: "desde {period} se cuenta menos" },
  unknown: { en: "another method since {period}", es: "otra metodología desde {period}" },
  newestDay: {
    en: "newest day {value} ({period}), {change} in a week",
    es: "último día {value} ({period}), {change} en una semana",
  },
  mean: { en: "mean of {period}", es: "promedio de {period}" },
  on: { en: "{change} on {period}", es: "{change} frente a {period}" },
} as const;

/** The change since the paper with its grade, both ends, and the last step. `year` is the paper's. */
export function sinceWords(
  since: Omit<Since, "rows">,
  { isNominal, year }: { isNominal: boolean; year: string },
  locale: Locale,
): SinceWords {
  const { now, then } = since;
  const end = (one: End | null): ToldEnd | null =>
    one?.value == null
      ? null
      : {
          value: shortValue(one.value, one.unit, locale),
          period: shortPeriod(one.period, locale),
          named: nameOf(one, locale),
        };
  return {
    ...deltaWords(since, { isNominal, year }, locale),
    now: end(now),
    then: end(then),
    step: stepWords(since, locale),
  };
}

/** `Aug 2026`, and `mean of Aug 2026` of days. */
function nameOf({ period, transformation }: End, locale: Locale): string {
  const said = shortPeriod(period, locale);
  return transformation?.method === "avg" ? say(messages.mean[locale], locale, { period: said }) : said;
}

function deltaWords(
  { now, then, change, counter, first }: Omit<Since, "rows">,
  { isNominal, year }: { isNominal: boolean; year: string },
  locale: Locale,
): Pick<SinceWords, "delta" | "grade"> {
  const told = (message: Bilingual, values: Readonly<Record<string, string>> = {}): string =>
    say(message[locale], locale, values);
  if (!change && first)
    return {
      delta: told(messages.none, { year }),
      grade: told(messages.firstValue, { period: shortPeriod(first.period, locale) }),
    };
  if (!change)
    return {
      delta: now?.value == null ? "" : shortValue(now.value, now.unit, locale),
      grade: now ? told(messages.newestThen, { period: shortPeriod(now.period, locale) }) : "",
    };
  if (!change.comparable) {
    const reasons = change.failed.map((rule) => GATE_RULE_WORDS[rule][locale]).join(" ");
    return { delta: told(messages.refused), grade: `${reasons.charAt(0).toLowerCase()}${reasons.slice(1)}` };
  }
  const delta =
    change.percent === null ? signed(change.difference, then?.unit ?? "", locale) : shortChange(change.percent, locale);
  if (counter?.comparable && counter.percent !== null && change.grade === "like-for-like")
    return {
      delta,
      grade: told(counter.percent.startsWith("-") ? messages.lost : messages.gained, {
        percent: shortPercent(counter.percent, locale),
      }),
    };
  return { delta, grade: gradeLine(change, isNominal, locale) };
}

/** `at least: more is counted since Oct 2023`. */
export function gradeLine({ grade, crossed }: Graded, isNominal: boolean, locale: Locale): string {
  if (grade === "like-for-like") return messages[isNominal ? "nominal" : "sameDirection"][locale];
  const [counts, ...others] = new Set(crossed.map((each) => each.counts));
  const last = crossed.at(-1);
  const why = say(messages[counts === undefined || others.length > 0 ? "unknown" : counts][locale], locale, {
    period: last ? shortPeriod(last.at, locale) : "",
  });
  return say(messages[grade][locale], locale, { why });
}

function stepWords({ step }: Pick<Since, "step">, locale: Locale): string {
  if (!step?.change.comparable || step.change.percent === null) return "";
  const { from, to, change } = step;
  const moved = shortChange(change.percent ?? "0", locale);
  const said = change.grade === "like-for-like" ? moved : say(messages[change.grade][locale], locale, { why: moved });
  if (periodInfo(to.period).frequency === "D")
    return say(messages.newestDay[locale], locale, {
      value: shortValue(to.value ?? "", to.unit, locale),
      period: shortPeriod(to.period, locale),
      change: said,
    });
  return say(messages.on[locale], locale, { change: said, period: shortPeriod(from.period, locale) });
}
