import { describe, expect, it } from "vitest";
import { driftBetween, type IncomingVintage } from "@frontera/domain";
import { cbpEncounters } from "../src/cbp-encounters/index.ts";
import { newestPath } from "../src/cbp-encounters/newest.ts";
import type { Download } from "../src/source.ts";
import { altered, downloadOf, fixture } from "./read-file.ts";

const stateFile = fixture("cbp-encounters/state.csv");
const southwestFile = fixture("cbp-encounters/southwest.csv");

const read = (vintages: readonly IncomingVintage[]): Record<string, Record<string, string | null>> =>
  Object.fromEntries(
    vintages
      .flatMap(({ series }) => series)
      .filter(({ seriesId }) => !seriesId.includes("."))
      .map(({ seriesId, observations }) => [
        seriesId,
        Object.fromEntries(observations.map(({ period, value }) => [period, value])),
      ]),
  );

describe("CBP's encounter files", () => {
  it("the file by state counts the southwest region only, by calendar month and title", () => {
    expect(read(cbpEncounters.parse(stateFile))).toEqual({
      "cbp-sw-encounters": { "2020-02": "21390", "2020-03": "19215" },
      "cbp-sw-encounters-title8": { "2020-02": "21390", "2020-03": "16256" },
      "cbp-sw-encounters-title42": { "2020-02": "0", "2020-03": "2959" },
    });
  });

  it("the southwest file tells the components apart, counts FYTD and Remaining months, and puts October in the year before", () => {
    const vintages = cbpEncounters.parse(southwestFile);
    expect(vintages.map(({ releaseId }) => releaseId)).toEqual(["cbp-usbp-monthly", "cbp-encounters"]);
    expect(read(vintages)).toEqual({
      "usbp-sw-encounters": { "2022-09": "56118", "2022-10": "58399", "2022-11": "62607" },
      "usbp-sw-apprehensions": { "2022-09": "50402", "2022-10": "51258", "2022-11": "54399" },
      "usbp-sw-expulsions": { "2022-09": "5716", "2022-10": "7141", "2022-11": "8208" },
      "ofo-sw-encounters": { "2022-09": "9861", "2022-10": "13502", "2022-11": "13985" },
    });
  });

  it("the file by area gives both, for the southwest alone", () => {
    const header =
      "Fiscal Year,Month Grouping,Month (abbv),Component,Land Border Region,Area of Responsibility,AOR (Abbv),Demographic,Citizenship,Title of Authority,Encounter Type,Encounter Count";
    const rows = [
      "2026 (FYTD),FYTD,OCT,U.S. Border Patrol,Southwest Land Border,El Paso Sector,El Paso,FMUA,MEXICO,Title 8,Apprehensions,5",
      "2026 (FYTD),FYTD,OCT,U.S. Border Patrol,Northern Land Border,Swanton Sector,Swanton,FMUA,MEXICO,Title 8,Apprehensions,7",
      "2026 (FYTD),FYTD,OCT,Office of Field Operations,Southwest Land Border,Laredo Field Office,Laredo,FMUA,MEXICO,Title 8,Inadmissibles,11",
      "2026 (FYTD),FYTD,OCT,Office of Field Operations,Other,Laredo Field Office,Laredo,FMUA,MEXICO,Title 8,Inadmissibles,13",
    ];
    const values = read(cbpEncounters.parse(downloadOf("aor.csv", `${[header, ...rows].join("\r\n")}\r\n`)));
    expect(values).toEqual({
      "usbp-sw-encounters": { "2025-10": "5" },
      "usbp-sw-apprehensions": { "2025-10": "5" },
      "usbp-sw-expulsions": { "2025-10": "0" },
      "cbp-sw-encounters": { "2025-10": "16" },
      "cbp-sw-encounters-title8": { "2025-10": "16" },
      "cbp-sw-encounters-title42": { "2025-10": "0" },
      "ofo-sw-encounters": { "2025-10": "11" },
    });
  });

  it("is dated by the publisher where it says so, else not before the day after its last month", () => {
    const dated = (lastModified: string | null) => cbpEncounters.parse({ ...stateFile, lastModified })[0];
    expect(dated("2020-04-09")).toMatchObject({ vintageDate: "2020-04-09", vintageDateBasis: "published" });
    expect(dated(null)).toMatchObject({ vintageDate: "2020-04-01", vintageDateBasis: "not-before" });
    expect(dated("2020-03-30")).toMatchObject({ vintageDate: "2020-04-01", vintageDateBasis: "not-before" });
  });

  it.each([
    ["a new column", "Encounter Count", "Count", "unknown-header", 'unknown header "Fiscal Year'],
    [
      "a region",
      "FEB,Southwest Land Border",
      "FEB,Atlantis",
      "bad-value",
      'unknown land border region: "Atlantis" (row 9)',
    ],
    [
      "a title",
      "MEXICO,Title 8,1\r",
      "MEXICO,Title 9,1\r",
      "bad-value",
      'unknown title of authority: "Title 9" (row 2)',
    ],
    ["a month", "FYTD,FEB", "FYTD,Feb", "bad-value", 'unknown month: "Feb" (row 2)'],
    ["a month grouping", "FYTD,FEB", "YTD,FEB", "bad-value", 'unknown month grouping: "YTD" (row 2)'],
    ["a fiscal year", "2020,FYTD", "FY20,FYTD", "bad-value", 'unknown fiscal year: "FY20" (row 2)'],
    ["a negative count", "MEXICO,Title 8,1\r", "MEXICO,Title 8,-1\r", "bad-value", 'not a count: "-1" (row 2)'],
    ["a grouped count", "MEXICO,Title 8,1\r", 'MEXICO,Title 8,"1,000"\r', "bad-value", 'not a count: "1,000" (row 2)'],
  ])("refuses %s it does not know, by value and row", (_, from, to, code, message) => {
    const file = altered(stateFile, from, to);
    expect(() => cbpEncounters.parse(file)).toThrow(expect.objectContaining({ code }));
    expect(() => cbpEncounters.parse(file)).toThrow(message);
  });

  it.each([
    ["one state", (line: string) => !line.includes(",TX,") && !line.includes(",CA,"), "no rows of CA, TX in 2020-02"],
    ["one citizenship", (line: string) => !line.includes(",OTHER,"), "no rows of OTHER in 2020-02"],
    ["one title", (line: string) => !line.includes("Title 8"), "in 2020-03: a part of the file is missing"],
  ])("refuses a copy filtered by %s, naming what is missing and the month", (_, keep, message) => {
    const [header = "", ...lines] = Buffer.from(stateFile.bytes).toString().trimEnd().split("\r\n");
    const copy = downloadOf("copy.csv", `${[header, ...lines.filter(keep)].join("\r\n")}\r\n`);
    expect(() => cbpEncounters.parse(copy)).toThrow(message);
  });

  it("refuses a copy without one of the two components, and one without the expulsions of a month that had them", () => {
    const [header = "", ...lines] = Buffer.from(southwestFile.bytes).toString().trimEnd().split("\r\n");
    const without = (text: string) =>
      downloadOf("copy.csv", `${[header, ...lines.filter((line) => !line.includes(text))].join("\r\n")}\r\n`);
    expect(() => cbpEncounters.parse(without("U.S. Border Patrol"))).toThrow("no rows of U.S. Border Patrol in 2022-");
    expect(() => cbpEncounters.parse(without("Title 42"))).toThrow("no rows of Title 42 in 2022-");
  });

  it("refuses a component or an encounter type it does not know", () => {
    const parse = (from: string, to: string) => () => cbpEncounters.parse(altered(southwestFile, from, to));
    expect(parse("Office of Field Operations", "Coast Guard")).toThrow('unknown component: "Coast Guard" (row 2)');
    expect(parse("Inadmissibles", "Waivers")).toThrow('unknown encounter type: "Waivers" (row 2)');
  });

  it("refuses the same combination twice, naming both rows", () => {
    const text = Buffer.from(stateFile.bytes).toString();
    const [, row] = text.split("\r\n");
    const twice = { ...stateFile, bytes: Buffer.from(`${text}${String(row)}\r\n`) };
    expect(() => cbpEncounters.parse(twice)).toThrow(/row 60 repeats row 2/);
  });

  it("refuses a file cut off in the middle of a row, and one that lacks a month in between", () => {
    const cut = { ...stateFile, bytes: stateFile.bytes.subarray(0, stateFile.bytes.length - 20) };
    expect(() => cbpEncounters.parse(cut)).toThrow("the last line has no end");
    const lines = Buffer.from(southwestFile.bytes).toString().split("\r\n");
    const without = lines.filter((line) => !line.includes(",OCT,")).join("\r\n");
    expect(() => cbpEncounters.parse({ ...southwestFile, bytes: Buffer.from(without) })).toThrow(
      "no rows between 2022-09 and 2022-11",
    );
  });

  it("refuses months that have not begun", () => {
    const early = { ...southwestFile, fetchedAt: "2022-10-15T00:00:00.000Z" };
    expect(() => cbpEncounters.parse(early)).toThrow("its last month, 2022-11, lies in the future");
  });
});

