import { z } from "zod";
import { readTable, readText } from "../csv.ts";
import { readJson, shaped } from "../json.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

const text = (name: string, pattern: RegExp, what: string) =>
  z.string({ error: `${name} is missing` }).regex(pattern, { error: ({ input }) => `not ${what}: "${String(input)}"` });
const count = (name: string) => text(name, /^\d+$/, "a count");
const known = (name: string, values: readonly string[], what: string) =>
  z.string({ error: `${name} is missing` }).refine((value) => values.includes(value), {
    error: ({ input }) => `${what}: "${String(input)}"`,
  });

/** Whose procedure it was: the government's, UNHCR's, a joint one. All of them count. */
export const procedures = ["G", "U", "J"];

/** First instance, alone or with appeals in it. A decision on appeal is of somebody who was counted before. */
const decisionLevel = known("dec_level", ["FI", "FA"], "a decision level whose people are counted already");
const persons = (name: string) => known(name, ["P"], "cases are never added to persons");

const shared = {
  year: text("year", /^20\d{2}$/, "a year since 2000"),
  coo: z.string({ error: "coo is missing" }),
  coa_iso: known("coa_iso", ["MEX"], "a row of another country of asylum"),
  procedure_type: text("procedure_type", /^[A-Z]{1,2}$/, "a procedure"),
  dec_level: decisionLevel,
};
const ApplicationRow = z.looseObject({
  ...shared,
  app_type: known("app_type", ["N", "V"], "not a new application"),
  app_pc: persons("app_pc"),
  applied: count("applied"),
});
const DecisionRow = z.looseObject({
  ...shared,
  dec_pc: persons("dec_pc"),
  dec_recognized: count("dec_recognized"),
  dec_other: count("dec_other"),
  dec_rejected: count("dec_rejected"),
  dec_closed: count("dec_closed"),
  dec_total: count("dec_total"),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;
export type DecisionRow = z.infer<typeof DecisionRow>;

const pageNumber = text("page", /^[1-9]\d*$/, "a number of a page");
const Page = z.looseObject({
  page: pageNumber,
  maxPages: text("maxPages", /^\d+$/, "a number of pages"),
  items: z.array(z.unknown(), { error: "items is missing" }),
});
type Page = z.infer<typeof Page>;

/** The pages of an answer: all of them in an array as they are fetched, or one that a person saved. Throws SourceError. */
export function readPages(download: Pick<Download, "fileName" | "bytes">): readonly Page[] {
  const read = readJson(download);
  return (Array.isArray(read) ? read : [read]).map((page, index) =>
    shaped(download.fileName, Page, page, `page ${String(index + 1)}`),
  );
}

interface Rows {
  readonly applications: readonly ApplicationRow[];
  readonly decisions: readonly DecisionRow[];
}

/** Rows of either kind, out of the API's answer or a table; each origin once a year. Throws SourceError by value and place. */
export const readRows = readOnce((download): Rows => {
  const { fileName } = download;
  const { text: written } = readText(download);
  const rows = /^\s*[[{]/.test(written) ? rowsOfAnswer(download) : rowsOfTable(download.fileName, written);
  const seen = new Map<string, string>();
  const applications: ApplicationRow[] = [];
  const decisions: DecisionRow[] = [];
  for (const { place, cells } of rows) {
    const isDecision = "dec_total" in cells;
    const row = isDecision
      ? shaped(fileName, DecisionRow, cells, place)
      : shaped(fileName, ApplicationRow, cells, place);
    const key = [
      isDecision ? "decisions" : "applications",
      row.year,
      row.coo,
      row.procedure_type,
      row.dec_level,
      row["app_type"],
    ].join(" ");
    const before = seen.get(key);
    if (before !== undefined)
      throw new SourceError("duplicate-row", `${fileName}: ${place} repeats ${before}: ${key.trim()}`);
    seen.set(key, place);
    if (isDecision) decisions.push(assertAddsUp(fileName, place, row as DecisionRow));
    else applications.push(row as ApplicationRow);
  }
  return { applications, decisions };
});

interface Placed {
  readonly place: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

function rowsOfAnswer(download: Download): readonly Placed[] {
  const pages = readPages(download);
  let expected = 1;
  for (const { page, maxPages } of pages) {
    if (page !== String(expected))
      throw new SourceError(
        "not-the-file",
        `${download.fileName}: page ${page} in place of page ${String(expected)}: a part is missing`,
      );
    expected = page === maxPages ? 1 : expected + 1;
  }
  if (expected !== 1)
    throw new SourceError("not-the-file", `${download.fileName}: page ${String(expected)} is missing`);
  return pages.flatMap(({ page, items }) =>
    items.map((item, index) => {
      const place = `page ${page}, row ${String(index + 1)}`;
      return { place, cells: shaped(download.fileName, z.looseObject({}), item, place) };
    }),
  );
}

const told = ["applied", "dec_total"];

function rowsOfTable(fileName: string, written: string): readonly Placed[] {
  const { header, rows } = readTable(fileName, written);
  if (!told.some((name) => header.includes(name)))
    throw unknownHeader(
      fileName,
      header,
      [...told, "year", "coo", "coa_iso"],
      "UNHCR's columns, applied or dec_total among them",
    );
  return rows.map(({ row, cells }) => ({
    place: `row ${String(row)}`,
    cells: Object.fromEntries(header.map((name, index) => [name, cells[index]])),
  }));
}

function assertAddsUp(fileName: string, place: string, row: DecisionRow): DecisionRow {
  const sum = [row.dec_recognized, row.dec_other, row.dec_rejected, row.dec_closed].reduce(
    (total, part) => total + Number(part),
    0,
  );
  if (sum !== Number(row.dec_total))
    throw new SourceError(
      "bad-value",
      `${fileName}: the outcomes add up to ${String(sum)}, not to ${row.dec_total} (${place})`,
    );
  return row;
}
