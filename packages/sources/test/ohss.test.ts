import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ohssBorderPatrol } from "../src/ohss/index.ts";
import { newestPath } from "../src/ohss/newest.ts";
import { readWorkbook } from "../src/workbook.ts";
import { allAt, effects } from "./effects.ts";
import { khsmRows, khsmWorkbook, type KhsmOptions, type KhsmRow } from "./khsm-workbook.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { startPublisher } from "@frontera/testing/publisher-server";
import { downloadOf, fetchWhole } from "./read-file.ts";

const seriesId = "ohss-usbp-sw-encounters";
const name = "KHSM Encounters (USBP) fy00m12.xlsx";
const read = async (options: KhsmOptions = {}, fileName = name) =>
  ohssBorderPatrol.parse(downloadOf(fileName, await khsmWorkbook(options)));
const without = (month: string): readonly KhsmRow[] => khsmRows.filter((row) => row[1] !== month);
const changed = (index: number, cells: readonly [number, string | number]): readonly KhsmRow[] =>
  khsmRows.map((row, at) => (at === index ? (row.with(cells[0], cells[1]) as unknown as KhsmRow) : row));

describe("OHSS's workbook of Border Patrol encounters", () => {
  it("gives the southwest by calendar month, each value marked as rounded to 10", async () => {
    const vintages = await read();
    expect(valuesOf(vintages, seriesId)).toEqual({ "1999-10": "87820", "1999-11": "73680", "1999-12": "66240" });
    for (const observation of observationsOf(vintages, seriesId)) expect(observation.roundedTo).toBe("10");
    expect(only(vintages)).toMatchObject({
      releaseId: "ohss-khsm",
      vintageDate: "2000-01-01",
      vintageDateBasis: "not-before",
    });
  });

  it("says which sheets and regions there are, so that new ones are noticed", async () => {
    const survey = await ohssBorderPatrol.survey?.(downloadOf(name, await khsmWorkbook()));
    expect(survey).toMatchObject({
      rows: 9,
      categories: {
        Sheet: ["Annual Count", "Monthly Region"],
        Region: ["Coastal Border", "Northern Land Border", "Southwest Land Border"],
      },
    });
  });

  it("a new region stops nothing, and is named", async () => {
    const file = downloadOf(name, await khsmWorkbook({ rows: changed(1, [2, "Gulf Border"]) }));
    expect(await ohssBorderPatrol.survey?.(file)).toMatchObject({ unknown: { Region: ["Gulf Border"] } });
  });

  it.each<[string, KhsmOptions, string, string]>([
    [
      "another sheet",
      { sheet: "Monthly Rgn" },
      "not-the-file",
      'has no sheet "Monthly Region"; it has "Annual Count", "Monthly Rgn"',
    ],
    [
      "a header without its line break",
      { header: ["Fiscal Year", "Month", "Region", "Quantity"] },
      "unknown-header",
      'unknown header "Fiscal Year,Month,Region,Quantity" in "Monthly Region" (row 1)',
    ],
    [
      "one column more",
      { header: ["Fiscal\nYear", "Month", "Region", "Quantity", "Note"] },
      "unknown-header",
      "Quantity,Note",
    ],
    [
      "the southwest under another name",
      { rows: changed(2, [2, "Southwest Border"]) },
      "not-the-file",
      'no row of "Southwest Land Border" in',
    ],
    [
      "a month under another number",
      { rows: changed(0, [1, "10 October"]) },
      "bad-value",
      'unknown month: "10 October"',
    ],
    ["a year to date", { rows: changed(0, [0, "2000 (FYTD)"]) }, "bad-value", 'unknown fiscal year: "2000 (FYTD)"'],
    [
      "a number that is not rounded",
      { rows: changed(2, [3, 87_821]) },
      "bad-value",
      'not a count rounded to 10: "87821"',
    ],
    ["a number below nothing", { rows: changed(2, [3, -10]) }, "bad-value", 'not a count rounded to 10: "-10"'],
    ["a suppressed number", { rows: changed(2, [3, "D"]) }, "bad-value", 'not a count rounded to 10: "D"'],
    [
      "a row twice",
      { rows: [...khsmRows, ...khsmRows.slice(0, 1)] },
      "duplicate-row",
      "row 11 repeats row 2: 2000 01 October, Coastal Border",
    ],
    ["a missing month", { rows: without("02 November") }, "not-the-file", "no rows between 1999-10 and 1999-12"],
    [
      "a month without the southwest",
      { rows: khsmRows.slice(0, -1) },
      "not-the-file",
      'no row of "Southwest Land Border" in 1999-12',
    ],
    ["no rows", { rows: [] }, "not-the-file", 'no rows of "Southwest Land Border"'],
  ])("refuses %s by name", async (_, options, code, message) => {
    await expect(read(options)).rejects.toMatchObject({ code, message: expect.stringContaining(message) as string });
  });

  it("refuses a file whose name promises another last month, and reads one whose name says none", async () => {
    await expect(read({}, "KHSM Encounters (USBP) fy25m11.xlsx")).rejects.toThrow(
      "its name says 2024-11, its last month is 1999-12",
    );
    expect(await read({}, "encounters.xlsx")).toHaveLength(1);
  });

  it("refuses months that have not begun", async () => {
    await expect(read({ rows: khsmRows.map(([, ...row]) => [2027, ...row] as const) }, "x.xlsx")).rejects.toThrow(
      "its last month, 2026-12, lies in the future",
    );
  });

  it("is fetched as the newest workbook of the Border Patrol on the landing page, wherever that lies", async () => {
    const workbook = await khsmWorkbook();
    const folder = "/sites/default/files/2025-01";
    const link = (path: string): string => `<a href="${path}">CBP Encounters</a>`;
    const page = [
      link(`${folder}/2024_1217_khsm_encounters_usbp_fy24m12.xlsx`),
      link("/system/files/2026-05/Data-Dictionary-KHSM-CBP-Encounters.xlsx"),
      link("https://ohss.dhs.gov/sites/default/files/2025-02/KHSM%20Encounters%20(USBP)%20fy25m01.xlsx"),
      link(`${folder}/KHSM%20Encounters%20(OFO)%20fy25m03.xlsx`),
    ].join("\n");
    const asked: string[] = [];
    const base = await startPublisher((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200).end(request.url === "/khsm/cbp-encounters" ? page : workbook);
    });
    const download = await fetchWhole(ohssBorderPatrol, { ...effects, baseUrls: allAt(base) });
    expect(asked.at(-1)).toBe("/sites/default/files/2025-02/KHSM%20Encounters%20(USBP)%20fy25m01.xlsx");
    expect(download.fileName).toBe("KHSM Encounters (USBP) fy25m01.xlsx");
    expect(newestPath("<a href='/x'>nothing</a>")).toBeNull();
  });
});

describe("a workbook", () => {
  it("that is cut off, or no workbook, is refused", async () => {
    const bytes = await khsmWorkbook();
    await expect(readWorkbook(name, bytes.subarray(0, -300))).rejects.toMatchObject({ code: "not-the-file" });
    await expect(readWorkbook(name, Buffer.from("<html></html>"))).rejects.toMatchObject({ code: "not-the-file" });
    const changedByte = Buffer.from(bytes);
    changedByte[200] = (changedByte[200] ?? 0) ^ 0xff;
    await expect(readWorkbook(name, changedByte)).rejects.toMatchObject({ code: "not-the-file" });
  });

  it("that unpacks to more than a workbook can hold is refused before it is read, whatever its directory says", async () => {
    await expect(readWorkbook(name, bomb())).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringContaining("unpacks to more than") as string,
    });
  });
});

/** A ZIP of one entry of 100 MB of zeros whose headers say that it is ten bytes long. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(100 * 1024 * 1024), { level: 9 });
  const path = Buffer.from("xl/workbook.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(path.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + path.length, 12);
  end.writeUInt32LE(local.length + path.length + packed.length, 16);
  return Buffer.concat([local, path, packed, central, path, end]);
}
