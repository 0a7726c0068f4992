import {
  ENOUGH_CASES,
  movementFor,
  type Bilingual,
  type Locale,
  type RevisionStatistics,
  type Row,
} from "@frontera/domain";
import { signedPercent } from "./comparison/amounts.ts";
import { formatDay } from "./format.ts";
import { say } from "./message.ts";

type AgeId = RevisionStatistics["movements"][number]["age"];
type Movement = RevisionStatistics["movements"][number];

/** The badge on a value: how much values as young as this one usually moved afterwards. */
export interface RevisionBadge {
  /** A few words. */
  readonly short: Bilingual;
  /** The numbers behind them. */
  readonly full: Bilingual;
  /** What the words rest on; null where too little is held to say. */
  readonly movement: Movement | null;
}

const ages: Readonly<Record<AgeId, Bilingual>> = {
  "0-1": { en: "up to two months old", es: "de hasta dos meses" },
  "2-3": { en: "two to three months old", es: "de dos a tres meses" },
  "4-6": { en: "four to six months old", es: "de cuatro a seis meses" },
  "7-12": { en: "seven to twelve months old", es: "de siete a doce meses" },
  "13-24": { en: "one to two years old", es: "de uno a dos años" },
  "25+": { en: "more than two years old", es: "de más de dos años" },
};

const messages = {
  tooFew: {
    en: "Too few editions are held to say how new figures are usually revised",
    es: "Se tienen muy pocas ediciones para decir cuánto suelen corregirse las cifras nuevas",
  },
  unmoved: { en: "New figures for this have not been revised", es: "Las cifras nuevas de esto no se han corregido" },
  usual: {
    en: "New figures for this are usually revised by {median} ({low} to {high})",
    es: "Las cifras nuevas de esto suelen corregirse {median} (de {low} a {high})",
  },
  mostlyStands: {
    en: "{unmoved} of {cases} new figures for this stood as first published; the others moved from {low} to {high}",
    es: "{unmoved} de {cases} cifras nuevas de esto quedaron como se publicaron primero; las demás variaron de {low} a {high}",
  },
  span: { en: " ({first} – {last})", es: " ({first} – {last})" },
  fewCases: {
    en: "{vintages, plural, one {1 vintage} other {{held} vintages}} held{span}: fewer than {enough} cases of a value this young stated again later.",
    es: "{vintages, plural, one {1 edición} other {{held} ediciones}}{span}: menos de {enough} casos de un valor así de reciente que se publicara de nuevo.",
  },
  cases: {
    en: "From what a vintage said of values {age} to what the newest says of the same periods: median {median}, from {low} to {high}; {cases} cases, {unmoved} of them unmoved, in {vintages, plural, one {1 vintage} other {{held} vintages}}{span}.",
    es: "De lo que una edición dijo de valores {age} a lo que dice la más reciente de los mismos periodos: mediana {median}, de {low} a {high}; {cases} casos, {unmoved} sin cambio, en {vintages, plural, one {1 edición} other {{held} ediciones}}{span}.",
  },
} as const;

/** Says in words how the newest value may move; where too few vintages are held, says so. */
export function revisionBadge(memory: RevisionStatistics, row: Row): RevisionBadge {
  const movement = movementFor(memory, row);
  return {
    short: movement ? { en: shortWords(movement, "en"), es: shortWords(movement, "es") } : messages.tooFew,
    full: { en: fullWords(memory, movement, "en"), es: fullWords(memory, movement, "es") },
    movement,
  };
}

function percents({ median, low, high }: Movement, locale: Locale) {
  const words = (percent: string): string => signedPercent(percent, locale);
  return { median: words(median), low: words(low), high: words(high) };
}

function shortWords(movement: Movement, locale: Locale): string {
  if (movement.unmoved === movement.cases) return messages.unmoved[locale];
  const message = Number(movement.median) === 0 ? messages.mostlyStands : messages.usual;
  const { unmoved, cases } = movement;
  return say(message[locale], locale, {
    ...percents(movement, locale),
    unmoved: String(unmoved),
    cases: String(cases),
  });
}

function fullWords({ vintages, first, last }: RevisionStatistics, movement: Movement | null, locale: Locale): string {
  const span =
    first === null || last === null || first === last
      ? ""
      : say(messages.span[locale], locale, { first: formatDay(first, locale), last: formatDay(last, locale) });
  const held = { vintages, held: String(vintages), span };
  if (!movement) return say(messages.fewCases[locale], locale, { ...held, enough: String(ENOUGH_CASES) });
  return say(messages.cases[locale], locale, {
    ...held,
    ...percents(movement, locale),
    age: ages[movement.age][locale],
    cases: String(movement.cases),
    unmoved: String(movement.unmoved),
  });
}
