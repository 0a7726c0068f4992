import { z } from "zod";
import { isDecimalText, isIsoDate, type DecimalText, type IsoDate } from "@frontera/domain";
import { decodeText, readTable } from "../csv.ts";
import { readJson, shaped } from "../json.ts";
import { SourceError, type Download } from "../source.ts";

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
const Message = z.tuple([z.looseObject({ message: z.array(z.looseObject({ value: z.string() })) })]);

/** Mexico's rows out of an API answer or a CSV. Throws SourceError by value and place. */
export const readWorldBank = (code: string, download: Download): Read =>
  /^\s*[[{]/.test(new TextDecoder("latin1").decode(download.bytes.subarray(0, 20)))
    ? readAnswer(code, download)
    : { rows: readCsv(download), updated: null };

function readAnswer(code: string, { fileName, bytes }: Download): Read {
  const answer = readJson(fileName, bytes);
  const message = Message.safeParse(answer);
  if (message.success)
    throw new SourceError(
      "refused-by-publisher",
      `${fileName}: the World Bank refused ${code}: ${message.data[0].message.map(({ value }) => value).join("; ")}`,
    );
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

function readCsv({ fileName, bytes }: Download): readonly YearValue[] {
  const { header, rows } = readTable(fileName, decodeText(fileName, bytes, null));
  if (header.join() !== columns.join())
    throw new SourceError(
      "unknown-header",
      `${fileName}: unknown header "${header.join()}" (row 1); expected ${columns.join()}`,
    );
  return rows
    .filter(({ cells }) => cells[1] === "MEX")
    .map(({ row, cells }) => {
      const place = `row ${String(row)}`;
      const [, , date, value] = shaped(fileName, CsvRow, cells, place);
      return { year: date, value: value === "" ? null : value, place };
    });
}
