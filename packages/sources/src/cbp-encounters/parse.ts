import { z } from "zod";
import type { KnownSeriesId } from "@frontera/content";
import type { Finding, IncomingVintage, Survey } from "@frontera/domain";
import { readCsv, surveyTable, type Table } from "../csv.ts";
import { oddParts } from "../odd-parts.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { byPart, partSeries, unknownLabels, type Breakdown } from "./breakdowns.ts";
import { CITIZENSHIPS, DEMOGRAPHICS, FIELD_OFFICES, SECTORS, US_STATES } from "./labels.ts";
import { assertCompleteMonths, monthOfRow, monthsOf, sumByMonth, type Parts } from "./months.ts";
import { componentShape, dateVintage, regionShape, sharedShape, validateRows, type Cells } from "./rows.ts";
import { unknownHeader } from "../unknown-header.ts";

/** A row of the file by state: Border Patrol and ports of entry together. */
const StateRow = z.object({
  ...sharedShape,
  ...regionShape,
  State: z.string(),
  Demographic: z.string(),
  Citizenship: z.string(),
});

/** A row of the file by area of responsibility. */
const AreaRow = z.object({
  ...sharedShape,
  ...regionShape,
  ...componentShape,
  "Area of Responsibility": z.string(),
  "AOR (Abbv)": z.string(),
  Demographic: z.string(),
  Citizenship: z.string(),
});

/** A row of the southwest land border file. */
const SouthwestRow = z.object({
  ...sharedShape,
  ...componentShape,
  Demographic: z.string(),
  "Citizenship Grouping": z.string(),
});

type Wanted = Readonly<Partial<Record<KnownSeriesId, (row: Cells) => boolean>>>;

const under = (title: string) => (row: Cells) => row["Title of Authority"] === title;
const patrol = (row: Cells): boolean => row["Component"] === "U.S. Border Patrol";
const southwest = (row: Cells): boolean => row["Land Border Region"] === "Southwest Land Border";

const wholeCbp: Wanted = {
  "cbp-sw-encounters": () => true,
  "cbp-sw-encounters-title8": under("Title 8"),
  "cbp-sw-encounters-title42": under("Title 42"),
};
const portsOfEntry: Wanted = { "ofo-sw-encounters": (row) => !patrol(row) };
const borderPatrol: Wanted = {
  "usbp-sw-encounters": patrol,
  "usbp-sw-apprehensions": (row) => patrol(row) && under("Title 8")(row),
  "usbp-sw-expulsions": (row) => patrol(row) && under("Title 42")(row),
};

/** Which columns break which of a file's totals down. */
type Breakdowns = Readonly<Partial<Record<KnownSeriesId, readonly Breakdown[]>>>;

const citizenship: Breakdown = { column: "Citizenship", labels: CITIZENSHIPS };
const demographic: Breakdown = { column: "Demographic", labels: DEMOGRAPHICS };
const state: Breakdown = { column: "State", labels: US_STATES };
const sector: Breakdown = { column: "Area of Responsibility", labels: SECTORS };
const fieldOffice: Breakdown = { column: "Area of Responsibility", labels: FIELD_OFFICES };

const components = ["U.S. Border Patrol", "Office of Field Operations"];

interface Layout {
  readonly header: string;
  readonly shape: z.ZodType<Record<string, string>>;
  readonly counts: (row: Cells) => boolean;
  readonly feeds: Readonly<Partial<Record<"cbp-usbp-monthly" | "cbp-encounters", Wanted>>>;
  readonly breakdowns: Breakdowns;
  /** What CBP has had rows of in every month. */
  readonly everyMonth: Parts;
}

const layouts: readonly Layout[] = [
  {
    header:
      "Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,Title of Authority,Encounter Count",
    shape: StateRow,
    counts: southwest,
    feeds: { "cbp-encounters": wholeCbp },
    breakdowns: { "cbp-sw-encounters": [state, citizenship, demographic] },
    everyMonth: { State: Object.keys(US_STATES), Citizenship: ["MEXICO", "OTHER"] },
  },
  {
    header:
      "Fiscal Year,Month Grouping,Month (abbv),Component,Land Border Region,Area of Responsibility,AOR (Abbv),Demographic,Citizenship,Title of Authority,Encounter Type,Encounter Count",
    shape: AreaRow,
    counts: southwest,
    feeds: { "cbp-usbp-monthly": borderPatrol, "cbp-encounters": { ...wholeCbp, ...portsOfEntry } },
    breakdowns: {
      "cbp-sw-encounters": [citizenship, demographic],
      "usbp-sw-encounters": [sector, citizenship, demographic],
      "ofo-sw-encounters": [fieldOffice, citizenship, demographic],
    },
    everyMonth: { Component: components },
  },
  {
    header:
      "Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count",
    shape: SouthwestRow,
    counts: () => true,
    feeds: { "cbp-usbp-monthly": borderPatrol, "cbp-encounters": portsOfEntry },
    // Its citizenships are five groups, not the 22 of the other files.
    breakdowns: { "usbp-sw-encounters": [demographic], "ofo-sw-encounters": [demographic] },
    everyMonth: { Component: components },
  },
];

