import type { SeriesId } from "@frontera/domain";

/** The ids under which FRED carries series that are held here, so that a script written for it finds them. */
export const FRED_IDS: Readonly<Record<string, SeriesId>> = {
  DEXMXUS: "usd-mxn-h10",
  IMPMX: "us-imports-from-mexico",
  EXPMX: "us-exports-to-mexico",
};
