import { BASIS, CATALOGUE } from "@frontera/content";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildSnapshot,
  changesBetween,
  checkSnapshot,
  fromZip,
  hashOf,
  readFrozenRows,
  toFrozenRow,
  toZip,
} from "../src/index.ts";
import { observation, parsePeriod, type Row, snapshotRequest, toRows } from "@frontera/domain";

const limit = 1_000_000;
const id = "sesnsp-homicide-victims";
const request = snapshotRequest(BASIS, { asOf: "2026-11-24", series: [id], figures: false });

const rowsOf = (values: Readonly<Record<string, string | null>>, vintageDate = "2025-07-20"): readonly Row[] =>
  toRows(
    CATALOGUE.seriesOf(id),
    Object.entries(values).map(([period, value]) => ({
      ...observation({ period: parsePeriod(period), value }),
      vintageId: 1,
      vintageDate,
      vintageDateBasis: "observed",
      evidence: "transcribed",
      provenance: "a copy",
    })),
  );
const snapshot = buildSnapshot(request, {
  catalogue: CATALOGUE,
  rows: new Map([[id, rowsOf({ "2016-11": "93", "2016-12": null })]]),
  figures: [],
});

describe("a snapshot", () => {
  it("of the same content has the same id and bytes, whatever the clock and time zone of the machine", () => {
    const script = `
      import { toZip, hashOf } from ${JSON.stringify(join(import.meta.dirname, "../src/index.ts"))};
      process.stdout.write(hashOf(toZip(new Map([["b", new Uint8Array([1])], ["a", new Uint8Array([2])]]))));`;
    const inZone = (TZ: string): string =>
      spawnSync(process.execPath, ["--input-type=module", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      }).stdout;
    const here = hashOf(
      toZip(
        new Map([
          ["a", new Uint8Array([2])],
          ["b", new Uint8Array([1])],
        ]),
      ),
    );
    expect(inZone("Pacific/Auckland")).toBe(here);
    expect(inZone("America/Tijuana")).toBe(here);
  });

  it("of a request whose fields stand in another order is the same one", () => {
    const { asOf, series, figures } = request;
    const reordered = { units: undefined, figures, series, asOf };
    const rows = new Map([[id, rowsOf({ "2016-11": "93", "2016-12": null })] as const]);
    expect(buildSnapshot(reordered, { catalogue: CATALOGUE, rows, figures: [] }).id).toBe(snapshot.id);
  });

  it("its archive has these bytes for ever: the container rests on no compressor's version", () => {
    const zip = toZip(new Map([["a.txt", new TextEncoder().encode("México\n")]]));
    expect(hashOf(zip)).toBe("c1c3e13ccd87898aa21d714b9cbb140eefa1e451a738903b6239052f7874363d");
  });

  it("can be checked from its bytes alone, and by anybody: the id is the hash of the list of hashes", () => {
    const checked = checkSnapshot(snapshot.zip, limit);
    expect(checked).toMatchObject({
      id: snapshot.id,
      asOf: "2026-11-24",
      series: [id],
      problems: [],
      canonical: true,
    });
    expect(hashOf(snapshot.files.get("SHA256SUMS") ?? new Uint8Array())).toBe(snapshot.id);
  });

  it("any change of any byte of any file is found, with the file's name", () => {
    const names = [...snapshot.files.keys()].filter((name) => name !== "SHA256SUMS");
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 1, max: 255 }), (name, at, by) => {
        const bytes = Uint8Array.from(snapshot.files.get(name) ?? []);
        const index = at % bytes.length;
        bytes[index] = ((bytes[index] ?? 0) + by) % 256;
        const zip = toZip(new Map([...snapshot.files, [name, bytes]]));
        const found = ((): string => {
          try {
            return checkSnapshot(zip, limit).problems.join("; ");
          } catch (error) {
            return String(error);
          }
        })();
        expect(found).toContain(name);
      }),
    );
  });

  it("a change of the list of hashes is another id, which the other files do not name", () => {
    const sums = snapshot.files.get("SHA256SUMS") ?? new Uint8Array();
    const zip = toZip(new Map([...snapshot.files, ["SHA256SUMS", Uint8Array.from([...sums, 10])]]));
    const checked = checkSnapshot(zip, limit);
    expect(checked.id).not.toBe(snapshot.id);
    expect(checked.problems).toContain("README.md: changed since it was frozen");
  });

  it("a file in which the id's place is empty is found", () => {
    const readme = new TextDecoder().decode(snapshot.files.get("README.md")).replaceAll(snapshot.id, "0".repeat(64));
    const zip = toZip(new Map([...snapshot.files, ["README.md", new TextEncoder().encode(readme)]]));
    expect(checkSnapshot(zip, limit).problems).toEqual(["README.md: changed since it was frozen"]);
  });

  it("a file that was put in or taken out is found", () => {
    const added = toZip(new Map([...snapshot.files, ["more.csv", new Uint8Array([1])]]));
    expect(checkSnapshot(added, limit).problems).toEqual(["more.csv: not part of the snapshot"]);
    const files = new Map(snapshot.files);
    files.delete("README.md");
    expect(checkSnapshot(toZip(files), limit).problems).toEqual(["README.md: missing"]);
  });

  it("refuses an archive that would unpack to more than the limit, and what is no snapshot", () => {
    expect(() => checkSnapshot(snapshot.zip, 100)).toThrow("more than 100 bytes would come out of it");
    expect(() => checkSnapshot(toZip(new Map([["x", new Uint8Array([1])]])), limit)).toThrow("SHA256SUMS is not in it");
    expect(() => fromZip(new Uint8Array([80, 75, 1]), limit)).toThrow("not a ZIP that can be read");
  });

  it("takes a request in one spelling, and refuses by name", () => {
    const two = snapshotRequest(BASIS, { asOf: "2026-11-24", series: [id, "usd-mxn-h10", id], figures: true });
    expect(two.series).toEqual(["usd-mxn-h10", id]);
    const [celaya, tijuana] = ["sesnsp-homicide-cases.mun-11007", "sesnsp-homicide-cases.mun-02004"] as const;
    expect(snapshotRequest(BASIS, { ...request, series: [celaya, tijuana, id] }).series).toEqual([id, tijuana, celaya]);
    const ask = (fields: object) => () => snapshotRequest(BASIS, { ...request, ...fields });
    expect(ask({ series: ["nothing"] })).toThrow('series: unknown series "nothing"');
    expect(ask({ series: [] })).toThrow("series: at least one is needed");
    expect(ask({ asOf: "yesterday" })).toThrow('asOf: not a date (YYYY-MM-DD): "yesterday"');
    expect(() => buildSnapshot(request, { catalogue: CATALOGUE, rows: new Map(), figures: [] })).toThrow(
      `${id}: no observation is held`,
    );
  });
});

