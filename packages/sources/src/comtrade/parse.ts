import type { KnownSeriesId } from "@frontera/content";
import {
  comparePeriods,
  decimal,
  isDecimalText,
  nextPeriod,
  observation,
  parsePeriod,
  periodInfo,
  toDecimalText,
  type DecimalText,
  type IncomingVintage,
  type Observation,
  type Period,
  type Survey,
} from "@frontera/domain";
import { z } from "zod";
import { readTable, readText } from "../csv.ts";
import { readJson, shaped } from "../json.ts";
import { editionOf, seriesOf } from "../months.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";

const only = (value: string, what: string) =>
  z.string().refine((text) => text === value, {
    error: ({ input }) => `not ${what}: "${String(input)}"; expected ${value}`,
  });

/** The fields that are read, under the names of the answer and of the file alike. */
const Row = z.object({
  typeCode: only("C", "goods"),
  freqCode: only("A", "years"),
  refYear: z.string().regex(/^(19|20)\d{2}$/, { error: ({ input }) => `not a year: "${String(input)}"` }),
  reporterCode: only("484", "Mexico's report"),
  flowCode: only("X", "exports"),
  partnerCode: z.string(),
  partner2Code: z.string(),
  cmdCode: only("TOTAL", "all goods"),
  customsCode: z.string(),
  motCode: z.string(),
  primaryValue: z.string().refine((text) => isDecimalText(text) && !text.startsWith("-") && Number(text) > 0, {
    error: ({ input }) => `not a value of exports: "${String(input)}"`,
  }),
});
type Row = z.infer<typeof Row>;
const columns = Object.keys(Row.shape);

const Answer = z.object({ data: z.array(z.record(z.string(), z.unknown())) });
const Answers = z.union([Answer.transform((answer) => [answer]), z.array(Answer).min(1)]);

const partners = { "0": "un-comtrade-mx-to-world", "842": "un-comtrade-mx-to-us" } as const satisfies Record<
  string,
  KnownSeriesId
>;
type Partner = keyof typeof partners;

/** How many rows one answer has. Throws SourceError where it is no answer. */
export const countRows = (answer: Download): number => shaped(answer.fileName, Answer, readJson(answer)).data.length;

const readRows = readOnce((download): readonly Row[] => {
  const { fileName } = download;
  const { text } = readText(download);
  const rows = /^\s*[[{]/.test(text)
    ? shaped(fileName, Answers, readJson(download)).flatMap(({ data }) => data)
    : inTable(fileName, text);
  return rows.map((row, index) => shaped(fileName, Row, textual(row), `row ${String(index + 1)}`));
});

function inTable(fileName: string, text: string): readonly Readonly<Record<string, string>>[] {
  const { header, rows } = readTable(fileName, text);
  const missing = columns.find((name) => header.filter((each) => each === name).length !== 1);
  if (missing !== undefined)
    throw new SourceError("unknown-header", `${fileName} has not one column ${missing}; expected ${columns.join()}`);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])));
}

const textual = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(columns.map((name) => [name, row[name]]));

/** Both levels as published, and the part that goes to the US worked out of them. Throws SourceError by value and row. */
export function parseExports(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = download;
  const exported = valuesOf(download);
  const levels = (Object.keys(partners) as Partner[]).map((partner) =>
    seriesOf(
      fileName,
      partners[partner],
      [...exported].map(([period, values]) => observation({ period, value: values[partner] })),
    ),
  );
  const shares = [...exported].map(([period, values]) => shareOf(fileName, period, values));
  const edition = editionOf(levels, download, vintageDate);
  return [
    {
      releaseId: "comtrade-exports",
      ...edition,
      evidence: "publisher-file",
      provenance: `UN Comtrade, exports of goods reported by Mexico (484) to 0 (world) and 842 (USA), ${fileName}`,
      series: levels,
    },
    {
      releaseId: "comtrade-exports",
      ...edition,
      evidence: "reconstructed",
      provenance: `Exports to 842 (USA) over exports to 0 (world), both as UN Comtrade publishes them, ${fileName}`,
      series: [seriesOf(fileName, "un-comtrade-mx-share-us", shares)],
    },
  ];
}

/** Of each year, oldest first, what went to the world and to the US. Rows that break a partner down further say nothing of their own. */
function valuesOf(download: Download): ReadonlyMap<Period, Readonly<Record<Partner, DecimalText>>> {
  const { fileName, fetchedAt } = download;
  const years = Map.groupBy(readRows(download).filter(isWhole), ({ refYear }) => parsePeriod(refYear));
  const ordered = [...years].sort(([a], [b]) => comparePeriods(a, b));
  if (ordered.length === 0) throw new SourceError("not-the-file", `${fileName} has no row of Mexico's exports`);
  return new Map(
    ordered.map(([year, rows], index) => {
      const before = ordered[index - 1]?.[0];
      if (before !== undefined && nextPeriod(before) !== year)
        throw new SourceError("not-the-file", `${fileName}: nothing between ${before} and ${year}`);
      if (periodInfo(year).end >= fetchedAt.slice(0, 10))
        throw new SourceError("bad-value", `${fileName}: ${year} has not ended`);
      const valueOf = (partner: Partner): DecimalText => theOne(fileName, year, partner, rows);
      return [year, { "0": valueOf("0"), "842": valueOf("842") }];
    }),
  );
}

const isWhole = ({ partner2Code, customsCode, motCode }: Row): boolean =>
  partner2Code === "0" && customsCode === "C00" && motCode === "0";

function theOne(fileName: string, year: Period, partner: Partner, rows: readonly Row[]): DecimalText {
  const [row, ...more] = rows.filter(({ partnerCode }) => partnerCode === partner);
  if (!row) throw new SourceError("not-the-file", `${fileName}: no row of partner ${partner} in ${year}`);
  if (more.length > 0)
    throw new SourceError("duplicate-row", `${fileName}: partner ${partner} stands twice in ${year}`);
  return toDecimalText(decimal(row.primaryValue));
}

/** To two decimals, as it is worked out here. */
function shareOf(fileName: string, period: Period, values: Readonly<Record<Partner, DecimalText>>): Observation {
  const percent = decimal(values["842"]).div(values["0"]).times(100);
  if (percent.gt(100))
    throw new SourceError("bad-value", `${fileName}: more goes to the US than to the world in ${period}`);
  return observation({ period, value: toDecimalText(percent.toDecimalPlaces(2)), roundedTo: "0.01" });
}

export function surveyExports(download: Download): Survey {
  const rows = readRows(download);
  return {
    rows: rows.length,
    header: columns,
    categories: { partnerCode: [...new Set(rows.map(({ partnerCode }) => partnerCode))].sort() },
  };
}
