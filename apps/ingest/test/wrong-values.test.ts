import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readSeries, type Database } from "@frontera/db";
import { addDays, type Finding, type SeriesId } from "@frontera/domain";
import type { SmallSource } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { ingest, type IngestOptions } from "../src/ingest.ts";
import { theArchive } from "./archive.ts";
import { brought, samples, textOf } from "./brought.ts";
import { effectsOn } from "./effects.ts";

const without = (text: string, is: (line: string) => boolean): string =>
  text
    .split("\n")
    .filter((line) => !is(line))
    .join("\n");

/** Weekdays after a day. */
function weekdaysAfter(last: string, count: number): readonly string[] {
  const days: string[] = [];
  for (let day = addDays(last, 1); days.length < count; day = addDays(day, 1))
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) days.push(day);
  return days;
}

/** How rates go on. */
const going = (value: string, at: number): string => (Number(value) * (1 + 0.004 * Math.sin(at * 2 + 1))).toFixed(4);

const fredFile = (rows: readonly (readonly [string, string])[]): string =>
  `observation_date,DEXMXUS\n${rows.map((row) => row.join(",")).join("\n")}\n`;
const fixFile = (rows: readonly (readonly [string, string])[]): string =>
  JSON.stringify({
    bmx: {
      series: [
        {
          idSerie: "SF43718",
          titulo: "FIX",
          datos: rows.map(([day, dato]) => ({ fecha: day.split("-").toReversed().join("/"), dato })),
        },
      ],
    },
  });
const rates = [
  ["fred-h10", "usd-mxn-h10", "h10.csv", fredFile],
  ["banxico-fix", "usd-mxn-fix", "SF43718.json", fixFile],
] as const;

/** An answer of INEGI's interface. */
const inegi = (years: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    Header: { Name: "Datos compactos BISE", Email: "atencion.usuarios@inegi.org.mx" },
    Series: [
      {
        INDICADOR: "1002000030",
        FREQ: "3",
        LASTUPDATE: "10/11/2025 12:00:00 a. m.",
        OBSERVATIONS: Object.entries(years)
          .toReversed()
          .map(([year, value]) => ({ TIME_PERIOD: year, OBS_VALUE: `${value}.00000000000000000000`, COBER_GEO: "00" })),
      },
    ],
  });

const encounters = "cbp-nationwide-encounters-fy22-fy25-state.csv";
const applications = "unhcr-asylum-applications-coa-MEX-2026-06.csv";
const remittances = "banxico-remesas-mensuales-tidy-2026-07.csv";
const victims = "sesnsp-IDVFC_NM_dic24.csv.gz";

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await createDatabase({ holding: theArchive }));
});
afterAll(() => db.close());

async function found(source: SmallSource, options: IngestOptions = {}): Promise<readonly Finding[]> {
  const { vintages } = await ingest(source, effectsOn(db), { ...options, dryRun: true });
  return vintages.flatMap(({ changes }) => changes?.findings ?? []);
}
const codesOf = async (source: SmallSource, options: IngestOptions = {}): Promise<readonly string[]> =>
  (await found(source, options)).map(({ code }) => code);

async function valuesOf(
  id: SeriesId,
  from = db,
): Promise<readonly { readonly period: string; readonly value: string }[]> {
  const rows = (await readSeries(from, [id], { asOf: "2026-11-26" })).get(id) ?? [];
  return rows.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
}

describe.each(rates)("new days of %s", (id, series, name, file) => {
  async function next(count: number): Promise<{ readonly last: string; readonly rows: readonly [string, string][] }> {
    const last = (await valuesOf(series)).at(-1);
    if (!last) throw new Error(`nothing is stored of ${series}`);
    const days = weekdaysAfter(last.period, count);
    return { last: last.value, rows: [...days].map((day, at) => [day, going(last.value, at)]) };
  }

  it("that go on as the series does pass", async () => {
    const { rows } = await next(10);
    expect(await codesOf(brought(id, name, file(rows)))).toEqual([]);
  });

  it.each([0.87, 1.13])("that are %f times what they were are held", async (factor) => {
    const { last, rows } = await next(6);
    const [first] = weekdaysAfter((await valuesOf(series)).at(-1)?.period ?? "", 1);
    const off = rows.map(([day, value]) => [day, (Number(value) * factor).toFixed(4)] as const);
    expect(first).toBe(off[0]?.[0]);
    expect(last).not.toBe("");
    expect(await codesOf(brought(id, name, file(off)))).toContain("outlier");
  });

  it("that repeat one value are held", async () => {
    const { rows } = await next(6);
    const stuck = rows.map(([day, value], at) => [day, at < 2 ? value : (rows[2]?.[1] ?? "")] as const);
    expect(await found(brought(id, name, file(stuck)))).toContainEqual(
      expect.objectContaining({ code: "repeated", period: rows[2]?.[0], count: 4 }),
    );
  });
});

