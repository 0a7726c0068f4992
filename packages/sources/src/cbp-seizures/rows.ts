import { z } from "zod";
import type { Drug } from "@frontera/content";
import { isDecimalText } from "@frontera/domain";
import { FIELD_OFFICES, SECTORS } from "../cbp-encounters/labels.ts";
import { count, fiscalMonths, fiscalYear, known, validateRows, type Cells } from "../cbp-encounters/rows.ts";
import { readCsv } from "../csv.ts";
import { readOnce } from "../read-once.ts";
import { unknownHeader } from "../unknown-header.ts";

/** Every drug CBP prints. */
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

/** Sectors and field offices as this file prints them: in capitals. */
export const AREA_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...SECTORS, ...FIELD_OFFICES }).map(([label, code]) => [label.toUpperCase(), code]),
);

/** CBP writes the smallest weights with an exponent. */
const isWeight = (text: string): boolean => isDecimalText(text.replace(/[eE]-\d{1,2}$/, "")) && !text.startsWith("-");

const Row = z.object({
  FY: fiscalYear,
  "Month (abbv)": known("month", fiscalMonths),
  // A new component's rows count in the totals; a region is what a total is of.
  Component: z.string().min(1, { error: "no component" }),
  Region: known("region", Object.keys(REGIONS)),
  "Land Filter": known("land filter", ["Land Only", "Other"]),
  "Area of Responsibility": z.string().min(1, { error: "no area of responsibility" }),
  "Drug Type": z.string().min(1, { error: "no drug" }),
  "Count of Event": count,
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
  return validateRows(fileName, table, Row, 2).map((row) => ({ ...row, "Fiscal Year": row.FY }));
});