describe("what changed between two states", () => {
  const frozen = (values: Readonly<Record<string, string | null>>, vintageDate?: string) =>
    rowsOf(values, vintageDate).map(toFrozenRow);

  it.each([
    ["a new period", { "2026-01": "1" }, { "2026-01": "1", "2026-02": "2" }, "2026-12-20", "new-period"],
    ["another value", { "2026-01": "1" }, { "2026-01": "2" }, "2026-12-20", "revision"],
    [
      "another value in an older edition loaded since",
      { "2026-01": "1" },
      { "2026-01": "2" },
      "2026-10-20",
      "late-vintage",
    ],
    ["a period no longer there", { "2026-01": "1", "2026-02": "2" }, { "2026-02": "2" }, "2025-07-20", "withdrawal"],
  ])("%s is told by its cause", (_, before, after, vintageDate, cause) => {
    const changes = changesBetween(frozen(before), frozen(after, vintageDate), "2026-11-24");
    expect(changes.map((change) => change.cause)).toEqual([cause]);
  });

  it("the same number written with other digits, or stated again by a later edition, is no change", () => {
    expect(
      changesBetween(frozen({ "2026-01": "1" }), frozen({ "2026-01": "1.0" }, "2026-12-20"), "2026-11-24"),
    ).toEqual([]);
  });

  it("a file read back has the rows it was made of, in either profile", () => {
    const csv = snapshot.files.get(`${id}.csv`) ?? new Uint8Array();
    expect(readFrozenRows(csv)).toEqual(frozen({ "2016-11": "93", "2016-12": null }));
    expect(() => readFrozenRows(new TextEncoder().encode("a,b\r\n1,2\r\n"))).toThrow("it has no column series_id");
  });
});