describe("the parts of CBP's totals", () => {
  const values = (vintages: readonly IncomingVintage[], id: string): Record<string, string | null> => {
    const found = vintages.flatMap(({ series }) => series).find(({ seriesId }) => seriesId === id);
    if (!found) throw new Error(`${id} was not read`);
    return Object.fromEntries(found.observations.map(({ period, value }) => [period, value]));
  };
  const sumOf = (vintages: readonly IncomingVintage[], family: string, prefix: string): number =>
    vintages
      .flatMap(({ series }) => series)
      .filter(({ seriesId }) => seriesId.startsWith(`${family}.${prefix}`))
      .flatMap(({ observations }) => observations)
      .reduce((sum, { value }) => sum + Number(value), 0);
  const totalOf = (vintages: readonly IncomingVintage[], family: string): number =>
    Object.values(values(vintages, family)).reduce((sum, value) => sum + Number(value), 0);

  it.each([
    ["state", "state-"],
    ["citizenship", "cit-"],
    ["demographic", "dem-"],
  ])("by %s add up to the total, month for month", (_, prefix) => {
    const vintages = cbpEncounters.parse(stateFile);
    expect(sumOf(vintages, "cbp-sw-encounters", prefix)).toBe(totalOf(vintages, "cbp-sw-encounters"));
  });

  it("a demographic under its new name is the same part; two names never make two", () => {
    const old = cbpEncounters.parse(stateFile);
    const text = Buffer.from(stateFile.bytes).toString("latin1").replaceAll("UC / Single Minors", "UAC");
    const renamed = cbpEncounters.parse({ ...stateFile, bytes: Buffer.from(text, "latin1") });
    expect(values(renamed, "cbp-sw-encounters.dem-unaccompanied")).toEqual(
      values(old, "cbp-sw-encounters.dem-unaccompanied"),
    );
  });

  const relabelled = (from: string | RegExp, to: string): Download => {
    const text = Buffer.from(stateFile.bytes).toString("latin1");
    const altered = typeof from === "string" ? text.replaceAll(from, to) : text.replace(from, to);
    expect(altered).not.toBe(text);
    return { ...stateFile, bytes: Buffer.from(altered, "latin1") };
  };

  it("a new label stops nothing: its rows count in the total and in no part, and it is named", () => {
    const file = relabelled(/(?<=Southwest Land Border,.*),OTHER,/, ",MOLDOVA,");
    const vintages = cbpEncounters.parse(file);
    const before = cbpEncounters.parse(stateFile);
    expect(values(vintages, "cbp-sw-encounters")).toEqual(values(before, "cbp-sw-encounters"));
    expect(values(vintages, "cbp-sw-encounters.cit-MX")).toEqual(values(before, "cbp-sw-encounters.cit-MX"));
    expect(values(vintages, "cbp-sw-encounters.dem-family-units")).toEqual(
      values(before, "cbp-sw-encounters.dem-family-units"),
    );
    const survey = cbpEncounters.survey?.(file);
    expect(survey?.unknown).toEqual({ Citizenship: ["MOLDOVA"] });
    expect(survey && driftBetween(cbpEncounters.survey?.(stateFile) ?? null, survey)).toContainEqual({
      kind: "unknown",
      column: "Citizenship",
      values: ["MOLDOVA"],
    });
  });

  it("a part that may have been renamed is left out of the edition: its months would pass for zeros", () => {
    const ids = cbpEncounters
      .parse(relabelled('"CHINA, PEOPLES REPUBLIC OF"', "CHINA"))
      .flatMap(({ series }) => series.map(({ seriesId }) => seriesId));
    expect(ids).not.toContain("cbp-sw-encounters.cit-CN");
    expect(ids).toContain("cbp-sw-encounters.cit-MX");
  });

  it("a part that never lacked and is gone refuses the file, and the label beside it is named", () => {
    expect(() => cbpEncounters.parse(relabelled("MEXICO", "MEJICO"))).toThrow(
      /no rows of MEXICO in \d{4}-\d{2}, and rows of "MEJICO", which is not known/,
    );
  });

  it("sectors and field offices come with the file by area, in the southwest alone", () => {
    const row = (component: string, region: string, area: string, type: string, count: number): string =>
      `2026 (FYTD),FYTD,OCT,${component},${region},${area},x,FMUA,MEXICO,Title 8,${type},${String(count)}`;
    const header =
      "Fiscal Year,Month Grouping,Month (abbv),Component,Land Border Region,Area of Responsibility,AOR (Abbv),Demographic,Citizenship,Title of Authority,Encounter Type,Encounter Count";
    const patrol = "U.S. Border Patrol";
    const vintages = cbpEncounters.parse(
      downloadOf(
        "nationwide-encounters-fy23-fy26-oct-aor.csv",
        [
          header,
          row(patrol, "Southwest Land Border", "Tucson Sector", "Apprehensions", 100),
          row(patrol, "Southwest Land Border", "Yuma Sector", "Apprehensions", 7),
          row("Office of Field Operations", "Southwest Land Border", "Laredo Field Office", "Inadmissibles", 30),
          row(patrol, "Northern Land Border", "Swanton Sector", "Apprehensions", 9),
          "",
        ].join("\r\n"),
      ),
    );
    expect(values(vintages, "usbp-sw-encounters.sector-tucson")).toEqual({ "2025-10": "100" });
    expect(values(vintages, "usbp-sw-encounters.sector-big-bend")).toEqual({ "2025-10": "0" });
    expect(values(vintages, "ofo-sw-encounters.office-laredo")).toEqual({ "2025-10": "30" });
    expect(values(vintages, "usbp-sw-encounters")).toEqual({ "2025-10": "107" });
    expect(values(vintages, "cbp-sw-encounters.cit-MX")).toEqual({ "2025-10": "137" });
  });
});