describe("periods that are missing in the middle of a file", () => {
  it("are held: weekdays of the FIX that are no holidays", async () => {
    const last = (await valuesOf("usd-mxn-fix")).at(-1);
    const days = weekdaysAfter(last?.period ?? "", 8);
    const rows = days
      .map((day, at) => [day, going(last?.value ?? "", at)] as const)
      .filter((_, at) => at < 3 || at > 5);
    expect(await found(brought("banxico-fix", "SF43718.json", fixFile(rows)))).toEqual([
      expect.objectContaining({ code: "period-gap", period: days[3], last: days[5], count: 3 }),
    ]);
  });

  it("and days about Easter pass", async () => {
    const rows = ["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-06", "2026-04-07"].map(
      (day, at) => [day, going("17.9218", at)] as const,
    );
    expect(await codesOf(brought("banxico-fix", "SF43718.json", fixFile(rows)))).toEqual([]);
  });

  it("are held: years of deaths, and of a US account", async () => {
    const all = Object.fromEntries(
      (await valuesOf("inegi-homicide-deaths")).map(({ period, value }) => [period, value]),
    );
    const years = Object.fromEntries(Object.entries(all).filter(([year]) => year <= "2024" && year >= "1990"));
    const whole = inegi(years);
    expect(await codesOf(brought("inegi-homicides", "indicator.json", whole))).toEqual([]);
    const { 2007: gone, 2008: too, ...rest } = years;
    expect([gone, too].every((value) => value !== undefined)).toBe(true);
    expect(await found(brought("inegi-homicides", "indicator.json", inegi(rest)))).toContainEqual(
      expect.objectContaining({ code: "period-gap", period: "2007", last: "2008", count: 2 }),
    );
  });
});

