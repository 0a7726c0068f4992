import type { ColumnKind } from "../csv.ts";
import type { Bilingual } from "@frontera/domain";
import { GUARD_NOTE } from "@frontera/words";
import type { TableDescription } from "./table.ts";

const datatypes = {
  text: "string",
  code: "string",
  number: "decimal",
  date: "date",
} as const satisfies Record<ColumnKind, string>;

const inBoth = ({ en, es }: Bilingual) => [
  { "@value": en, "@language": "en" },
  { "@value": es, "@language": "es" },
];

const context = ["http://www.w3.org/ns/csvw", { "@language": "en" }];

const dialect = {
  encoding: "utf-8",
  delimiter: ",",
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  lineTerminators: ["\r\n"],
  skipInitialSpace: false,
  trim: false,
};

/** A title must meet the header of the file to describe it: the column's name is always among them. */
const columnOf = ({ name, kind, title, about, required }: TableDescription["columns"][number]) => ({
  name,
  titles: { en: [name, title.en], es: [name, title.es] },
  "dc:description": inBoth(about),
  datatype: datatypes[kind],
  required: required ?? false,
  null: [""],
});

const tableOf = (table: TableDescription) => ({
  url: table.url,
  "dc:title": inBoth(table.title),
  "dc:description": inBoth(table.about),
  "dc:license": table.origins.map(({ licence }) => ({ "@id": licence.url })),
  "dc:source": table.origins.map(({ url }) => ({ "@id": url })),
  "rdfs:comment": inBoth(GUARD_NOTE),
  dialect,
  tableSchema: { columns: table.columns.map(columnOf), primaryKey: [...table.primaryKey] },
});

/** CSV on the Web (W3C): the metadata of one file. */
export const csvwOf = (table: TableDescription) => ({ "@context": context, ...tableOf(table) });

/** CSV on the Web (W3C): the metadata of every file of a folder. */
export const csvwGroupOf = (tables: readonly TableDescription[]) => ({
  "@context": context,
  tables: tables.map(tableOf),
});