/**
 * Monthly southwest totals of any of CBP's three files, told apart by the exact header; one vintage a release. Every month counts, `FYTD`
 * and `Remaining` alike. Throws SourceError.
 */
export function parseCbpEncounters(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const { layout, rows } = read(download);
  const months = monthsOf(fileName, rows);
  const last = months.at(-1);
  if (!last) throw new SourceError("not-the-file", `${fileName} has no rows for the southwest land border`);
  const vintages = entries(layout.feeds).map(([releaseId, wanted]) => ({
    releaseId,
    ...dateVintage(last, download, vintageDate),
    evidence: "publisher-file" as const,
    provenance: `CBP, ${fileName}`,
    series: entries(wanted).flatMap(([seriesId, counts]) => {
      const counted = rows.filter(counts);
      return [
        sumByMonth(seriesId, months, counted),
        ...(layout.breakdowns[seriesId] ?? []).flatMap((breakdown) =>
          [...byPart(counted, breakdown)].map(([code, part]) => sumByMonth(partSeries(seriesId, code), months, part)),
        ),
      ];
    }),
  })) satisfies IncomingVintage[];
  assertCompleteMonths(fileName, rows, layout.everyMonth, unknownIn(layout, rows));
  return vintages;
}

/** Throws SourceError for a header that is none of CBP's three, and for a row of another shape. */
const read = readOnce(
  (download): { readonly table: Table; readonly layout: Layout; readonly rows: readonly Cells[] } => {
    const table = readCsv(download);
    const layout = layouts.find(({ header }) => header === table.header.join(","));
    if (!layout)
      throw unknownHeader(
        download.fileName,
        table.header,
        layouts.flatMap((known) => known.header.split(",")),
        "CBP's file by state, by area of responsibility, or of the southwest land border",
      );
    return { table, layout, rows: validateRows(download.fileName, table, layout.shape).filter(layout.counts) };
  },
);

const unknownIn = ({ breakdowns }: Layout, rows: readonly Cells[]): Parts =>
  unknownLabels(
    rows,
    entries(breakdowns).flatMap(([, own]) => own),
  );

/** Rows, columns and the values of every column that tells rows apart, months and counts left out. */
export const surveyCbpEncounters = (download: Download): Survey => {
  const { table, layout, rows } = read(download);
  const telling = table.header.filter((name) => name !== "Month (abbv)" && name !== "Encounter Count");
  return { ...surveyTable(table, telling), unknown: unknownIn(layout, rows) };
};

/** In any of CBP's files every part that has half a hundredth of a month's encounters has some in the month beside it. */
const partWeight = { count: 50, share: 0.005, columns: 4 };

const partColumns = [
  "State",
  "Component",
  "Area of Responsibility",
  "Demographic",
  "Citizenship",
  "Citizenship Grouping",
];

/** Parts that are missing in one month, and rounded counts, told of the first series that the rows are summed to. */
export const oddEncounters = (download: Download): readonly Finding[] => {
  const { table, layout, rows } = read(download);
  const columns = [...partColumns, "Title of Authority"].filter((name) => table.header.includes(name));
  return entries(layout.feeds).flatMap(([, wanted]) => {
    const [first] = entries(wanted);
    if (!first) return [];
    const [seriesId, counts] = first;
    const parts = rows.filter(counts).map((row) => ({
      period: monthOfRow(row),
      labels: columns.map((name) => row[name] ?? ""),
      count: Number(row["Encounter Count"]),
    }));
    return oddParts(seriesId, parts, partWeight);
  });
};

const entries = <K extends string, V>(record: Readonly<Partial<Record<K, V>>>): readonly [K, V][] =>
  Object.entries(record) as [K, V][];
