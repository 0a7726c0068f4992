import { addDays, type Catalogue, type Change, type IsoDate, type Locale, type Overview } from "@frontera/domain";
import { intlTags } from "../intl.ts";
import { say } from "../message.ts";
import { shortChange, shortPercent, shortPeriod } from "../short.ts";

type Card = Overview["cards"][number];
type Mover = NonNullable<NonNullable<Catalogue["indicators"][number]["headline"]>["mover"]>;
type Graded = Extract<Change, { comparable: true }>;

/** What lies between these marks is to be read first. */
export const [STRONG, WEAK] = ["\u0002", "\u0003"] as const;

const messages = {
  since: {
    en: "Since the paper of December 2017, {clauses}.",
    es: "Desde el estudio de diciembre de 2017, {clauses}.",
  },
  figure: {
    en: "Since the days of the paper’s own figures, {clauses}.",
    es: "Desde las fechas de las cifras del propio estudio, {clauses}.",
  },
  dated: { en: "{clause} (to {period})", es: "{clause} (hasta {period})" },
  again: { en: "{name} by {amount}" },
  fell: { en: "{name} fell by {amount}", es: "{name} {of, select, many {bajaron} other {bajó}} {amount}" },
  rose: { en: "{name} rose by {amount}", es: "{name} {of, select, many {subieron} other {subió}} {amount}" },
  gained: { en: "{name} gained {amount}", es: "{name} ganó {amount}" },
  lost: { en: "{name} lost {amount}", es: "{name} perdió {amount}" },
  grew: { en: "{name} grew to {amount}", es: "{name} {of, select, many {llegaron} other {llegó}} a {amount}" },
  times: {
    en: "{times} what {of, select, many {they were} other {it was}}",
    es: "{times} lo que {of, select, many {eran} other {era}}",
  },
  "like-for-like": { en: "{number}", es: "{number}" },
  "at-least": { en: "at least {number}", es: "al menos {number}" },
  "at-most": { en: "at most {number}", es: "a lo sumo {number}" },
  "as-published": { en: "{number} as published", es: "{number} según lo publicado" },
} as const;

const VERBS = ["fell", "rose", "grew", "gained", "lost"] as const;

type Verb = (typeof VERBS)[number];

interface Clause {
  readonly verb: Verb;
  readonly values: Readonly<Record<string, string>>;
  /** The period it goes to, where nobody would think of it; else null. */
  readonly period: string | null;
}

/** Up to what age nobody has to be told of which period a newest value is, in days. */
const freshDays = 366;

/** What has moved since the paper and by how much, with its grade, in one sentence; null where nothing has. */
export function headlineWords(
  catalogue: Catalogue,
  { asOf, base, cards }: Pick<Overview, "asOf" | "base" | "cards">,
  locale: Locale,
): string | null {
  const clauses = cards.flatMap((card) => {
    const mover = catalogue.indicatorOf(card.indicator).headline?.mover;
    // What is set against 2017 for want of a figure is none of that sentence.
    return mover && (base !== "figure" || card.since.base === base) ? (clauseOf(card, mover, asOf, locale) ?? []) : [];
  });
  if (clauses.length === 0) return null;
  // What fell stands together, then what rose; a currency, of which another verb is said, comes last.
  const ordered = VERBS.flatMap((verb) => clauses.filter((clause) => clause.verb === verb));
  const said = ordered.map(({ verb, values, period }, index) => {
    const isAgain = locale === "en" && ordered[index - 1]?.verb === verb && (verb === "fell" || verb === "rose");
    const clause = say(isAgain ? messages.again.en : messages[verb][locale], locale, values);
    return period === null ? clause : say(messages.dated[locale], locale, { clause, period });
  });
  const list = new Intl.ListFormat(intlTags[locale], { type: "conjunction" });
  return say(messages[base === "figure" ? "figure" : "since"][locale], locale, { clauses: list.format(said) });
}

function clauseOf(
  { since: { now, change, counter } }: Card,
  { name, plural }: Mover,
  asOf: IsoDate,
  locale: Locale,
): Clause | null {
  const moved = counter ?? change;
  if (!moved?.comparable || moved.percent === null || Number(moved.percent) === 0) return null;
  const values = { name: name[locale], of: plural ? "many" : "one" };
  return {
    verb: verbOf(moved, counter !== null),
    values: { ...values, amount: amountWords(moved, values.of, counter !== null, locale) },
    period: now && addDays(now.periodEnd, freshDays) < asOf ? shortPeriod(now.period, locale) : null,
  };
}

function verbOf({ percent }: Graded, isCurrency: boolean): Verb {
  if (percent?.startsWith("-")) return isCurrency ? "lost" : "fell";
  if (isCurrency) return "gained";
  return Number(percent) >= 200 ? "grew" : "rose";
}

function amountWords(moved: Graded, of: string, isCurrency: boolean, locale: Locale): string {
  const percent = moved.percent ?? "0";
  const number =
    Number(percent) >= 200 && !isCurrency
      ? say(messages.times[locale], locale, { times: shortChange(percent, locale), of })
      : shortPercent(percent, locale);
  return say(messages[moved.grade][locale], locale, { number: `${STRONG}${number}${WEAK}` });
}
