import { z } from "zod";
import type { Drug } from "@frontera/content";
import { isDecimalText } from "@frontera/domain";
import { fiscalMonths, type Cells } from "../cbp-encounters/rows.ts";
import { readCsv } from "../csv.ts";
import { readOnce } from "../read-once.ts";
import { SourceError } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

/** Every drug CBP prints. A new name is refused: if it is an old drug under it, its months would be without a row. */
export const DRUG_LABELS: Readonly<Record<string, Drug>> = {
  Cocaine: "cocaine",
  Ecstasy: "ecstasy",
  Fentanyl: "fentanyl",
  Heroin: "heroin",
  Ketamine: "ketamine",
  "Khat (Catha Edulis)": "khat",
  Lsd: "lsd",
  Marijuana: "marijuana",
  Methamphetamine: "methamphetamine",
  "Other Drugs**": "other-drugs",
};

export const SOUTHWEST = "Southwest Border";
export const COMPONENTS = { "Office of Field Operations": "comp-ofo", "U.S. Border Patrol": "comp-usbp" } as const;
export const REGIONS = {
  [SOUTHWEST]: "reg-southwest",
  "Northern Border": "reg-northern",
  "Coastal/Interior": "reg-coastal-interior",
} as const;

const known = (name: string, values: readonly string[]) =>
  z.string().refine((value) => values.includes(value), { error: ({ input }) => `unknown ${name}: "${String(input)}"` });
/** CBP writes the smallest weights with an exponent. */
const isWeight = (text: string): boolean => isDecimalText(text.replace(/[eE]-\d{1,2}$/, "")) && !text.startsWith("-");

const Row = z.object({
  FY: z.string().regex(/^20\d{2}( \(FYTD\))?$/, { error: ({ input }) => `unknown fiscal year: "${String(input)}"` }),
  "Month (abbv)": known("month", fiscalMonths),
  Component: known("component", Object.keys(COMPONENTS)),
  Region: known("region", Object.keys(REGIONS)),
  "Land Filter": known("land filter", ["Land Only", "Other"]),
  "Area of Responsibility": z.string().min(1, { error: "no area of responsibility" }),
  "Drug Type": known("drug", Object.keys(DRUG_LABELS)),
  "Count of Event": z.string().regex(/^\d+$/, { error: ({ input }) => `not a count: "${String(input)}"` }),
  "Sum Qty (lbs)": z.string().refine(isWeight, { error: ({ input }) => `not a weight: "${String(input)}"` }),
});
const header = Object.keys(Row.shape);

/** A row as published, its fiscal year under the name that CBP's other files have. */
export type SeizureRow = z.infer<typeof Row> & Cells;

export const readRows = readOnce((download): readonly SeizureRow[] => {
  const { fileName } = download;
  const table = readCsv(download);
  if (table.header.join() !== header.join())
    throw unknownHeader(fileName, table.header, header, "CBP's nationwide drug seizures");
  const seen = new Map<string, number>();
  return table.rows.map(({ row, cells }) => {
    const parsed = Row.safeParse(Object.fromEntries(header.map((name, index) => [name, cells[index]])));
    if (!parsed.success)
      throw new SourceError(
        "bad-value",
        `${fileName}: ${parsed.error.issues[0]?.message ?? "bad row"} (row ${String(row)})`,
      );
    const key = cells.slice(0, -2).join("|");
    const before = seen.get(key);
    if (before !== undefined)
      throw new SourceError("duplicate-row", `${fileName}: row ${String(row)} repeats row ${String(before)}: ${key}`);
    seen.set(key, row);
    return { ...parsed.data, "Fiscal Year": parsed.data.FY };
  });
});
