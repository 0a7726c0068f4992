import { MEXICAN_STATES } from "@frontera/content";
import { parsePeriod, type Period } from "@frontera/domain";
import { SourceError } from "../source.ts";
import type { MunicipalRow } from "./rows.ts";

const firstYear = 2015;
const years = 30;
const months = years * 12;

/** Sums of a whole file, in memory that does not grow with its rows. Months are counted from January 2015. */
export interface Tally {
  readonly rows: number;
  /** The counted crime, by municipality. */
  readonly counted: ReadonlyMap<string, Int32Array>;
  /** Every crime, by state. */
  readonly ofStates: ReadonlyMap<string, Int32Array>;
  /** The first year in which each municipality has rows. */
  readonly since: ReadonlyMap<string, number>;
  /** What each is called in the newest year that names it: a file need not spell it alike in all of them. */
  readonly names: ReadonlyMap<string, string>;
  readonly years: readonly number[];
  readonly subtypes: readonly string[];
  /** One past the last month in which anything happened anywhere. */
  readonly end: number;
}

const allMonths: readonly Period[] = Array.from({ length: months }, (_, index) =>
  parsePeriod(`${String(firstYear + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`),
);

export function monthAt(index: number): Period {
  const month = allMonths[index];
  if (month === undefined) throw new RangeError(`not a month from January ${String(firstYear)}: ${String(index)}`);
  return month;
}

export const startOf = (year: number): number => (year - firstYear) * 12;

/** Adds up the rows of one subtype. Throws SourceError for repeated rows, blanks in published months, and parts that are missing. */
export async function tallyRows(fileName: string, rows: AsyncIterable<MunicipalRow>, subtype: string): Promise<Tally> {
  const counted = new Map<string, Int32Array>();
  const ofStates = new Map<string, Int32Array>();
  const since = new Map<string, number>();
  const named = new Map<string, { readonly year: number; readonly name: string }>();
  const perPlace = new Map<string, number>();
  const seen = new Map<string, number>();
  const subtypes = new Set<string>();
  const blankAt = new Map<number, number>();
  let total = 0;
  for await (const row of rows) {
    total += 1;
    const { year, municipality, name, counts } = row;
    if (year < firstYear || year >= firstYear + years)
      throw new SourceError("bad-value", `${fileName}: unknown year: "${String(year)}" (row ${String(row.row)})`);
    subtypes.add(row.subtype);
    since.set(municipality, Math.min(year, since.get(municipality) ?? year));
    if (name !== "" && year >= (named.get(municipality)?.year ?? 0)) named.set(municipality, { year, name });
    const place = `${String(year)} ${municipality}`;
    perPlace.set(place, (perPlace.get(place) ?? 0) + 1);
    const state = sumsOf(ofStates, row.state);
    const own = row.subtype === subtype ? sumsOf(counted, municipality) : null;
    if (own) assertNew(fileName, seen, `${place} ${row.detail}`, row.row);
    counts.forEach((count, month) => {
      const index = startOf(year) + month;
      if (count === null) {
        if (!blankAt.has(index)) blankAt.set(index, row.row);
        return;
      }
      state[index] = (state[index] ?? 0) + count;
      if (own) own[index] = (own[index] ?? 0) + count;
    });
  }
  const end = endOf(ofStates);
  for (const [index, row] of blankAt)
    if (index < end)
      throw new SourceError(
        "bad-value",
        `${fileName}: blank cell in ${monthAt(index)}, a published month (row ${String(row)})`,
      );
  assertSameRows(fileName, perPlace);
  const covered = [...new Set([...perPlace.keys()].map((place) => Number(place.slice(0, 4))))].sort((a, b) => a - b);
  const names = new Map([...named].map(([municipality, { name }]) => [municipality, name]));
  return { rows: total, counted, ofStates, since, names, years: covered, subtypes: [...subtypes].sort(), end };
}

function sumsOf(sums: Map<string, Int32Array>, key: string): Int32Array {
  const held = sums.get(key) ?? new Int32Array(months);
  sums.set(key, held);
  return held;
}

function assertNew(fileName: string, seen: Map<string, number>, combination: string, row: number): void {
  const before = seen.get(combination);
  if (before !== undefined)
    throw new SourceError(
      "duplicate-row",
      `${fileName}: row ${String(row)} repeats row ${String(before)}: ${combination}`,
    );
  seen.set(combination, row);
}

function endOf(ofStates: ReadonlyMap<string, Int32Array>): number {
  const all = [...ofStates.values()];
  return Array.from({ length: months }, (_, index) => all.some((sums) => (sums[index] ?? 0) > 0)).lastIndexOf(true) + 1;
}

/** SESNSP prints every crime for every municipality and year, zeros too: one with fewer rows lacks a part. */
function assertSameRows(fileName: string, perPlace: ReadonlyMap<string, number>): void {
  const most = new Map<string, number>();
  for (const [place, count] of perPlace) {
    const year = place.slice(0, 4);
    most.set(year, Math.max(count, most.get(year) ?? 0));
  }
  for (const [place, count] of perPlace) {
    const expected = most.get(place.slice(0, 4)) ?? 0;
    if (count !== expected)
      throw new SourceError(
        "not-the-file",
        `${fileName}: municipality ${place.slice(5)} has ${String(count)} rows in ${place.slice(0, 4)} where another has ${String(expected)}: a part of the file is missing`,
      );
  }
}

/** Every year has every state: a file without one would leave its municipalities withdrawn. Throws SourceError naming it. */
export function assertAllStates(fileName: string, { ofStates }: Tally): void {
  const missing = MEXICAN_STATES.find(({ key }) => !ofStates.has(key));
  if (missing)
    throw new SourceError("not-the-file", `${fileName}: no rows of ${missing.name}: a part of the file is missing`);
}
