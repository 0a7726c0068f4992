import type { Bilingual, EmptyReason, Locale, Row } from "@frontera/domain";
import { formatPeriod } from "./format.ts";
import { textOf } from "./interface/texts.ts";
import { say } from "./message.ts";
import { EMPTY_REASON_WORDS } from "./observations.ts";
import { UNITS_WORDS } from "./transformation.ts";

const messages = {
  title: { en: "No {what} for this series", es: "Esta serie no tiene {what}" },
  index: { en: "index", es: "índice" },
  noEarlier: {
    en: "It begins in {first}: no earlier value is held that its values could be set against.",
    es: "Empieza en {first}: no hay un valor anterior con que comparar los suyos.",
  },
  noBase: {
    en: "It begins in {first}: there is no value of {base}, which would be 100.",
    es: "Empieza en {first}: no hay un valor de {base}, que sería 100.",
  },
} as const satisfies Record<string, Bilingual>;

/** Why nothing of a series can be drawn. */
export interface NoValuesWords {
  readonly title: string;
  /** A sentence each. */
  readonly why: readonly string[];
}

/** Of rows without a single value, why; null where there is one, or no row. `isWhole`: the rows begin where the series does. */
export function noValuesWords(rows: readonly Row[], isWhole: boolean, locale: Locale): NoValuesWords | null {
  const [first] = rows;
  if (!first || rows.some(({ value }) => value !== null)) return null;
  const { transformation, period } = first;
  if (transformation === null || transformation.units === "lin")
    return { title: textOf(locale).chart.noRows, why: reasonsOf(rows).map((each) => EMPTY_REASON_WORDS[each][locale]) };
  const { basePeriod, units } = transformation;
  const why = (reason: EmptyReason): string => {
    if (!isWhole || (reason !== "no-earlier" && reason !== "no-base")) return EMPTY_REASON_WORDS[reason][locale];
    return say(messages[basePeriod === null ? "noEarlier" : "noBase"][locale], locale, {
      first: formatPeriod(period, locale),
      base: basePeriod === null ? "" : formatPeriod(basePeriod, locale),
    });
  };
  const what = (units === "idx" ? messages.index : UNITS_WORDS[units].title)[locale];
  return {
    title: say(messages.title[locale], locale, { what: `${what.charAt(0).toLowerCase()}${what.slice(1)}` }),
    why: reasonsOf(rows).map(why),
  };
}

const reasonsOf = (rows: readonly Row[]): readonly EmptyReason[] => [
  ...new Set(rows.flatMap(({ empty }) => empty ?? [])),
];
