import { FILES_BY_HAND } from "@frontera/content";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crsColumns } from "../src/crs/parse.ts";
import { readTable, readText } from "../src/csv.ts";
import { EVERY_SOURCE } from "../src/index.ts";
import { typedColumns } from "../src/typed-figures/parse.ts";
import { fixture } from "./read-file.ts";

const ids = EVERY_SOURCE.map(({ id }) => id).filter((id) => id !== "archive");
const howTo = readFileSync(join(import.meta.dirname, "../../../docs/how-to/bring-a-file.md"), "utf8");

/** The publisher's own file of each source of which columns are named; that of FRED's other series has its neighbour's header. */
const files: Readonly<Record<string, string>> = {
  "fred-h10": "fred-h10/new-header.csv",
  "ecb-cross": "ecb/eurofxref-hist.csv",
  "cbp-encounters": "cbp-encounters/state.csv",
  "cbp-southwest": "cbp-encounters/southwest.csv",
  "cbp-seizures": "cbp-seizures/drugs.csv",
  "sesnsp-victims": "sesnsp/victims.csv",
  "sesnsp-cases": "sesnsp/cases-cnsp.csv",
  "sesnsp-rnid-victims": "sesnsp/victims.csv",
  "sesnsp-rnid-cases": "sesnsp/cases-rnid.csv",
  "foreign-assistance": "foreign-assistance/country.csv",
  "unhcr-asylum": "unhcr/applications.csv",
  "fred-impmx": "fred-trade/impmx.csv",
  "fred-expmx": "fred-trade/impmx.csv",
  "comtrade-exports": "comtrade/TradeData.csv",
  "bts-crossings": "bts/crossings.csv",
};
const named = Object.entries(FILES_BY_HAND).filter(([, { columns, isTyped }]) => columns !== null && !isTyped);

describe("how a file is brought by hand", () => {
  it("is told of every source, and of no other", () => {
    expect(Object.keys(FILES_BY_HAND).toSorted()).toEqual(ids.toSorted());
  });

  it("names the columns that are typed, as their readers take them", () => {
    expect(FILES_BY_HAND["typed-figures"]?.columns).toEqual(typedColumns);
    expect(FILES_BY_HAND["crs-merida"]?.columns).toEqual(crsColumns);
  });

  it.each(named)("names columns that the publisher's file of %s has", (id, { columns }) => {
    const file = fixture(files[id] ?? "none");
    // SESNSP writes in Windows-1252.
    const text = id.startsWith("sesnsp") ? Buffer.from(file.bytes).toString("latin1") : readText(file).text;
    const { header } = readTable(file.fileName, text);
    const expected = (columns ?? []).map((name) => name.replace("EXPMX", "IMPMX"));
    expect(expected.filter((name) => !header.includes(name))).toEqual([]);
  });

  it("leads to an address, but for what is typed from any document", () => {
    for (const [id, { url, file, isTyped }] of Object.entries(FILES_BY_HAND)) {
      if (url !== null) expect(new URL(url).protocol, id).toBe("https:");
      expect(isTyped ? file === "" : file !== "" && url !== null, id).toBe(true);
    }
  });

  it("stands in docs/how-to/bring-a-file.md, source by source, with file, address and columns", () => {
    for (const [id, { file, url, columns }] of Object.entries(FILES_BY_HAND)) {
      const line = howTo.split("\n").find((each) => each.startsWith(`| \`${id}\``)) ?? "";
      for (const said of [file, url ?? "", (columns ?? []).join(", ")]) expect(line, id).toContain(said);
    }
  });
});