describe.skipIf(samples === null)("publishers' real files (SAMPLES_DIR)", () => {
  it.each([0.75, 1.25])("remittances with three months %f times what they were are held", async (factor) => {
    let changed = 0;
    const text = textOf(remittances).replaceAll(
      /^(20(?:12-05|16-08|21-03)-01,1,Ingresos,\d+,)(\d+)/gm,
      (_, row: string, value: string) => {
        changed += 1;
        return `${row}${String(Math.round(Number(value) * factor))}`;
      },
    );
    expect(changed).toBe(3);
    expect(
      (await codesOf(brought("banxico-remittances", remittances, text))).filter((code) => code === "large-revision"),
    ).toHaveLength(3);
  });

  it("three months of a state at a tenth of what they were are held as restated", async () => {
    const cells = /^(2023,FYTD,(?:JAN|FEB|MAR),Southwest Land Border,TX,.*),(\d+)/gm;
    const lower = (_: string, row: string, value: string): string => `${row},${String(Math.round(Number(value) / 10))}`;
    const findings = await found(brought("cbp-encounters", encounters, textOf(encounters).replaceAll(cells, lower)));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "large-revision", seriesId: "cbp-sw-encounters", period: "2023-02" }),
    );
  });

  it.each([
    [
      "cbp-encounters",
      encounters,
      /^2025.*,(JAN|FEB),Southwest Land Border,TX,Single Adults,/,
      "2025-01",
      "TX, Single Adults",
    ],
    ["cbp-encounters", encounters, /^2024.*,MAR,Southwest Land Border,.*,RUSSIA,/, "2024-03", "RUSSIA"],
    ["cbp-encounters", encounters, /^2024.*,(MAR|APR),Southwest Land Border,.*,RUSSIA,/, "2024-04", "RUSSIA"],
    ["cbp-encounters", encounters, /^2024.*,MAR,Southwest Land Border,.*,ROMANIA,/, "2024-03", "ROMANIA"],
    ["unhcr-asylum", applications, /^(2020|2021),.*"HON"/, "2020", "HON"],
  ] as const)(
    "%s: a part that is missing in neighbouring periods, or small, is held: %s, %s",
    async (id, name, lines, period, part) => {
      const text = without(textOf(name), (line) => lines.test(line));
      expect(text).not.toBe(textOf(name));
      const gaps = (await found(brought(id, name, text))).filter(({ code }) => code === "part-gap");
      expect(gaps).toContainEqual(expect.objectContaining({ part, period }));
    },
  );

  it.each([
    ["in the newest month", "2024,", "Diciembre"],
    ["in a past one", "2022,", "Mayo"],
  ])("a state that has a fraction of its victims %s is held", async (_, year, month) => {
    const [header = "", ...lines] = textOf(victims).split("\n");
    const at = header.trim().split(",").indexOf(month);
    let changed = 0;
    const text = [
      header,
      ...lines.map((line) => {
        if (!line.startsWith(year) || !line.includes("Guanajuato") || !line.includes("Homicidio doloso")) return line;
        const cells = line.split(",");
        if (Number(cells[at]) > 0) changed += 1;
        cells[at] = String(Math.floor(Number(cells[at]) / 6));
        return cells.join(",");
      }),
    ].join("\n");
    expect(changed).toBeGreaterThan(0);
    const findings = await found(brought("sesnsp-victims", victims, text));
    expect(findings.some(({ code }) => code === "part-low" || code === "large-revision")).toBe(true);
  });

  it.each([
    ["worldbank-homicide", "worldbank-homicide-rate-2026-07.csv", /,MEX,2017,/, "2026-11-20"],
    ["unhcr-asylum", "unhcr-asylum-decisions-coa-MEX-2026-06.csv", /^2019,/, "2026-11-20"],
  ] as const)(
    "%s without one year in the middle is held: it says nothing of a publisher",
    async (id, name, lines, day) => {
      const text = without(textOf(name), (line) => lines.test(line));
      expect(text).not.toBe(textOf(name));
      expect(await codesOf(brought(id, name, text), { vintageDate: day })).toContain("withdrawn");
    },
  );

  it("a rate rounded to whole numbers is held, whatever edition it is set beside", async () => {
    const name = "worldbank-homicide-rate-2026-07.csv";
    const text = textOf(name).replaceAll(/^(.*,MEX,\d{4}),([\d.]+)/gm, (_, row: string, value: string) =>
      [row, String(Math.round(Number(value)))].join(),
    );
    expect(await codesOf(brought("worldbank-homicide", name, text), { vintageDate: "2026-11-20" })).toContain(
      "fewer-digits",
    );
  });

  it("a month that repeats the one before to the dollar is held", async () => {
    const [last = ""] = textOf(remittances).match(/^2026-05-01,1,.*$/m) ?? [];
    const [other = ""] = textOf(remittances).match(/^2026-05-01,2,.*$/m) ?? [];
    const more = [last, other].map((line) => line.trim().replace("2026-05", "2026-06")).join("\n");
    const text = `${textOf(remittances).trimEnd()}\n${more}\n`;
    expect(await codesOf(brought("banxico-remittances", remittances, text), { vintageDate: "2026-08-03" })).toContain(
      "repeated",
    );
  });

  it("days of which a publisher says that they had no rate are no hole", async () => {
    const name = "fred-dexmxus-old-header.csv";
    expect(textOf(name)).toContain("2020-11-27,.");
    expect(await codesOf(brought("fred-h10", name, textOf(name)), { vintageDate: "2024-09-09" })).toEqual([]);
  });

  it("a file without its last month, dated as the edition before that is held, is held as a part of the newer one", async () => {
    const id = "cbp-encounters";
    const whole = textOf(encounters);
    const cut = without(whole, (line) => /^2025.*,SEP,/.test(line));
    // What came out a month before, as one comes out every month: with another value of some months.
    const before = cut.replaceAll(
      /^(2023,FYTD,(?:DEC|JAN),Southwest Land Border,TX,.*,Title 8),(\d+)/gm,
      (_, row: string, value: string) => `${row},${String(Number(value) + 7)}`,
    );
    const fresh = await openDatabase(await createDatabase());
    try {
      const accepted = true;
      await ingest(brought(id, encounters, before), effectsOn(fresh), { vintageDate: "2025-10-20", accepted });
      await ingest(brought(id, encounters, whole), effectsOn(fresh), { vintageDate: "2025-11-18", accepted });
      const dated = await ingest(brought(id, encounters, cut), effectsOn(fresh), { vintageDate: "2025-10-20" });
      expect(dated.verdict).toBe("hold");
      expect(dated.vintages.flatMap(({ changes }) => changes?.findings ?? [])).toContainEqual(
        expect.objectContaining({ code: "newer-edition", editionDate: "2025-11-18" }),
      );
      // Undated it says of itself no more than is true: public on the day after its months, or later.
      const undated = await ingest(brought(id, encounters, cut), effectsOn(fresh), { dryRun: true });
      expect(undated.vintages.map(({ vintage }) => vintage.vintageDateBasis)).toEqual(["not-before"]);
    } finally {
      await fresh.close();
    }
  });

  it("a file of SESNSP without its last month, alone and dated by its months, is said to be public on that day or later", async () => {
    const id = "sesnsp-cases";
    const early = textOf("sesnsp-RNID-Delitos_Estatal-2026-feb2026.csv");
    const fresh = await openDatabase(await createDatabase());
    try {
      const name = (month: string): string => `RNID-Delitos_Estatal-2026-${month}2026.csv`;
      // Of the months, which end a row, the second.
      const cut = early.replaceAll(/^(20.*),\d*((?:,\d*){10}\r?)$/gm, "$1,$2");
      expect(cut).not.toBe(early);
      await ingest(brought(id, name("feb"), early), effectsOn(fresh));
      const { vintages } = await ingest(brought(id, name("ene"), cut), effectsOn(fresh));
      expect(vintages.map(({ outcome, vintage }) => [outcome, vintage.vintageDateBasis])).toEqual([
        ["appended", "not-before"],
      ]);
      const stored = await readSeries(fresh, ["sesnsp-homicide-cases-rnid"], { asOf: "2026-02-28" });
      expect(stored.get("sesnsp-homicide-cases-rnid")?.map(({ vintageDateBasis }) => vintageDateBasis)).toEqual([
        "not-before",
      ]);
    } finally {
      await fresh.close();
    }
  });

  it("the good file after a bad one that was accepted waits for a person, who restores every value with it", async () => {
    const fresh = await openDatabase(await createDatabase({ holding: theArchive }));
    try {
      const id = "cbp-encounters";
      const good = textOf(encounters);
      const series: readonly SeriesId[] = [
        "cbp-sw-encounters",
        "cbp-sw-encounters.state-TX",
        "cbp-sw-encounters-title8",
      ];
      const read = () => Promise.all(series.map((each) => valuesOf(each, fresh)));
      await ingest(brought(id, encounters, good), effectsOn(fresh), { vintageDate: "2026-11-01" });
      const before = await read();
      const bad = good.replaceAll(/^(20\d\d,.*,TX,Single Adults,.*),(\d+)$/gm, "$1,$20");
      const wrong = await ingest(brought(id, encounters, bad), effectsOn(fresh), {
        vintageDate: "2026-11-08",
        accepted: true,
      });
      expect(wrong.verdict).toBe("hold");
      expect(await read()).not.toEqual(before);
      const dated = { vintageDate: "2026-11-15" };
      // Which of two editions is the wrong one, no rule can tell.
      expect((await ingest(brought(id, encounters, good), effectsOn(fresh), dated)).verdict).toBe("hold");
      expect(await read()).not.toEqual(before);
      await ingest(brought(id, encounters, good), effectsOn(fresh), { ...dated, accepted: true });
      expect(await read()).toEqual(before);
    } finally {
      await fresh.close();
    }
  });
});
