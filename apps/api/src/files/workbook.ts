import { WORKBOOK_WORDS } from "@frontera/words";
import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import { getCellAddress } from "write-excel-file/utility";
import { unzipSync, zipSync } from "fflate";
import { seriesTitle, type IsoDate, type Row, type Series } from "@frontera/domain";
import { formatCitation, OBSERVATION_COLUMNS, type ColumnKind, type DescribedColumn } from "@frontera/publishing";
import { unlessLeft } from "../work/leaving.ts";

/** A spreadsheet's numbers are doubles and show at most this many digits: a longer decimal would be changed, and stays text. */
const exactDigits = 15;

/** Excel's calendar has a 29 February 1900 that never was: days before March 1900 stay text. */
const firstTrueDay = "1900-03-01";

type BookFeature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>["features"]>[number];

const bold = (value: string): Cell => ({ value, fontWeight: "bold" });

function numberCell(text: string): Cell {
  if (text.replace(/^-?0*\.?0*|\./g, "").length > exactDigits) return { value: text, type: String };
  const decimals = text.split(".")[1]?.length ?? 0;
  return { value: Number(text), type: Number, format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}` };
}

function cellOf(kind: ColumnKind, text: string | null): Cell {
  if (text === null) return null;
  switch (kind) {
    case "number":
      return numberCell(text);
    case "date":
      return text < firstTrueDay
        ? { value: text, type: String }
        : { value: new Date(`${text}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
    case "code":
    case "text":
      return { value: text, type: String };
    default:
      return kind satisfies never;
  }
}

const toSheet = <T>(columns: readonly DescribedColumn<T>[], rows: readonly T[]): SheetData => [
  columns.map(({ name }) => bold(name)),
  ...rows.map((row) => {
    unlessLeft();
    return columns.map(({ kind, read }) => cellOf(kind, read(row)));
  }),
];

/** Rows as a workbook with typed cells, and a sheet that says what they are. The same rows give the same bytes. */
export async function toWorkbook(shown: readonly Series[], asOf: IsoDate, rows: readonly Row[]): Promise<Uint8Array> {
  const citation = formatCitation(
    {
      title: shown.map((series) => seriesTitle(series).en).join("; "),
      asOf,
      releases: [...new Set(shown.map(({ release }) => release))],
      snapshotId: null,
      address: null,
      accessed: null,
    },
    "text",
  );
  const about: SheetData = [
    ...shown.flatMap((series) => [
      [bold(WORKBOOK_WORDS.title.en), seriesTitle(series).en],
      [bold(WORKBOOK_WORDS.title.es), seriesTitle(series).es],
      [bold(WORKBOOK_WORDS.about), series.about.en],
      [bold(WORKBOOK_WORDS.isNot), series.isNot.en],
    ]),
    [bold(WORKBOOK_WORDS.asKnown), cellOf("date", asOf)],
    ...citation
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [bold(WORKBOOK_WORDS.cite), line]),
    [null],
  ];
  return toTableWorkbook(OBSERVATION_COLUMNS, rows, about);
}

/** One table of a workbook. */
export interface Sheet {
  readonly sheet: string;
  readonly data: SheetData;
  /** Widths in characters; those of the headings where they are left out. */
  readonly columns?: readonly { readonly width: number }[];
}

/** Rows under the names of their columns. */
export const rowsSheet = <T>(sheet: string, columns: readonly DescribedColumn<T>[], rows: readonly T[]): Sheet => ({
  sheet,
  data: toSheet(columns, rows),
  columns: columns.map(({ name }) => ({ width: Math.max(12, name.length + 2) })),
});

/** Any table of ours as a workbook: its rows, and a sheet with what is said of them and of every column. */
export const toTableWorkbook = <T>(
  columns: readonly DescribedColumn<T>[],
  rows: readonly T[],
  about: SheetData = [],
): Promise<Uint8Array> => writeBook([rowsSheet("Rows", columns, rows), aboutSheet(columns, about)]);

/** What is said of the rows, and what every column means. */
export const aboutSheet = (columns: readonly Omit<DescribedColumn<never>, "read">[], about: SheetData): Sheet => ({
  sheet: "About",
  data: [
    ...about,
    [
      bold(WORKBOOK_WORDS.column),
      bold(WORKBOOK_WORDS.title.en),
      bold(WORKBOOK_WORDS.title.es),
      bold(WORKBOOK_WORDS.meaning.en),
      bold(WORKBOOK_WORDS.meaning.es),
    ],
    ...columns.map(({ name, title, about: meaning }) => [name, title.en, title.es, meaning.en, meaning.es]),
  ],
  columns: [{ width: 22 }, { width: 60 }, { width: 40 }, { width: 60 }, { width: 60 }],
});

/** The same sheets give the same bytes. Every sheet but About keeps its headings in view and can be filtered by them. */
export async function writeBook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = await writeXlsxFile(
    sheets.map(({ sheet, data, columns = [] }) => ({
      sheet,
      data,
      columns: [...columns],
      ...(sheet === "About" ? {} : { stickyRowsCount: 1 }),
    })),
    { features: [ownFormats, headingsThatFilter(sheets)] },
  ).toBuffer();
  unlessLeft();
  return withoutClock(book);
}

/** Format numbers below 164 are Excel's own; the writer begins at 100, and R's readxl then takes a date for a plain number. */
const ownFormats: BookFeature = {
  files: {
    transform: {
      "xl/styles.xml": {
        transform: (xml) =>
          xml.replaceAll(/numFmtId="(\d{3,})"/g, (_, id: string) => `numFmtId="${String(Number(id) + 64)}"`),
      },
    },
  },
};

/** Over every cell of a sheet. The filter comes right after the cells: Excel refuses another order. */
const headingsThatFilter = (sheets: readonly Sheet[]): BookFeature => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml, _, { sheetIndex }) => {
          unlessLeft();
          const { sheet, data = [] } = sheets[sheetIndex] ?? {};
          const [headings = []] = data;
          if (sheet === "About" || headings.length === 0) return xml;
          const last = getCellAddress(data.length - 1, headings.length - 1);
          return xml.replace("</sheetData>", `</sheetData><autoFilter ref="A1:${last}"/>`);
        },
      },
    },
  },
});

/** A ZIP carries the minute it was made in: packed again under a fixed one, so that the same rows have one digest. */
const withoutClock = (zip: Uint8Array): Uint8Array => zipSync(unzipSync(zip), { mtime: new Date(1980, 0, 1, 12) });
