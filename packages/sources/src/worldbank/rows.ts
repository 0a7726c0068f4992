import { z } from "zod";
import { isDecimalText, isIsoDate, type DecimalText, type IsoDate } from "@frontera/domain";
import { readRecords, readTable, readText } from "../csv.ts";
import { readJson, shaped } from "../json.ts";
import { SourceError, type Download } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

export interface YearValue {
  readonly year: string;
  readonly value: DecimalText | null;
  /** Where it stands in the file. */
  readonly place: string;
}

interface Read {
  readonly rows: readonly YearValue[];
  /** The day the publisher says it last updated the data. */
  readonly updated: IsoDate | null;
}

const year = z.string().regex(/^\d{4}$/, { error: ({ input }) => `not a year: "${String(input)}"` });
const decimalText = z.string().refine(isDecimalText, { error: ({ input }) => `not a number: "${String(input)}"` });

/** The header object. Counts are numbers, and per_page has been text. */
const Header = z.looseObject({
  page: z.string(),
  pages: z.string(),
  total: z.string(),
  lastupdated: z.string().refine(isIsoDate, { error: ({ input }) => `not a date: "${String(input)}"` }),
});
const JsonRow = z.looseObject({
  indicator: z.looseObject({ id: z.string() }),
  countryiso3code: z.string(),
  date: year,
  value: decimalText.nullable(),
});

/** Mexico's rows out of an API answer, the portal's own CSV or ZIP, or a table of all countries. Throws SourceError by value and place. */
export function readWorldBank(code: string, download: Download): Read {
  const { fileName, text } = readText(download);
  if (/^\s*[[{]/.test(text)) return readAnswer(code, download);
  return /^\uFEFF?"?Data Source"?,/.test(text)
    ? readPortal(code, fileName, text)
    : { rows: readLong(fileName, text), updated: null };
}

function readAnswer(code: string, download: Download): Read {
  const { fileName } = download;
  const answer = readJson(download);
  const [header, body] = shaped(fileName, z.tuple([Header, z.array(z.unknown()).nullable()]), answer);
  if (header.pages !== "1" || header.total !== String(body?.length ?? 0))
    throw new SourceError(
      "not-the-file",
      `${fileName} is page ${header.page} of ${header.pages}, ${String(body?.length ?? 0)} of ${header.total} rows: a part is missing`,
    );
  const rows = (body ?? []).map((each, index) => {
    const place = `row ${String(index + 1)}`;
    const { indicator, countryiso3code, date, value } = shaped(fileName, JsonRow, each, place);
    if (indicator.id !== code || countryiso3code !== "MEX")
      throw new SourceError(
        "not-the-file",
        `${fileName}: ${indicator.id} of ${countryiso3code}, not ${code} of MEX (${place})`,
      );
    return { year: date, value, place };
  });
  return { rows, updated: header.lastupdated };
}

const columns = ["Country Name", "Country Code", "Year", "Value"];
const CsvRow = z.tuple([z.string(), z.literal("MEX"), year, z.union([decimalText, z.literal("")])]);

const portalColumns = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"];

/** The portal's download: where it comes from and when it was updated stand above a header with a column a year, and every row ends in a comma. */
function readPortal(code: string, fileName: string, text: string): Read {
  const records = readRecords(fileName, text);
  const updated = records.find(([name]) => name === "Last Updated Date")?.[1] ?? "";
  const at = records.findIndex(([name]) => name === portalColumns[0]);
  const header = records[at] ?? [];
  if (!isIsoDate(updated) || portalColumns.some((name, index) => header[index] !== name))
    throw new SourceError(
      "unknown-header",
      `${fileName}: expected "Last Updated Date" and ${portalColumns.join()} above the rows, as the World Bank's portal writes them`,
    );
  const index = records.findIndex(([, country], row) => row > at && country === "MEX");
  const cells = records[index];
  if (!cells) throw new SourceError("not-the-file", `${fileName} has no row of the country MEX`);
  const place = `row ${String(index + 1)}`;
  if (cells[3] !== code)
    throw new SourceError("not-the-file", `${fileName}: ${String(cells[3])} of MEX, not ${code} (${place})`);
  if (cells.length !== header.length)
    throw new SourceError(
      "not-the-file",
      `${fileName}: ${String(cells.length)} columns where the header has ${String(header.length)} (${place}): the file is cut off or damaged`,
    );
  const rows = header.slice(portalColumns.length).flatMap((name, column): readonly YearValue[] => {
    const value = cells[portalColumns.length + column] ?? "";
    if (name === "" && value === "") return [];
    shaped(fileName, z.tuple([year, z.union([decimalText, z.literal("")])]), [name, value], place);
    return [{ year: name, value: value === "" ? null : value, place: `${place}, column ${name}` }];
  });
  return { rows, updated };
}

function readLong(fileName: string, text: string): readonly YearValue[] {
  const { header, rows } = readTable(fileName, text);
  if (header.join() !== columns.join()) throw unknownHeader(fileName, header, columns, columns.join());
  return rows
    .filter(({ cells }) => cells[1] === "MEX")
    .map(({ row, cells }) => {
      const place = `row ${String(row)}`;
      const [, , date, value] = shaped(fileName, CsvRow, cells, place);
      return { year: date, value: value === "" ? null : value, place };
    });
}
