import {
  addDays,
  comparePeriods,
  parsePeriod,
  periodInfo,
  type IsoDate,
  type Period,
  type Vintage,
} from "@frontera/domain";
import { SourceError } from "../source.ts";

const monthTokens = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
const nameToken = new RegExp(`[-_](${monthTokens.join("|")})(?:20)?(\\d{2})(?=\\.)`, "i");

/** CNSP/38/15 ends here, and is published again with corrections in later months. */
const lastCnspMonth = parsePeriod("2025-12");

/** The month a file's name says it runs to (`IDVFC_NM_dic24`, `RNID-Delitos_Estatal-2026-feb2026`). Null when it says none. */
export function monthInName(fileName: string): Period | null {
  const [, token, year] = nameToken.exec(fileName) ?? [];
  if (token === undefined || year === undefined) return null;
  return parsePeriod(`20${year}-${String(monthTokens.indexOf(token.toLowerCase()) + 1).padStart(2, "0")}`);
}

/** Refuses a file whose last month with crimes is not the one that its name promises. Throws SourceError naming both. */
export function assertNamedMonth(fileName: string, last: Period, isRnid: boolean): void {
  const named = monthInName(fileName);
  if (named === null) return;
  const promised = !isRnid && comparePeriods(named, lastCnspMonth) > 0 ? lastCnspMonth : named;
  if (promised !== last)
    throw new SourceError(
      "not-the-file",
      `${fileName}: its name says ${promised}, its last month with crimes is ${last}`,
    );
}

/** SESNSP publishes around the 20th of the month after the one a file is named for. */
export function dateVintage(
  fileName: string,
  last: Period,
  given: IsoDate | undefined,
): Pick<Vintage, "vintageDate" | "vintageDateBasis"> {
  if (given !== undefined) return { vintageDate: given, vintageDateBasis: "published" };
  const named = monthInName(fileName);
  const vintageDate = addDays(periodInfo(named ?? last).end, 20);
  // Without a month in its name a whole CNSP/38/15 file may be any of its later corrections.
  return { vintageDate, vintageDateBasis: named === null && last === lastCnspMonth ? "not-before" : "scheduled" };
}
