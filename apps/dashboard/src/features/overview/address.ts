import { SINCE_BASES, type IsoDate, type Locale, type SinceBase } from "@frontera/domain";

/** What the first page's address says. Null stands for the base that fits each indicator, and for today. */
export interface OverviewView {
  readonly base: SinceBase | null;
  readonly asOf: IsoDate | null;
}

export const OVERVIEW_NAMES = ["base", "asOf"] as const;

/** The bases a reader can choose, the one that fits each first. */
export const BASE_CHOICES: readonly (SinceBase | null)[] = [null, ...SINCE_BASES];

/** The address of a view of the first page. */
export function overviewHref(locale: Locale, { base, asOf }: OverviewView): string {
  const query = new URLSearchParams({
    ...(base === null ? {} : { base }),
    ...(asOf === null ? {} : { asOf }),
  }).toString();
  return query === "" ? `/${locale}` : `/${locale}?${query}`;
}
