import { Readable } from "node:stream";
import rdf from "@rdfjs/dataset";
import CsvwParser from "@zazuko/rdf-parser-csvw";
import { JsonLdParser } from "jsonld-streaming-parser";

/** The terms of the W3C's context for CSVW that our metadata use: the published one is not read over the network. */
const csvwContext = {
  "@context": {
    csvw: "http://www.w3.org/ns/csvw#",
    dc: "http://purl.org/dc/terms/",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    decimal: "xsd:decimal",
    date: "xsd:date",
    string: "xsd:string",
    url: { "@id": "csvw:url", "@type": "xsd:anyURI" },
    tableSchema: { "@id": "csvw:tableSchema", "@type": "@id" },
    columns: { "@id": "csvw:column", "@type": "@id", "@container": "@list" },
    name: { "@id": "csvw:name", "@language": null },
    titles: { "@id": "csvw:title", "@container": "@language" },
    datatype: { "@id": "csvw:datatype", "@type": "@vocab" },
    required: { "@id": "csvw:required" },
    null: { "@id": "csvw:null", "@language": null },
    primaryKey: { "@id": "csvw:primaryKey", "@language": null },
    dialect: { "@id": "csvw:dialect", "@type": "@id" },
    delimiter: { "@id": "csvw:delimiter", "@language": null },
    quoteChar: { "@id": "csvw:quoteChar", "@language": null },
    doubleQuote: { "@id": "csvw:doubleQuote" },
    encoding: { "@id": "csvw:encoding", "@language": null },
    header: { "@id": "csvw:header" },
    headerRowCount: { "@id": "csvw:headerRowCount" },
    lineTerminators: { "@id": "csvw:lineTerminators", "@language": null },
    skipInitialSpace: { "@id": "csvw:skipInitialSpace" },
    trim: { "@id": "csvw:trim" },
  },
};

/** One cell as an implementation of CSVW that is not ours reads it. */
export interface Cell {
  readonly predicate: string;
  readonly value: string;
  readonly datatype: string;
}

/** Reads a CSV file by its CSVW metadata, in the order of the file. */
export async function readCsvw(csv: Uint8Array, metadata: unknown): Promise<readonly Cell[]> {
  const dataset = rdf.dataset();
  const parsed = Readable.from([JSON.stringify(metadata)]).pipe(
    new JsonLdParser({
      baseIRI: "http://frontera.test/",
      documentLoader: { load: () => Promise.resolve(csvwContext) },
    }),
  );
  for await (const quad of parsed) dataset.add(quad as never);
  const parser = new CsvwParser({ metadata: dataset, baseIRI: "http://frontera.test/file.csv" });
  const cells: Cell[] = [];
  for await (const quad of parser.import(Readable.from([csv])) as AsyncIterable<{
    predicate: { value: string };
    object: { value: string; datatype?: { value: string } };
  }>)
    cells.push({
      predicate: quad.predicate.value,
      value: quad.object.value,
      datatype: quad.object.datatype?.value ?? "",
    });
  return cells;
}
