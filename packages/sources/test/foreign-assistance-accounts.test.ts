import { beforeAll, describe, expect, it } from "vitest";
import { foreignAssistanceAccounts } from "../src/foreign-assistance-accounts/index.ts";
import type { Download } from "../src/index.ts";
import { allAt, effects } from "./effects.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { startPublisher } from "@frontera/testing/publisher-server";
import { altered, downloadOf, fetchWhole, fixture } from "./read-file.ts";

const pages = [1, 2].map((page) => fixture(`foreign-assistance-accounts/page-${String(page)}.json`));
const asked: string[] = [];
let served = pages;
const base = await startPublisher((request, response) => {
  asked.push(request.url ?? "");
  const page = new URL(request.url ?? "", "http://x").searchParams.get("page");
  response.writeHead(200, { "Content-Type": "application/json" }).end(served[Number(page) - 1]?.bytes);
});
const fetchAll = () => fetchWhole(foreignAssistanceAccounts, { ...effects, baseUrls: allAt(base) });

let file: Download;
beforeAll(async () => {
  file = await fetchAll();
});

describe("ForeignAssistance.gov's rows by funding account", () => {
  it("are fetched page by page, and every page is kept as it came", () => {
    expect(asked).toEqual(
      [1, 2].map((page) => `/data-api/by-funding-agency.json?country_code=MEX&per_page=1000&page=${String(page)}`),
    );
    const kept = Buffer.from(file.bytes).toString();
    for (const page of pages) expect(kept).toContain(Buffer.from(page.bytes).toString());
  });

  it("give each account and stage as a series of its own: negative amounts kept, agencies summed, other stages and accounts left", () => {
    const vintages = foreignAssistanceAccounts.parse(file);
    expect(only(vintages)).toMatchObject({ releaseId: "foreign-assistance-accounts", vintageDateBasis: "observed" });
    const values = (name: string) => valuesOf(vintages, `us-aid-mexico-${name}-fy`);
    expect(values("incle-obligated")).toEqual({ FY2016: "81500000", FY2017: "-1250000.25", FY2025: "52000000" });
    expect(values("incle-disbursed")).toEqual({ FY1976TQ: "2000", FY2016: "93000000" });
    expect(values("esf-obligated")).toEqual({ FY2016: "40000000.3", FY2025: "15000000" });
    expect(values("esf-disbursed")).toEqual({ FY2016: "38000000", FY2017: "1200000" });
    expect(values("nadr-obligated")).toEqual({ FY2016: "1160000" });
    expect(values("nadr-disbursed")).toEqual({ FY2016: "980000", FY2025: null });
    expect(only(vintages).series).toHaveLength(6);
  });

  it("mark the years that go on filling", () => {
    const years = observationsOf(foreignAssistanceAccounts.parse(file), "us-aid-mexico-incle-obligated-fy");
    expect(years.map(({ period, completeness, caveat }) => [period, completeness, caveat])).toEqual([
      ["FY2016", "complete", null],
      ["FY2017", "complete", null],
      ["FY2025", "partial", "still-filling"],
    ]);
  });

  it.each([
    [
      '"funding_account_name":"Economic Support Fund',
      '"funding_account":"Economic Support Fund',
      "bad-value",
      "funding_account_name is missing (page 1, row 5.funding_account_name)",
    ],
    [
      '"transaction_type_name":"Obligations"',
      '"transaction_type_name":"Commitments"',
      "bad-value",
      'unknown transaction type: "Commitments" (page 1, row 1',
    ],
    ['"fiscal_year":2016', '"fiscal_year":"2016-17"', "bad-value", 'not a fiscal year: "2016-17" (page 1, row 1'],
    ['"current_amount":81500000,', "", "bad-value", "not an amount: undefined (page 1, row 1.current_amount)"],
    ['"current_amount":81500000', '"current_amount":"81,500,000"', "bad-value", 'not an amount: "81,500,000"'],
    [
      '{"funding_agency_acronym":"STATE"',
      '{"country_code":"COL","funding_agency_acronym":"STATE"',
      "bad-value",
      'a row of another country: "COL"',
    ],
    [
      '"fiscal_year":2017',
      '"fiscal_year":2016',
      "duplicate-row",
      "page 1, row 2 repeats page 1, row 1: STATE, Department of State, International Narcotics",
    ],
    ['"total_pages":2', '"total_pages":3', "not-the-file", "page 1 says that there are 3 pages; there are 2"],
    ['"total_pages":2', '"total_pages":2,"current_page":2', "not-the-file", "page 2 in place of page 1"],
    ['"page_info"', '"pages"', "bad-value", "(page 1.page_info)"],
    [
      "Department of State, Nonproliferation, Antiterrorism",
      "Department of State, Antiterrorism",
      "not-the-file",
      'no Obligations of the account "Department of State, Nonproliferation',
    ],
  ])("%s made %s is refused by name", (from, to, code, message) => {
    const parse = () => foreignAssistanceAccounts.parse(altered(file, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("a single page that a person saved is read where it is the only one, and refused where others are missing", () => {
    const first = Buffer.from(pages[0]?.bytes ?? "").toString();
    expect(() => foreignAssistanceAccounts.parse(downloadOf("page.json", first))).toThrow(
      "page 1 says that there are 2 pages; there are 1",
    );
    expect(() => foreignAssistanceAccounts.parse(downloadOf("page.html", "<html></html>"))).toThrow(
      "is a page in HTML",
    );
  });

  it("an answer of more pages than there can be is not fetched on", async () => {
    served = pages.map((page) => altered(page, '"total_pages":2', '"total_pages":51'));
    await expect(fetchAll()).rejects.toMatchObject({ code: "too-large" });
  });

  it("says which accounts and stages there are, so that renamed ones are noticed", () => {
    expect(foreignAssistanceAccounts.survey?.(file)).toMatchObject({
      rows: 15,
      categories: { transaction_type_name: ["Disbursements", "Obligations", "President's Budget Requests"] },
    });
  });
});
