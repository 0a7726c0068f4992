import { z } from "zod";
import type { KnownSeriesId } from "@frontera/content";
import type { IncomingVintage, Survey } from "@frontera/domain";
import { toSeries, yearOf } from "../foreign-assistance/parse.ts";
import { ACCOUNTS, sumOf, type AccountName } from "../foreign-assistance/accounts.ts";
import { transactionType } from "../foreign-assistance/rows.ts";
import { editionDate } from "../edition-date.ts";
import { readJson, shaped } from "../json.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";

const stages = { Obligations: "obligated", Disbursements: "disbursed" } as const;

const pageNumber = z
  .string({ error: "expected a number of pages" })
  .regex(/^[1-9]\d*$/, { error: ({ input }) => `not a number of pages: "${String(input)}"` });
const Page = z.looseObject({
  data: z.array(z.unknown()),
  page_info: z.looseObject({ total_pages: pageNumber, current_page: pageNumber.optional() }),
});
type Page = z.infer<typeof Page>;

/** JSON may print a number with an exponent; its digits are kept. */
const amount = z
  .string({ error: ({ input }) => `not an amount: ${JSON.stringify(input)}` })
  .regex(/^-?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/, { error: ({ input }) => `not an amount: "${String(input)}"` })
  .nullable();

/** The fields that are read; one that is missing is refused by its name. */
const AccountRow = z.looseObject({
  country_code: z
    .literal("MEX", { error: ({ input }) => `a row of another country: ${JSON.stringify(input)}` })
    .optional(),
  funding_agency_acronym: z.string({ error: "funding_agency_acronym is missing" }),
  funding_account_name: z.string({ error: "funding_account_name is missing" }),
  transaction_type_name: transactionType,
  fiscal_year: z
    .string({ error: "fiscal_year is missing" })
    .regex(/^(\d{4}|1976tq)$/, { error: ({ input }) => `not a fiscal year: "${String(input)}"` }),
  current_amount: amount,
  constant_amount: amount,
});
type AccountRow = z.infer<typeof AccountRow>;

/** The pages of a download: all of them in an array as they are fetched, or one that a person saved. Throws SourceError. */
export function readPages(download: Pick<Download, "fileName" | "bytes">): readonly Page[] {
  const { fileName } = download;
  const read = readJson(download);
  return (Array.isArray(read) ? read : [read]).map((page, index) =>
    shaped(fileName, Page, page, `page ${String(index + 1)}`),
  );
}

const rowsOf = readOnce((download): readonly AccountRow[] => {
  const { fileName } = download;
  const pages = readPages(download);
  for (const [index, { page_info: info }] of pages.entries()) {
    if (info.total_pages !== String(pages.length))
      throw new SourceError(
        "not-the-file",
        `${fileName}: page ${String(index + 1)} says that there are ${info.total_pages} pages; there are ${String(pages.length)}`,
      );
    if (info.current_page !== undefined && info.current_page !== String(index + 1))
      throw new SourceError(
        "not-the-file",
        `${fileName}: page ${info.current_page} in place of page ${String(index + 1)}`,
      );
  }
  const seen = new Map<string, string>();
  return pages.flatMap(({ data }, page) =>
    data.map((each, index) => {
      const place = `page ${String(page + 1)}, row ${String(index + 1)}`;
      const row = shaped(fileName, AccountRow, each, place);
      const key = [
        row.funding_agency_acronym,
        row.funding_account_name,
        row.transaction_type_name,
        row.fiscal_year,
      ].join(", ");
      const before = seen.get(key);
      if (before !== undefined)
        throw new SourceError("duplicate-row", `${fileName}: ${place} repeats ${before}: ${key}`);
      seen.set(key, place);
      return row;
    }),
  );
});

/** One vintage: obligations and disbursements of each account, all agencies that spend from it together. Throws SourceError. */
export function parseAccounts(file: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const { fileName } = file;
  const edition = editionDate(vintageDate ?? null, file);
  const rows = rowsOf(file);
  const series = (Object.keys(ACCOUNTS) as AccountName[]).flatMap((account) =>
    (Object.keys(stages) as (keyof typeof stages)[]).map((type) => {
      const own = rows.filter((row) => row.funding_account_name === account && row.transaction_type_name === type);
      if (own.length === 0)
        throw new SourceError("not-the-file", `${fileName} has no ${type} of the account "${account}"`);
      const stage = stages[type];
      const id: KnownSeriesId = `us-aid-mexico-${ACCOUNTS[account]}-${stage}-fy`;
      const years = [...Map.groupBy(own, ({ fiscal_year: year }) => year)];
      return toSeries(
        id,
        years.map(([year, ofYear]) =>
          yearOf(stage, year, sumOf(ofYear.map(({ current_amount: part }) => part)), edition.vintageDate),
        ),
      );
    }),
  );
  return [
    {
      releaseId: "foreign-assistance-accounts",
      ...edition,
      evidence: "publisher-file",
      provenance: "ForeignAssistance.gov data-api/by-funding-agency.json, country MEX",
      series,
    },
  ];
}

export function surveyAccounts(file: Download): Survey {
  const rows = rowsOf(file);
  const distinct = (name: "funding_account_name" | "transaction_type_name"): readonly string[] =>
    [...new Set(rows.map((row) => row[name]))].sort();
  return {
    rows: rows.length,
    header: Object.keys(rows[0] ?? {}),
    categories: {
      funding_account_name: distinct("funding_account_name"),
      transaction_type_name: distinct("transaction_type_name"),
    },
  };
}
