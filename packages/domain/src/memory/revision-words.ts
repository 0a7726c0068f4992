import { signedPercent } from "../comparison/amounts.ts";
import { formatDay } from "../format.ts";
import type { Row } from "../rows.ts";
import type { Bilingual, Locale } from "../text.ts";
import { ageInMonths, ageOf, ENOUGH_CASES, type AgeId, type Movement, type RevisionMemory } from "./revision-memory.ts";

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

export const ageWords = (age: AgeId, locale: Locale): string => ages[age][locale];

/** The movement of the values as young as a row was in its vintage; null where fewer than five cases are held. */
export function movementFor({ movements }: RevisionMemory, row: Row): Movement | null {
  const age = ageOf(ageInMonths(row.period, row.vintageDate));
  const found = movements.find((movement) => movement.age === age);
  return found && found.cases >= ENOUGH_CASES ? found : null;
}

/** Says in words how the newest value may move; where too few vintages are held, says so. */
export function revisionBadge(memory: RevisionMemory, row: Row): RevisionBadge {
  const movement = movementFor(memory, row);
  return {
    short: movement ? { en: shortWords(movement, "en"), es: shortWords(movement, "es") } : tooFew,
    full: { en: fullWords(memory, movement, "en"), es: fullWords(memory, movement, "es") },
    movement,
  };
}

const tooFew: Bilingual = {
  en: "Usual revisions not known: too few vintages held",
  es: "Revisiones habituales desconocidas: se tienen pocas ediciones",
};

function shortWords({ cases, unmoved, median, low, high }: Movement, locale: Locale): string {
  if (unmoved === cases)
    return { en: "Values this young have not been revised", es: "Los valores así de recientes no se han revisado" }[
      locale
    ];
  const [middle, from, to] = [median, low, high].map((percent) => signedPercent(percent, locale));
  return {
    en: `Values this young usually move ${middle ?? ""} (${from ?? ""} to ${to ?? ""})`,
    es: `Los valores así de recientes suelen moverse ${middle ?? ""} (de ${from ?? ""} a ${to ?? ""})`,
  }[locale];
}

function fullWords({ vintages, first, last }: RevisionMemory, movement: Movement | null, locale: Locale): string {
  const held = String(vintages);
  const span =
    first === null || last === null || first === last
      ? ""
      : ` (${formatDay(first, locale)} – ${formatDay(last, locale)})`;
  if (!movement)
    return {
      en: `${held} vintages held${span}: fewer than ${String(ENOUGH_CASES)} cases of a value this young stated again later.`,
      es: `${held} ediciones${span}: menos de ${String(ENOUGH_CASES)} casos de un valor así de reciente que se publicara de nuevo.`,
    }[locale];
  const [cases, unmoved] = [String(movement.cases), String(movement.unmoved)];
  const [middle, low, high] = [movement.median, movement.low, movement.high].map((percent) =>
    signedPercent(percent, locale),
  );
  const age = ageWords(movement.age, locale);
  return {
    en: `From what a vintage said of values ${age} to what the newest says of the same periods: median ${middle ?? ""}, from ${low ?? ""} to ${high ?? ""}; ${cases} cases, ${unmoved} of them unmoved, in ${held} vintages${span}.`,
    es: `De lo que una edición dijo de valores ${age} a lo que dice la más reciente de los mismos periodos: mediana ${middle ?? ""}, de ${low ?? ""} a ${high ?? ""}; ${cases} casos, ${unmoved} sin cambio, en ${held} ediciones${span}.`,
  }[locale];
}
