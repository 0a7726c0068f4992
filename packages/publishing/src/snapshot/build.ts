import { BASIS } from "@frontera/content";
import { type Catalogue, type Row, type SeriesId, snapshotRequest, type SnapshotRequest } from "@frontera/domain";
import { type FormattedComparison, snapshotTitle } from "@frontera/words";
import { createHash } from "node:crypto";
import { toCsv } from "../csv.ts";
import {
  csvwGroupOf,
  dataPackageOf,
  describeSeriesFile,
  formatCitation,
  toObservationsCsv,
  type Resource,
  type TableDescription,
} from "../files/index.ts";
import { describeFiguresFile, FIGURE_COLUMNS } from "./figures-table.ts";
import { snapshotReadme } from "./readme.ts";
import { toZip, type Files } from "./zip.ts";

export const SNAPSHOT_FORMAT = "frontera-snapshot/1";
export const SUMS = "SHA256SUMS";
export const MANIFEST = "snapshot.json";

/** Stands for the id in files that name it: their hash is taken with this in its place. */
export const NO_ID = "0".repeat(64);

const utf8ToBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** SHA-256 in hex. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A frozen, content-addressed export. */
export interface Snapshot {
  /** SHA-256, in hex, of SHA256SUMS, which names the hash of everything else in it. */
  readonly id: string;
  readonly files: Files;
  readonly zip: Uint8Array;
}

/** What goes into a snapshot besides its request: rows of every series in the asked range, and the figures where they were asked for. */
export interface SnapshotContent {
  /** What the series are called. */
  readonly catalogue: Catalogue;
  readonly rows: ReadonlyMap<SeriesId, readonly Row[]>;
  readonly figures: readonly FormattedComparison[];
}

/** Deterministic: the same request and content give the same bytes, on any machine, at any time. Throws RangeError for a series without rows. */
export function buildSnapshot(asked: SnapshotRequest, content: SnapshotContent): Snapshot {
  // However its fields were ordered, by a caller or a database: the id rests on one spelling.
  const request = snapshotRequest(BASIS, asked);
  const tables = tablesOf(request, content);
  const data = new Map(tables.map(({ table, csv }) => [table.url, utf8ToBytes(csv)]));
  const resources = tables.map(({ table }): Resource => {
    const bytes = data.get(table.url) ?? new Uint8Array();
    return { table, bytes: bytes.byteLength, sha256: hashOf(bytes) };
  });
  const described = describing(request, resources, content.catalogue);
  const hashed: Files = new Map([
    ...data,
    ["csv-metadata.json", toJson(csvwGroupOf(tables.map(({ table }) => table)))],
    [MANIFEST, toJson({ format: SNAPSHOT_FORMAT, ...request, described: hashesOf(described(NO_ID)) })],
  ]);
  const sums = utf8ToBytes(
    Object.entries(hashesOf(hashed))
      .map(([name, hash]) => `${hash}  ${name}\n`)
      .join(""),
  );
  const id = hashOf(sums);
  const files: Files = new Map([...hashed, ...described(id), [SUMS, sums]]);
  return { id, files, zip: toZip(files) };
}

const toJson = (value: unknown): Uint8Array => utf8ToBytes(`${JSON.stringify(value, null, 2)}\n`);

/** Names in byte order, so that a list of hashes has one spelling. */
const hashesOf = (files: Files): Readonly<Record<string, string>> =>
  Object.fromEntries([...files.keys()].sort().map((name) => [name, hashOf(files.get(name) ?? new Uint8Array())]));

interface Table {
  readonly table: TableDescription;
  readonly csv: string;
}

function tablesOf({ asOf, series, figures }: SnapshotRequest, content: SnapshotContent): readonly Table[] {
  const ofSeries = series.map((id) => {
    const rows = content.rows.get(id) ?? [];
    if (rows.length === 0) throw new RangeError(`${id}: no observation is held for this range as known on ${asOf}`);
    return {
      table: describeSeriesFile([content.catalogue.seriesOf(id)], asOf, `${id}.csv`),
      csv: toObservationsCsv(rows),
    };
  });
  if (!figures) return ofSeries;
  const table = describeFiguresFile(content.figures, asOf, "figures.csv");
  return [...ofSeries, { table, csv: toCsv(FIGURE_COLUMNS, content.figures) }];
}

/** The files that name the id: the same but for it. */
const describing =
  (request: SnapshotRequest, resources: readonly Resource[], catalogue: Catalogue) =>
  (id: string): Files => {
    const title = snapshotTitle(catalogue, request);
    const cited = {
      title: title.en,
      asOf: request.asOf,
      releases: [...new Set(request.series.map((each) => catalogue.seriesOf(each).release))],
      snapshotId: `sha256:${id}`,
      address: null,
      // The archive carries no clock: whoever cites it adds the day.
      accessed: null,
    };
    const described = {
      id: `sha256:${id}`,
      name: `frontera-snapshot-asof-${request.asOf}`,
      title: `${title.en}, as known on ${request.asOf}`,
      about: "Official series as known on a day, frozen by Frontera. README.md explains the columns.",
      version: request.asOf,
    };
    const tables = resources.map(({ table }) => table);
    return new Map([
      ["README.md", utf8ToBytes(snapshotReadme(id, request, tables))],
      ["citation.bib", utf8ToBytes(formatCitation(cited, "bibtex"))],
      ["citation.json", utf8ToBytes(formatCitation(cited, "csl-json"))],
      ["citation.txt", utf8ToBytes(formatCitation(cited, "text"))],
      ["datapackage.json", toJson(dataPackageOf(described, resources))],
    ]);
  };
