import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArchive } from "../src/archive/index.ts";
import { cbpSeizures } from "../src/cbp-seizures/index.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { allAt, effects } from "./effects.ts";
import { expectationsOf, samples } from "./manifest.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { altered, fetchWhole, fixture, readDownload } from "./read-file.ts";

const file = fixture("cbp-seizures/drugs.csv");

describe("CBP's drug seizures", () => {
  const vintages = cbpSeizures.parse(file);

  it("are weights by month in the southwest and by fiscal year in the country, and the parts add up to the whole", () => {
    // 51.0483 of the ports and 2 x 10 + 1 + 6 + 1.0 between them.
    expect(valuesOf(vintages, "cbp-sw-seized-fentanyl.comp-ofo")).toEqual({
      "2025-09": "101.0483",
      "2025-10": "51.0483",
    });
    expect(valuesOf(vintages, "cbp-sw-seized-fentanyl.comp-usbp")).toEqual({ "2025-09": "48", "2025-10": "28" });
    expect(valuesOf(vintages, "cbp-sw-seized-fentanyl")).toEqual({ "2025-09": "149.0483", "2025-10": "79.0483" });
    expect(valuesOf(vintages, "cbp-sw-seized-fentanyl.sector-del-rio")).toEqual({
      "2025-09": "21.5",
      "2025-10": "11.5",
    });
    expect(valuesOf(vintages, "cbp-sw-seized-fentanyl.office-laredo")).toEqual({
      "2025-09": "101.0483",
      "2025-10": "51.0483",
    });
    expect(valuesOf(vintages, "cbp-seized-cocaine-fy.reg-coastal-interior")).toEqual({
      FY2025: "210.38",
      FY2026: "110.38",
    });
  });

  it("a drug without a row is missing, never zero, and a weight of zero is zero", () => {
    expect(observationsOf(vintages, "cbp-sw-seized-heroin")).toMatchObject([
      { period: "2025-09", value: "2.25" },
      { period: "2025-10", value: null, status: "O", caveat: "no-row" },
    ]);
    expect(valuesOf(vintages, "cbp-seized-marijuana-fy.reg-northern")).toEqual({ FY2025: "0", FY2026: "0" });
    // Of which the whole file has no row, no series is held.
    expect(observationsOf(vintages, "cbp-sw-seized-heroin.comp-usbp")).toEqual([]);
  });

  it("a sector with rows in months alone in which no field office has any is not lost: both stand in one column", () => {
    const row = "2026 (FYTD),OCT,U.S. Border Patrol,Southwest Border,Land Only,YUMA SECTOR,Heroin,1,0.5";
    const bytes = new TextEncoder().encode(`${new TextDecoder().decode(file.bytes).trimEnd()}\n${row}\n`);
    // The file's only other heroin is a field office's, in September.
    expect(valuesOf(cbpSeizures.parse({ ...file, bytes }), "cbp-sw-seized-heroin.sector-yuma")).toEqual({
      "2025-09": null,
      "2025-10": "0.5",
    });
  });

  it("a fiscal year that runs on covers to the last month, and its number of seizures carries a caution", () => {
    expect(observationsOf(vintages, "cbp-seized-cocaine-fy").at(-1)).toMatchObject({
      period: "FY2026",
      completeness: "year-to-date",
      coversUntil: "2025-10-31",
      caveat: null,
    });
    expect(observationsOf(vintages, "cbp-sw-seizure-events-cocaine").map(({ caveat }) => caveat)).toEqual([
      null,
      "events-restated",
    ]);
  });

  it("the smallest weights, written with an exponent, are read", () => {
    expect(valuesOf(vintages, "cbp-sw-seized-other-drugs.comp-ofo")).toEqual({
      "2025-09": "0.0001",
      "2025-10": "0.0001",
    });
  });

  const first =
    "2026 (FYTD),OCT,Office of Field Operations,Southwest Border,Land Only,EL PASO FIELD OFFICE,Cocaine,1,50";
  it.each([
    [
      "sector or field office",
      "EL PASO FIELD OFFICE",
      "NOGALES FIELD OFFICE",
      "Area of Responsibility",
      "NOGALES FIELD OFFICE",
    ],
    [
      "component",
      first,
      `${first.replace("Office of Field Operations", "Air and Marine Operations").replace(/1,50$/, "0,0")}\n${first}`,
      "Component",
      "Air and Marine Operations",
    ],
  ])(
    "a new %s stops nothing: its rows count in the totals and in no part, and it is named",
    (_, from, to, column, label) => {
      const renamed = altered(file, from, to);
      const read = cbpSeizures.parse(renamed);
      for (const id of ["cbp-sw-seized-cocaine", "cbp-seized-cocaine-fy", "cbp-sw-seizure-events-cocaine"])
        expect(valuesOf(read, id)).toEqual(valuesOf(vintages, id));
      expect(cbpSeizures.survey?.(renamed).unknown).toEqual({ [column]: [label] });
      expect(cbpSeizures.survey?.(file).unknown).toEqual({});
    },
  );

  it("a new drug is named and added to no other, and one that it may stand for stays at its last edition", () => {
    const row = "2026 (FYTD),OCT,Office of Field Operations,Southwest Border,Land Only,EL PASO FIELD OFFICE";
    const added = altered(file, first, `${row},Xylazine,1,50\n${first}`);
    const read = cbpSeizures.parse(added);
    expect(valuesOf(read, "cbp-sw-seized-cocaine")).toEqual(valuesOf(vintages, "cbp-sw-seized-cocaine"));
    expect(observationsOf(read, "cbp-sw-seized-lsd")).toEqual([]);
    expect(cbpSeizures.survey?.(added)).toMatchObject({ unknown: { "Drug Type": ["Xylazine"] } });
  });

  it.each([
    [
      "the encounters' name of the region",
      "Southwest Border,Land Only,EL PASO",
      "Southwest Land Border,Land Only,EL PASO",
      "bad-value",
      'unknown region: "Southwest Land Border"',
    ],
    ["a weight in words", ",1,100.25", ",1,n/a", "bad-value", 'not a weight: "n/a" (row 2)'],
    ["a weight below nothing", ",1,100.25", ",1,-100.25", "bad-value", 'not a weight: "-100.25"'],
    ["a count that is none", ",1,100.25", ",1.5,100.25", "bad-value", 'not a count: "1.5"'],
    ["a row twice, whatever it weighs", first, `${first}.1\n${first}`, "duplicate-row", "row 7 repeats row 6"],
    [
      "the header of the encounters",
      "FY,Month",
      "Fiscal Year,Month",
      "unknown-header",
      "CBP's nationwide drug seizures",
    ],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const parse = (): unknown => cbpSeizures.parse(altered(file, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it.each([
    ["region", /Northern Border/, "no rows of Office of Field Operations, Northern Border in 2025-10"],
    ["component", /U\.S\. Border Patrol,Southwest/, "no rows of U.S. Border Patrol, Southwest Border in 2025-10"],
    ["drug", /Southwest.*Fentanyl/, "no Fentanyl of Office of Field Operations in the southwest in 2025-10"],
    ["sector", /BIG BEND/, "rows of 12 of 13 sectors and field offices in 2025-10"],
  ])("a copy that is filtered by %s is refused: its sums would be too low", (_, gone, message) => {
    const lines = new TextDecoder().decode(file.bytes).split("\n");
    const bytes = new TextEncoder().encode(lines.filter((line) => !gone.test(line)).join("\n"));
    expect(() => cbpSeizures.parse({ ...file, bytes })).toThrow(message);
  });

  it("takes the newest file of drugs off CBP's listing, not that of other seizures", async () => {
    const path = "/sites/default/files/2026-09/nationwide-drugs-fy23-fy26-aug.csv";
    const listing = [
      "/sites/default/files/2026-05/nationwide-drugs-fy23-fy26-apr.csv",
      path,
      "/sites/default/files/2026-10/currency-seizures-fy23-fy26-sep.csv",
      "/sites/default/files/2026-10/amo-drug-seizures-fy23-fy26-sep.csv",
    ];
    const answer = inTurn({
      "/document/stats/nationwide-drug-seizures": [
        (response) => response.end(listing.map((each) => `<a href="${each}">file</a>`).join("\n")),
      ],
      [path]: [(response) => response.end(file.bytes)],
    });
    const download = await fetchWhole(cbpSeizures, { ...effects, baseUrls: allAt(await startPublisher(answer)) });
    expect(download.fileName).toBe("nationwide-drugs-fy23-fy26-aug.csv");
    expect(cbpSeizures.parse(download)).toHaveLength(1);
  });
});

describe.skipIf(samples === null)("CBP's real files of drugs (SAMPLES_DIR)", () => {
  const parsed = new Map(
    expectationsOf("cbp-nationwide-drugs").map(({ file: name }) => [
      name,
      cbpSeizures.parse(readDownload(join(samples ?? "", name))),
    ]),
  );

  it.each(expectationsOf("cbp-nationwide-drugs"))(
    "$file gives the totals of the manifest",
    ({ file: name, rows, expect: expected }) => {
      const vintages = parsed.get(name) ?? [];
      expect(cbpSeizures.survey?.(readDownload(join(samples ?? "", name))).rows).toBe(rows);
      for (const [year, drugs] of Object.entries(expected as Record<string, Record<string, [number, number]>>))
        for (const [drug, [weight, number]] of Object.entries(drugs)) {
          const of = (family: string): number =>
            Number(valuesOf(vintages, `${family}-${drug.toLowerCase()}-fy.reg-southwest`)[`FY${year.slice(0, 4)}`]);
          expect([year, drug, of("cbp-seized"), of("cbp-seizure-events")]).toEqual([year, drug, weight, number]);
        }
    },
  );

  it("they are what the archive holds of the same editions, value by value", async () => {
    const archived = await readArchive();
    for (const [name, vintages] of parsed) {
      const own = archived.filter(({ provenance }) => provenance.endsWith(name.replace("cbp-", "")));
      expect(own.length, name).toBeGreaterThan(0);
      const held = new Set(own.flatMap(({ series }) => series.map(({ seriesId }) => seriesId)));
      // Months by component, sector and field office too: nothing of a file that is kept is left out.
      expect([...held].sort(), name).toEqual(
        only(vintages)
          .series.map(({ seriesId }) => seriesId)
          .sort(),
      );
      for (const seriesId of held)
        expect([name, seriesId, observationsOf(own, seriesId)]).toEqual([
          name,
          seriesId,
          observationsOf(vintages, seriesId),
        ]);
      expect(only(vintages).vintageDate).toBe(own[0]?.vintageDate);
    }
  });
});
