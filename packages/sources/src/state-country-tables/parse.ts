import type { KnownSeriesId } from "@frontera/content";
import { observation, parsePeriod, type IncomingVintage, type Survey } from "@frontera/domain";
import { readTable, readText, surveyTable, type Table } from "../csv.ts";
import { editionDate } from "../edition-date.ts";
import { readOnce } from "../read-once.ts";
import { SourceError, type Download, type ParseOptions } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";
import { unknownOf } from "../unknown-labels.ts";
import { accountPart, tableYear } from "./stages.ts";

const totals = ["Total", "All Accounts"];
/** A second total, of no account of its own. */
const passedOver = ["Total without GHCS-State"];
const expectation =
  "Country, Total or All Accounts, an account a column, and Fiscal Year last, as State's country tables have them";

interface CountryFile extends Pick<Download, "fetchedAt"> {
  readonly fileName: string;
  readonly table: Table;
}

const readCountries = readOnce((download): CountryFile => {
  // The tables were saved in windows-1252.
  const { fileName, text } = readText(download, "windows-1252");
  return { fileName, table: readTable(fileName, text), fetchedAt: download.fetchedAt };
});

/**
 * Mexico's money by account out of one year's table, in dollars. Refuses accounts that do not add up to the printed total. Money in an account without a
 * series is in the total, and its account is named in the survey. Throws SourceError by value and row.
 */
export function parseCountryTable(download: Download, { vintageDate }: ParseOptions = {}): readonly IncomingVintage[] {
  const file = readCountries(download);
  const { fileName } = file;
  const { total, year, accounts } = mexicoOf(file);
  const { family, attributes } = tableYear(year);
  const period = parsePeriod(`FY${year}`);
  const one = (seriesId: KnownSeriesId, thousands: number) => ({
    seriesId,
    span: { first: period, last: period },
    observations: [observation({ period, value: String(thousands * 1000), roundedTo: "1000", ...attributes })],
  });
  return [
    {
      releaseId: "state-country-tables",
      ...editionDate(vintageDate ?? null, download),
      evidence: "publisher-file",
      provenance: `US Department of State, country/account summary of FY${year}, ${fileName}`,
      series: [
        one(family, total),
        ...accounts.flatMap(({ part, thousands }) => (part === null ? [] : [one(`${family}.acct-${part}`, thousands)])),
      ],
    },
  ];
}

export function surveyCountryTable(download: Download): Survey {
  const file = readCountries(download);
  const { table } = file;
  const { accounts } = mexicoOf(file);
  const names = accounts.map(({ name }) => name);
  const known = accounts.flatMap(({ name, part }) => (part === null ? [] : [name]));
  return { ...surveyTable(table, ["Fiscal Year"]), unknown: unknownOf("account", names, known) };
}

/** Mexico's money in one account; `part` is null where no series is held of it. */
interface Account {
  readonly name: string;
  readonly part: string | null;
  readonly thousands: number;
}
interface Mexico {
  readonly total: number;
  readonly year: string;
  readonly accounts: readonly Account[];
}

function mexicoOf(file: CountryFile): Mexico {
  const { fileName, table } = file;
  const { header, rows } = table;
  const names = header.map((name) => name.trim());
  const [country, total] = names;
  if (country !== "Country" || !totals.includes(total ?? "") || names.at(-1) !== "Fiscal Year")
    throw unknownHeader(fileName, header, ["Country", ...totals, "Fiscal Year"], expectation);
  const [found, ...again] = rows.filter(({ cells }) => cells[0]?.trim() === "Mexico");
  if (!found) throw new SourceError("not-the-file", `${fileName} has no row of Mexico`);
  const { row, cells } = found;
  if (again.length > 0)
    throw new SourceError("duplicate-row", `${fileName}: Mexico stands in it twice (row ${String(again[0]?.row)})`);
  const year = cells.at(-1) ?? "";
  if (!/^20\d\d$/.test(year))
    throw new SourceError("bad-value", `${fileName}: not a fiscal year: "${year}" (row ${String(row)})`);
  assertYear(file, year, rows);
  assertAccounts(fileName, year, names);
  const accounts = accountsOf(fileName, names, cells, row);
  const printed = thousandsOf(fileName, cells[1] ?? "", row);
  const sum = accounts.reduce((added, { thousands }) => added + thousands, 0);
  if (printed !== sum)
    throw new SourceError(
      "bad-value",
      `${fileName}: the accounts of Mexico add up to ${String(sum)}, not to its total ${String(printed)} (row ${String(row)})`,
    );
  return { total: sum, year, accounts };
}

/** A budget is asked for in the February before the October in which its year begins. */
const yearsAhead = 2;

/** A table is of one year: that of every row, and of the file's name where it says one. Throws SourceError naming the row. */
function assertYear({ fileName, fetchedAt }: CountryFile, year: string, rows: Table["rows"]): void {
  const other = rows.find(({ cells }) => !["", year].includes(cells.at(-1)?.trim() ?? ""));
  if (other)
    throw new SourceError(
      "bad-value",
      `${fileName}: Mexico's fiscal year is ${year}, and that of ${other.cells[0] ?? ""} is ${other.cells.at(-1) ?? ""} (row ${String(other.row)})`,
    );
  const [, named = year] = /fy[ _-]?(20\d\d)/i.exec(fileName) ?? [];
  if (named !== year)
    throw new SourceError("bad-value", `${fileName}: its name says fiscal year ${named}, and its rows say ${year}`);
  if (Number(year) > Number(fetchedAt.slice(0, 4)) + yearsAhead)
    throw new SourceError("bad-value", `${fileName}: fiscal year ${year} is too far ahead`);
}

/** From when to when State's tables have had an account under its name: GHCS began with fiscal year 2008 and was renamed GHP in the law of 2012. */
const namedIn = { GHCS: ["2008", "2012"], GHP: ["2011", "9999"] } as const;

/** The names of the accounts tell about which years a table can be, whatever its rows say. Throws SourceError naming one that there was not. */
function assertAccounts(fileName: string, year: string, names: readonly string[]): void {
  for (const [account, [first, last]] of Object.entries(namedIn)) {
    const column = names.find((name) => name.startsWith(account));
    if (column !== undefined && (year < first || year > last))
      throw new SourceError(
        "bad-value",
        `${fileName}: fiscal year ${year} had no account ${column}: its year was changed`,
      );
  }
}

function accountsOf(
  fileName: string,
  names: readonly string[],
  cells: readonly string[],
  row: number,
): readonly Account[] {
  return names.slice(2, -1).flatMap((name, index): Account[] => {
    const thousands = passedOver.includes(name) ? null : thousandsOf(fileName, cells[index + 2] ?? "", row);
    return thousands === null ? [] : [{ name, part: accountPart(name), thousands }];
  });
}

/** `248,500`; a dash is none. */
function thousandsOf(fileName: string, cell: string, row: number): number | null {
  const text = cell.trim();
  if (text === "-") return null;
  if (!/^\d{1,3}(,?\d{3})*$/.test(text))
    throw new SourceError("bad-value", `${fileName}: not an amount in thousands: "${cell}" (row ${String(row)})`);
  return Number(text.replaceAll(",", ""));
}
