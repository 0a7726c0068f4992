import { z } from "zod";
import {
  comparePeriods,
  nextPeriod,
  observation,
  type IncomingVintage,
  type Period,
  type SeriesId,
  type SeriesVintage,
} from "@frontera/domain";
import { decodeText, readTable } from "../csv.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { dateVintage, monthOf, sharedShape, validateRows } from "./rows.ts";

/** A row of the file by state. `Other` regions hold airports and the interior: the southwest is a region, not its states. */
const StateRow = z.object({
  ...sharedShape,
  "Land Border Region": z.enum(["Southwest Land Border", "Northern Land Border", "Other"], {
    error: ({ input }) => `unknown land border region: "${String(input)}"`,
  }),
  State: z.string(),
  Demographic: z.string(),
  Citizenship: z.string(),
});

/** A row of the southwest land border file. */
const SouthwestRow = z.object({
  ...sharedShape,
  Component: z.enum(["U.S. Border Patrol", "Office of Field Operations"], {
    error: ({ input }) => `unknown component: "${String(input)}"`,
  }),
  Demographic: z.string(),
  "Citizenship Grouping": z.string(),
  "Encounter Type": z.enum(["Apprehensions", "Expulsions", "Inadmissibles"], {
    error: ({ input }) => `unknown encounter type: "${String(input)}"`,
  }),
});

const stateHeader =
  "Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,Title of Authority,Encounter Count";
const southwestHeader =
  "Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count";

type Cells = Readonly<Record<string, string>>;

/** Monthly southwest totals of either file, told apart by the exact header. Every month counts, `FYTD` and `Remaining` alike. */
export function parseCbpEncounters(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const table = readTable(fileName, decodeText(fileName, download.bytes, null));
  const header = table.header.join(",");
  const southwest = (row: Cells): boolean => row["Land Border Region"] === "Southwest Land Border";
  const under = (title: string) => (row: Cells) => row["Title of Authority"] === title;
  const by = (component: string) => (row: Cells) => row["Component"] === component;
  const patrol = by("U.S. Border Patrol");
  const vintage = (
    rows: readonly Cells[],
    releaseId: "cbp-encounters" | "cbp-usbp-monthly",
    wanted: Wanted,
  ): IncomingVintage => {
    const months = monthsOf(fileName, rows);
    const last = months.at(-1);
    if (!last) throw new SourceError("not-the-file", `${fileName} has no rows for the southwest land border`);
    return {
      releaseId,
      ...dateVintage(last, download, vintageDate),
      evidence: "publisher-file",
      provenance: `CBP, ${fileName}`,
      series: wanted.map(([seriesId, counts]) => sumByMonth(seriesId, months, rows.filter(counts))),
    };
  };
  switch (header) {
    case stateHeader: {
      const rows = validateRows(fileName, table, StateRow).filter(southwest);
      return [
        vintage(rows, "cbp-encounters", [
          ["cbp-sw-encounters", () => true],
          ["cbp-sw-encounters-title8", under("Title 8")],
          ["cbp-sw-encounters-title42", under("Title 42")],
        ]),
      ];
    }
    case southwestHeader: {
      const rows = validateRows(fileName, table, SouthwestRow);
      return [
        vintage(rows, "cbp-usbp-monthly", [
          ["usbp-sw-encounters", patrol],
          ["usbp-sw-apprehensions", (row) => patrol(row) && under("Title 8")(row)],
          ["usbp-sw-expulsions", (row) => patrol(row) && under("Title 42")(row)],
        ]),
        vintage(rows, "cbp-encounters", [["ofo-sw-encounters", by("Office of Field Operations")]]),
      ];
    }
    default:
      throw new SourceError(
        "unknown-header",
        `${fileName}: unknown header "${header.slice(0, 200)}" (row 1); expected CBP's file by state or its southwest land border file`,
      );
  }
}

type Wanted = readonly (readonly [SeriesId, (row: Cells) => boolean])[];

const monthOfRow = (row: Cells): Period => monthOf(row["Fiscal Year"] ?? "", row["Month (abbv)"] ?? "");

/** The months the file covers. One without any row between two that have rows means that a part of the file is missing. */
function monthsOf(fileName: string, rows: readonly Cells[]): readonly Period[] {
  const months = [...new Set(rows.map(monthOfRow))].sort(comparePeriods);
  for (const [index, month] of months.entries()) {
    const next = months[index + 1];
    if (next !== undefined && nextPeriod(month) !== next)
      throw new SourceError(
        "not-the-file",
        `${fileName}: no rows between ${month} and ${next}: a part of the file is missing`,
      );
  }
  return months;
}

/** The file lists every combination that occurred: a month without a row of one kind had none of that kind. */
function sumByMonth(seriesId: SeriesId, months: readonly Period[], rows: readonly Cells[]): SeriesVintage {
  const sums = new Map(months.map((month) => [month, 0]));
  for (const row of rows) {
    const month = monthOfRow(row);
    sums.set(month, (sums.get(month) ?? 0) + Number(row["Encounter Count"]));
  }
  const observations = [...sums].map(([period, sum]) => observation({ period, value: String(sum) }));
  const [first, last] = [months.at(0), months.at(-1)];
  if (!first || !last) throw new RangeError(`${seriesId}: no months`);
  return { seriesId, span: { first, last }, observations };
}
