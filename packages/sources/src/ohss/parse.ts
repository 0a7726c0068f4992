import { z } from "zod";
import {
  comparePeriods,
  nextPeriod,
  observation,
  parsePeriod,
  type IncomingVintage,
  type Period,
  type Survey,
} from "@frontera/domain";
import { dateVintage } from "../cbp-encounters/rows.ts";
import { shaped } from "../json.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { unknownOf } from "../unknown-labels.ts";
import { readWorkbook, sheetOf, type Sheet } from "../workbook.ts";
import { monthInName } from "./newest.ts";
import { unknownHeader } from "../unknown-header.ts";

const sheetName = "Monthly Region";
/** With a line break inside the first cell, as published. */
const header = ["Fiscal\nYear", "Month", "Region", "Quantity"];
const southwest = "Southwest Land Border";
const regions = [southwest, "Northern Land Border", "Coastal Border"];
const months = [
  "01 October",
  "02 November",
  "03 December",
  "04 January",
  "05 February",
  "06 March",
  "07 April",
  "08 May",
  "09 June",
  "10 July",
  "11 August",
  "12 September",
];

const known = (name: string, values: readonly string[]) =>
  z.string().refine((value) => values.includes(value), { error: ({ input }) => `unknown ${name}: "${String(input)}"` });

const Row = z.object({
  fiscalYear: z.string().regex(/^(19|20)\d{2}$/, { error: ({ input }) => `unknown fiscal year: "${String(input)}"` }),
  month: known("month", months),
  region: z.string().min(1, { error: "no region" }),
  quantity: z
    .string()
    .regex(/^(0|[1-9]\d*0)$/, { error: ({ input }) => `not a count rounded to 10: "${String(input)}"` }),
});

type Row = z.infer<typeof Row>;

const readSheets = readOnce(({ fileName, bytes }) => readWorkbook(fileName, bytes));

/** The Border Patrol's encounters on the southwest land border by month, each rounded to 10. Throws SourceError by sheet, value and row. */
export async function parseKhsm(
  download: Download,
  { vintageDate }: ParseOptions = {},
): Promise<readonly IncomingVintage[]> {
  const { fileName } = download;
  const sheet = sheetOf(fileName, await readSheets(download), sheetName);
  const observations = southwestMonths(fileName, rowsOf(fileName, sheet)).map(([period, value]) =>
    observation({ period, value, roundedTo: "10" }),
  );
  const [first, last] = [observations.at(0)?.period, observations.at(-1)?.period];
  if (first === undefined || last === undefined)
    throw new SourceError("not-the-file", `${fileName}: no rows of "${southwest}" in "${sheetName}"`);
  const named = monthInName(fileName);
  if (named !== null && named !== last)
    throw new SourceError("not-the-file", `${fileName}: its name says ${named}, its last month is ${last}`);
  return [
    {
      releaseId: "ohss-khsm",
      ...dateVintage(last, download, vintageDate),
      evidence: "publisher-file",
      provenance: `OHSS Key Homeland Security Metrics, ${fileName}, sheet ${sheetName}`,
      series: [{ seriesId: "ohss-usbp-sw-encounters", span: { first, last }, observations }],
    },
  ];
}

/** Sheets are counted as categories: one that goes or comes is drift. */
export async function surveyKhsm(download: Download): Promise<Survey> {
  const { fileName } = download;
  const sheets = await readSheets(download);
  const rows = rowsOf(fileName, sheetOf(fileName, sheets, sheetName));
  const named = [...new Set(rows.map(({ region }) => region))].sort();
  return {
    rows: rows.length,
    header,
    categories: {
      Sheet: sheets.map(({ name }) => name).sort(),
      Region: named,
    },
    unknown: unknownOf("Region", named, regions),
  };
}

function rowsOf(fileName: string, { name, rows: [head = [], ...body] }: Sheet): readonly Row[] {
  if (head.join("|") !== header.join("|"))
    throw unknownHeader(fileName, head, header, JSON.stringify(header.join()), name);
  const seen = new Map<string, number>();
  return body.map((cells, index) => {
    const row = index + 2;
    const [fiscalYear, month, region, quantity, ...more] = cells;
    if (more.some((cell) => cell !== ""))
      throw new SourceError(
        "bad-value",
        `${fileName}: ${String(cells.length)} cells in "${name}" (row ${String(row)})`,
      );
    const read = shaped(fileName, Row, { fiscalYear, month, region, quantity }, `"${name}", row ${String(row)}`);
    const key = `${read.fiscalYear} ${read.month}, ${read.region}`;
    const before = seen.get(key);
    if (before !== undefined)
      throw new SourceError("duplicate-row", `${fileName}: row ${String(row)} repeats row ${String(before)}: ${key}`);
    seen.set(key, row);
    return read;
  });
}

/** Ascending, without a gap: a month that another region has and the southwest has not means that a part is missing. */
function southwestMonths(fileName: string, rows: readonly Row[]): readonly (readonly [Period, string])[] {
  const all = [...new Set(rows.map(monthOf))].sort(comparePeriods);
  const counted = new Map(rows.filter(({ region }) => region === southwest).map((row) => [monthOf(row), row.quantity]));
  return all.map((month, index) => {
    const value = counted.get(month);
    if (value === undefined)
      throw new SourceError(
        "not-the-file",
        `${fileName}: no row of "${southwest}" in ${month}: a part of it is missing`,
      );
    const previous = all[index - 1];
    if (previous !== undefined && nextPeriod(previous) !== month)
      throw new SourceError(
        "not-the-file",
        `${fileName}: no rows between ${previous} and ${month}: a part of it is missing`,
      );
    return [month, value] as const;
  });
}

/** October to December lie in the calendar year before. */
function monthOf({ fiscalYear, month }: Row): Period {
  const index = months.indexOf(month);
  const year = Number(fiscalYear) - (index < 3 ? 1 : 0);
  return parsePeriod(`${String(year)}-${String(((index + 9) % 12) + 1).padStart(2, "0")}`);
}
