import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export type Fact = Readonly<Record<string, string>>;

/** Reads the compiled figures, `<name>.csv`, from a folder. */
export const readFacts =
  (folder: string) =>
  (name: string): readonly Fact[] =>
    parse(readFileSync(join(folder, `${name}.csv`), "utf8"), { columns: true, bom: true });

/** A cell that must be there. Throws naming the column. */
export function cell(fact: Fact, column: string): string {
  const text = fact[column];
  if (text === undefined) throw new Error(`no column "${column}" in ${JSON.stringify(fact)}`);
  return text;
}
