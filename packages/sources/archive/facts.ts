import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export type Fact = Readonly<Record<string, string>>;

/** The tables that the archive is compiled from; beside each stands where its figures were read, and what is known of them. */
export const factsFolder = join(import.meta.dirname, "facts");

/** A table of figures, `<name>.csv`. */
export const readFacts = (name: string): readonly Fact[] =>
  parse(readFileSync(join(factsFolder, `${name}.csv`), "utf8"), { columns: true, bom: true });

/** A cell that must be there. Throws naming the column. */
export function cell(fact: Fact, column: string): string {
  const text = fact[column];
  if (text === undefined) throw new Error(`no column "${column}" in ${JSON.stringify(fact)}`);
  return text;
}
