import type { SeriesId } from "@frontera/domain";

/** The ids under which FRED carries series that are held here, so that a script written for it finds them. */
export const FRED_IDS: Readonly<Record<string, SeriesId>> = {
  DEXMXUS: "usd-mxn-h10",
  IMPMX: "us-imports-from-mexico",
  EXPMX: "us-exports-to-mexico",
};

/** What FRED counts a series in, where that is not what it is counted in here: so many of ours make one of FRED's. */
export const FRED_UNITS: Readonly<
  Record<SeriesId, { readonly scale: number; readonly units: string; readonly short: string }>
> = {
  "us-imports-from-mexico": { scale: 1_000_000, units: "Millions of Dollars", short: "Mil. of $" },
  "us-exports-to-mexico": { scale: 1_000_000, units: "Millions of Dollars", short: "Mil. of $" },
};
