import {
  decimal,
  isDecimalText,
  observation,
  parsePeriod,
  periodInfo,
  toDecimalText,
  type IncomingVintage,
  type Observation,
  type Survey,
} from "@frontera/domain";
import { editionOf, seriesOf } from "../months.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { readWorkbook, sheetOf, type Sheet } from "../workbook.ts";

const sheetName = "Position";
const country = "Mexico";

const readSheets = readOnce(({ fileName, bytes }) => readWorkbook(fileName, bytes));

/** Mexico's position at the end of each year, as printed: in millions, at historical cost. Throws SourceError by sheet, value and row. */
export async function parsePositions(
  download: Download,
  { vintageDate }: ParseOptions = {},
): Promise<readonly IncomingVintage[]> {
  const { fileName } = download;
  const sheets = await readSheets(download);
  assertMeasure(fileName, sheets);
  const observations = positionsIn(download, sheetOf(fileName, sheets, sheetName));
  const series = seriesOf(fileName, "us-direct-investment-mexico", observations);
  return [
    {
      releaseId: "bea-direct-investment",
      ...editionOf([series], download, vintageDate),
      evidence: "publisher-file",
      provenance: `US Bureau of Economic Analysis, ${fileName}, sheet ${sheetName}, historical cost`,
      series: [series],
    },
  ];
}

/** Sheets are counted as categories: one that goes or comes is drift. */
export async function surveyPositions(download: Download): Promise<Survey> {
  const sheets = await readSheets(download);
  const { rows } = sheetOf(download.fileName, sheets, sheetName);
  return { rows: rows.length, header: [sheetName], categories: { Sheet: sheets.map(({ name }) => name).sort() } };
}

/** The same workbook is made at market value and at current cost elsewhere: it has to say which it is, and in what it counts. */
function assertMeasure(fileName: string, sheets: readonly Sheet[]): void {
  const text = sheets.flatMap(({ rows }) => rows.flat()).join("\n");
  for (const [pattern, what] of [
    [/historical[- ]cost/i, "at historical cost"],
    [/millions of dollars/i, "in millions of dollars"],
  ] as const)
    if (!pattern.test(text)) throw new SourceError("not-the-file", `${fileName} does not say that it is ${what}`);
}

function positionsIn({ fileName, fetchedAt }: Download, { rows }: Sheet): readonly Observation[] {
  const head = rows.findIndex((cells) => cells.filter((cell) => /^(19|20)\d{2}$/.test(cell)).length > 2);
  const own = rows.flatMap((cells, index) => (cells[0]?.trim() === country ? [{ cells, row: index + 1 }] : []));
  const [line, ...more] = own;
  if (head < 0) throw new SourceError("unknown-header", `${fileName}: no row of years in "${sheetName}"`);
  if (!line || more.length > 0)
    throw new SourceError(
      line ? "duplicate-row" : "not-the-file",
      `${fileName}: ${String(own.length)} rows of "${country}" in "${sheetName}"; expected one`,
    );
  const years = (rows[head] ?? []).flatMap((year, column) => (/^(19|20)\d{2}$/.test(year) ? [{ year, column }] : []));
  return years.map(({ year, column }, index) => {
    const place = `("${sheetName}", row ${String(line.row)}, ${year})`;
    if (index > 0 && Number(year) !== Number(years[index - 1]?.year) + 1)
      throw new SourceError("not-the-file", `${fileName}: the years do not follow each other ${place}`);
    if (periodInfo(parsePeriod(year)).end >= fetchedAt.slice(0, 10))
      throw new SourceError("bad-value", `${fileName}: ${year} has not ended ${place}`);
    return positionOf(fileName, year, (line.cells[column] ?? "").trim(), place);
  });
}

/** (D) is withheld, (*) lies within half a million of nothing: neither is 0, and neither has digits. */
function positionOf(fileName: string, year: string, cell: string, place: string): Observation {
  const period = parsePeriod(year);
  if (cell === "(D)") return observation({ period, value: null, status: "Q", caveat: "position-suppressed" });
  if (cell === "(*)") return observation({ period, value: null, status: "Q", caveat: "position-under-half-a-million" });
  if (!isDecimalText(cell)) throw new SourceError("bad-value", `${fileName}: not a position: "${cell}" ${place}`);
  const value = toDecimalText(decimal(cell).times(1_000_000));
  return observation({ period, value, roundedTo: "1000000" });
}