describe("the newest file on CBP's landing page", () => {
  const links = (...names: string[]): string =>
    names.map((name) => `<a href="/sites/default/files/${name}">x</a>`).join();
  const state = { name: "nationwide-encounters", kind: "state" } as const;

  it.each([
    [
      "stands anywhere on the page",
      "2026-09/nationwide-encounters-fy23-fy26-aug-state.csv",
      ["2026-08/nationwide-encounters-fy23-fy26-jul-state.csv"],
    ],
    [
      "is the re-upload",
      "2026-09/nationwide-encounters-fy23-fy26-aug-state_0.csv",
      ["2026-09/nationwide-encounters-fy23-fy26-aug-state.csv"],
    ],
    [
      "is the final file of a year, which names no month",
      "2025-11/nationwide-encounters-fy22-fy25-state.csv",
      ["2025-10/nationwide-encounters-fy22-fy25-sep-state.csv"],
    ],
    [
      "is the new window, although the final file of the old one was uploaded later",
      "2026-11/nationwide-encounters-fy24-fy27-oct-state.csv",
      ["2026-12/nationwide-encounters-fy23-fy26-state.csv"],
    ],
    [
      "lies in the later folder",
      "2026-10/nationwide-encounters-fy23-fy26-aug-state.csv",
      ["2026-09/nationwide-encounters-fy23-fy26-aug-state_0.csv"],
    ],
  ])("%s", (_, newest, others) => {
    for (const names of [
      [newest, ...others],
      [...others, newest],
    ])
      expect(newestPath(links(...names), state)).toBe(`/sites/default/files/${newest}`);
  });

  it("is of the kind asked for, and none lies where robots are told not to go", () => {
    const html = new TextDecoder().decode(fixture("cbp-encounters/listing.html").bytes);
    expect(newestPath(html, { ...state, kind: "aor" })).toContain("aug-aor_0.csv");
    expect(newestPath(links("assets/documents/2023-Nov/nationwide-encounters-fy20-fy23-state.csv"), state)).toBeNull();
    expect(newestPath("<title>Challenge</title>", state)).toBeNull();
  });
});
