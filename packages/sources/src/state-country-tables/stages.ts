import type { KnownSeriesId } from "@frontera/content";
import type { Observation } from "@frontera/domain";

/** What a year's table states of Mexico; the tables themselves do not say it. */
interface TableYear {
  readonly family: Extract<KnownSeriesId, `state-budget-mexico-${string}-fy`>;
  readonly attributes: Partial<Observation>;
}

const appropriated = "state-budget-mexico-appropriated-fy";
const requested = "state-budget-mexico-requested-fy";
const estimate = { status: "E" } as const;
const base = { caveat: "without-supplementals" } as const;

/**
 * Read off the match with what others state: FY2008 and FY2013 equal ForeignAssistance.gov's appropriations to the dollar, FY2014 and FY2015 within
 * 0.6 %, FY2016 and FY2017 its requests within 5,000 dollars; FY2009 holds the 300 million of P.L. 111-8, FY2010 the 260 million of P.L. 111-32.
 */
const known: Readonly<Record<string, TableYear>> = {
  "2008": { family: appropriated, attributes: base },
  "2009": { family: appropriated, attributes: { ...estimate, ...base } },
  "2010": { family: appropriated, attributes: estimate },
  "2013": { family: appropriated, attributes: {} },
  "2014": { family: appropriated, attributes: estimate },
  "2015": { family: appropriated, attributes: estimate },
  "2016": { family: requested, attributes: {} },
  "2017": { family: requested, attributes: {} },
};

export const tableYear = (year: string): TableYear =>
  (Object.hasOwn(known, year) ? known[year] : undefined) ?? {
    family: "state-budget-mexico-unstated-fy",
    attributes: {},
  };

/** Accounts by the name without spaces and dots, of those that have had money for Mexico; `GHCS` became `GHP`. */
const accounts: Readonly<Record<string, string>> = {
  "GHCS-USAID": "ghp-usaid",
  "GHP-USAID": "ghp-usaid",
  DA: "da",
  ESF: "esf",
  INCLE: "incle",
  NADR: "nadr",
  IMET: "imet",
  FMF: "fmf",
};

/** The part of an account; null for one of which no series is held. */
export const accountPart = (printed: string): string | null => {
  const name = printed.replaceAll(/[\s.]/g, "");
  return Object.hasOwn(accounts, name) ? (accounts[name] ?? null) : null;
};
