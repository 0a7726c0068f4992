import { z } from "zod";
import type { KnownSeriesId } from "@frontera/content";
import { observation, parsePeriod, type IncomingVintage, type Survey } from "@frontera/domain";
import { readTable, readText } from "../csv.ts";
import { editionDate } from "../edition-date.ts";
import { readJson, shaped } from "../json.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

const Answer = z.looseObject({
  year: z.string().regex(/^20\d\d$/, { error: ({ input }) => `not a year: "${String(input)}"` }),
  labels: z.looseObject({ variables: z.record(z.string(), z.looseObject({ label: z.string().optional() })) }),
  data: z.tuple([z.array(z.string()), z.array(z.string().nullable())], { error: "not one row of the United States" }),
});

/** A cell of the nation's row by its column, with the column's label. */
interface Cell {
  readonly column: string;
  readonly label: string;
  readonly value: string;
}
interface Nation {
  readonly year: string;
  readonly cells: readonly Cell[];
}

/** The API's answer, or the table that data.census.gov lets people download: codes, labels, and a row of the nation. */
const readNation = readOnce((file): Nation => {
  const { fileName, text } = readText(file);
  const { year, cells } = /^\s*\{/.test(text) ? ofAnswer(file) : ofTable(fileName, text);
  const name = cells.find(({ column }) => column === "NAME")?.value;
  if (name !== "United States")
    throw new SourceError(
      "not-the-file",
      `${fileName}: a row of ${JSON.stringify(name ?? null)}, not of the United States`,
    );
  return { year, cells };
});

function ofAnswer(file: Download): Nation {
  const { year, labels, data } = shaped(file.fileName, Answer, readJson(file));
  const [header, row] = data;
  const cells = header.map((column, index) => ({
    column,
    label: labels.variables[column]?.label ?? "",
    value: row[index] ?? "",
  }));
  return { year, cells };
}

function ofTable(fileName: string, text: string): Nation {
  const year = /1Y(20\d\d)\.B05006/.exec(fileName)?.[1];
  if (year === undefined)
    throw new SourceError(
      "not-the-file",
      `${fileName}: its year stands in its name only, as in ACSDT1Y2023.B05006-Data.csv`,
    );
  const { header, rows } = readTable(fileName, text);
  if (!header.some((column) => column.startsWith("B05006_")))
    throw unknownHeader(fileName, header, ["GEO_ID", "NAME"], "GEO_ID, NAME and the columns of B05006");
  const [labels, nation, ...others] = rows;
  if (!labels || !nation || others.length > 0)
    throw new SourceError(
      "not-the-file",
      `${fileName}: ${String(rows.length)} rows where labels and one nation are expected`,
    );
  return {
    year,
    cells: header.map((column, index) => ({
      column,
      label: labels.cells[index] ?? "",
      value: nation.cells[index] ?? "",
    })),
  };
}

/** The estimate ends in E, its margin in M. */
const wanted = {
  "mexican-born-us-acs": "E",
  "mexican-born-us-acs-margin": "M",
} as const satisfies Partial<Record<KnownSeriesId, string>>;
const bornInMexico = /^Estimate!!Total:?(!!.+)?!!Mexico$/;

/** One vintage of one year: the estimate, and the margin of a confidence of 90 %. Throws SourceError. */
export function parseAcs(file: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = file;
  const { year, cells } = readNation(file);
  const period = parsePeriod(year);
  return [
    {
      releaseId: "acs-place-of-birth",
      ...editionDate(vintageDate ?? null, file),
      evidence: "publisher-file",
      provenance: `US Census Bureau, American Community Survey 1-year, B05006, ${year}, ${fileName}`,
      series: (Object.keys(wanted) as (keyof typeof wanted)[]).map((seriesId) => ({
        seriesId,
        span: { first: period, last: period },
        observations: [observation({ period, value: valueOf(fileName, cells, wanted[seriesId]) })],
      })),
    },
  ];
}

function valueOf(fileName: string, cells: readonly Cell[], ending: "E" | "M"): string {
  const [one, ...more] = cells.filter(({ column, label }) => column.endsWith("E") && bornInMexico.test(label));
  if (!one || more.length > 0)
    throw new SourceError(
      "unknown-header",
      `${fileName}: ${one ? "more than one column is" : "no column is"} labelled Mexico among the countries of birth`,
    );
  const column = one.column.replace(/E$/, ending);
  const value = cells.find((cell) => cell.column === column)?.value ?? "";
  if (!/^\d+$/.test(value)) throw new SourceError("bad-value", `${fileName}: not a count: "${value}" (${column})`);
  return value;
}

export function surveyAcs(file: Download): Survey {
  const { year, cells } = readNation(file);
  return { rows: 1, header: cells.map(({ column }) => column), categories: { year: [year] } };
}
