import { parsePeriod, type Series } from "@frontera/domain";

type Break = Series["breaks"][number];

const title42Starts = {
  en: "Title 42 expulsions are counted from 21 March 2020.",
  es: "Desde el 21 de marzo de 2020 se cuentan las expulsiones bajo el Título 42.",
};
const title42Over = {
  en: "First period without Title 42 expulsions, which ended on 11 May 2023.",
  es: "Primer periodo sin expulsiones bajo el Título 42, que terminó el 11 de mayo de 2023.",
};
const atLarge = {
  en: "From October 2023 at the latest, at-large arrests in the interior are counted in; the earlier share is not published.",
  es: "A más tardar desde octubre de 2023 se incluyen detenciones en el interior (at large); antes no se publica su parte.",
};

/** The months in which expulsions under Title 42 were part of encounters, and the month from which at-large arrests are known to be. */
export const encounterMonthBreaks: readonly Break[] = [
  { at: parsePeriod("2020-03"), counts: "more", reason: title42Starts },
  { at: parsePeriod("2023-06"), counts: "less", reason: title42Over },
  { at: parsePeriod("2023-10"), counts: "more", reason: atLarge },
];

export const title42MonthBreaks: readonly Break[] = encounterMonthBreaks.slice(0, 2);

export const atLargeMonthBreaks: readonly Break[] = [{ at: parsePeriod("2023-10"), counts: "more", reason: atLarge }];

/** The same by fiscal year: FY2024 is the first year without Title 42 and the first with at-large arrests for certain, which work against each other. */
export const encounterYearBreaks: readonly Break[] = [
  { at: parsePeriod("FY2020"), counts: "more", reason: title42Starts },
  {
    at: parsePeriod("FY2024"),
    counts: "unknown",
    reason: { en: `${title42Over.en} ${atLarge.en}`, es: `${title42Over.es} ${atLarge.es}` },
  },
];

export const atLargeYearBreaks: readonly Break[] = [{ at: parsePeriod("FY2024"), counts: "more", reason: atLarge }];

export const title42YearBreaks: readonly Break[] = [
  { at: parsePeriod("FY2020"), counts: "more", reason: title42Starts },
  { at: parsePeriod("FY2024"), counts: "less", reason: title42Over },
];

/** From this year the printed southwest number is more than its nine sectors together. */
export const southwestAgentsBreaks: readonly Break[] = [
  {
    at: parsePeriod("FY2010"),
    counts: "more",
    reason: {
      en: "From FY2010 the printed southwest number is 47 to 129 above the sum of its nine sectors.",
      es: "Desde el AF2010 la cifra impresa del suroeste supera entre 47 y 129 a la suma de sus nueve sectores.",
    },
  },
];
