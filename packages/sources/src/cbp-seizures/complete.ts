import { monthOfRow } from "../cbp-encounters/months.ts";
import { SourceError } from "../source.ts";
import { COMPONENTS, REGIONS, SOUTHWEST, type SeizureRow } from "./rows.ts";

/** CBP has found these at and between the ports of the southwest in every month since October 2018; heroin not always between them. */
const always = ["Cocaine", "Fentanyl", "Marijuana", "Methamphetamine", "Other Drugs**"];
/** Nine sectors and four field offices, all of them with rows in every month. */
const southwestAreas = 13;

/**
 * A copy of the file filtered by region, component, area or drug has no rows where CBP has always had some, and its sums would be too low. Throws
 * SourceError naming the part and the month.
 */
export function assertComplete(fileName: string, rows: readonly SeizureRow[]): void {
  const missing = (what: string): SourceError =>
    new SourceError("not-the-file", `${fileName}: ${what}: a part of the file is missing`);
  for (const [month, own] of Map.groupBy(rows, monthOfRow)) {
    const found = new Set(own.map(({ Region, Component }) => `${Component}, ${Region}`));
    for (const region of Object.keys(REGIONS))
      for (const component of Object.keys(COMPONENTS))
        if (!found.has(`${component}, ${region}`)) throw missing(`no rows of ${component}, ${region} in ${month}`);
    const southwest = own.filter(({ Region }) => Region === SOUTHWEST);
    const drugs = new Set(southwest.map((row) => `${row["Drug Type"]} of ${row.Component}`));
    for (const drug of always)
      for (const component of Object.keys(COMPONENTS))
        if (!drugs.has(`${drug} of ${component}`))
          throw missing(`no ${drug} of ${component} in the southwest in ${month}`);
    const areas = new Set(southwest.map((row) => row["Area of Responsibility"])).size;
    if (areas < southwestAreas)
      throw missing(`rows of ${String(areas)} of ${String(southwestAreas)} sectors and field offices in ${month}`);
  }
}
