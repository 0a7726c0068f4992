import { decimal, toDecimalText, type Observation, type Period } from "@frontera/domain";
import { valueOf } from "./months.ts";

/** Until 2002 the Census Bureau states trade to a tenth of a million dollars, in whatever form it is printed; since, to the dollar. */
const tenthOfAMillion = "100000";
const toTheDollarSince = "2003";

/** Trade of a month in dollars, from millions with at most six decimals: what a workbook's binary fraction has behind them was never printed. */
export const tradeIn = (period: Period, millions: string, toATenth = false): Observation =>
  valueOf(
    period,
    toDecimalText(decimal(millions).toDecimalPlaces(6).times(1_000_000)),
    toATenth || period < toTheDollarSince ? tenthOfAMillion : null,
  );
