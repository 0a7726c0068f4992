import type { ColumnKind } from "../csv.ts";
import type { Origin, TableDescription } from "./table.ts";

const fieldTypes = {
  text: "string",
  code: "string",
  number: "number",
  date: "date",
} as const satisfies Record<ColumnKind, string>;

/** One file of a package: what it is, how many bytes it has, and their SHA-256 in hex. */
export interface Resource {
  readonly table: TableDescription;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a package is. `created` is an instant; left out where the package may not carry a clock. */
export interface PackageDescription {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly version: string;
  readonly created?: string;
}

const resourceOf = ({ table, bytes, sha256 }: Resource) => ({
  name: table.name.toLowerCase(),
  type: "table",
  path: table.url,
  title: table.title.en,
  description: table.about.en,
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  bytes,
  hash: `sha256:${sha256}`,
  dialect: { header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
  schema: {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: table.columns.map(({ name, kind, title, about, required }) => ({
      name,
      type: fieldTypes[kind],
      title: title.en,
      description: about.en,
      ...(required ? { constraints: { required } } : {}),
    })),
    primaryKey: [...table.primaryKey],
    missingValues: [""],
  },
});

const once = <T>(values: readonly T[], key: (value: T) => string): readonly T[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
];

/** Data Package 2.0: the descriptor of a set of files. */
export function dataPackageOf(described: PackageDescription, resources: readonly Resource[]) {
  const origins: readonly Origin[] = resources.flatMap(({ table }) => table.origins);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    id: described.id,
    name: described.name.toLowerCase(),
    title: described.title,
    description: described.about,
    version: described.version,
    ...(described.created === undefined ? {} : { created: described.created }),
    licenses: once(origins, ({ licence }) => licence.url).map(({ licence }) => ({
      title: licence.name,
      path: licence.url,
    })),
    sources: once(origins, ({ url }) => url).map(({ title, url }) => ({ title, path: url })),
    resources: resources.map(resourceOf),
  };
}
