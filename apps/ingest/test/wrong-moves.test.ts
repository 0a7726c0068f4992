import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import type { Finding } from "@frontera/domain";
import type { SmallSource } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { ingest, type IngestOptions } from "../src/ingest.ts";
import { theArchive } from "./archive.ts";
import { brought, samples, textOf } from "./brought.ts";
import { effectsOn } from "./effects.ts";

/** An answer of Banco de México's interface, of one series. */
const sie = (idSerie: string, rows: readonly (readonly [string, string])[]): string =>
  JSON.stringify({
    bmx: {
      series: [
        {
          idSerie,
          titulo: idSerie,
          datos: rows.map(([day, dato]) => ({ fecha: day.split("-").toReversed().join("/"), dato })),
        },
      ],
    },
  });

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await createDatabase({ holding: theArchive }));
});
afterAll(() => db.close());

async function found(source: SmallSource, options: IngestOptions = {}, on = db): Promise<readonly Finding[]> {
  const { vintages } = await ingest(source, effectsOn(on), { ...options, dryRun: true });
  return vintages.flatMap(({ changes }) => changes?.findings ?? []);
}
const codesIn = (findings: readonly Finding[]): readonly string[] => [...new Set(findings.map(({ code }) => code))];

describe("days of the peso", () => {
  const weekdays = (from: number, count: number): readonly string[] =>
    Array.from({ length: count * 2 }, (_, at) => new Date(Date.UTC(2026, 3, from + at)))
      .filter((day) => ![0, 6].includes(day.getUTCDay()))
      .slice(0, count)
      .map((day) => day.toISOString().slice(0, 10));
  const days = weekdays(6, 90);
  const rate = (at: number): string => (17.4 + 0.05 * Math.sin(at * 1.3) + 0.05 * Math.sin(at * 0.37)).toFixed(4);
  const determined = days.map((day, at) => [day, rate(at)] as const);
  /** What is settled on a day was determined two weekdays before. */
  const settled = days.slice(2).map((day, at) => [day, rate(at)] as const);
  let both: Database;

  beforeAll(async () => {
    both = await openDatabase(await createDatabase());
    const store = async (id: "banxico-fix" | "banxico-settlement", text: string): Promise<void> => {
      await ingest(brought(id, `${id}.json`, text), effectsOn(both), { accepted: true });
    };
    await store("banxico-fix", sie("SF43718", determined.slice(0, 80)));
    await store("banxico-settlement", sie("SF60653", settled.slice(0, 70)));
  });
  afterAll(() => both.close());
  const fix = (rows: readonly (readonly [string, string])[]) =>
    brought("banxico-fix", "SF43718.json", sie("SF43718", rows));
  const settlement = (rows: readonly (readonly [string, string])[]) =>
    brought("banxico-settlement", "SF60653.json", sie("SF60653", rows));

  it("that go on as either series does pass", async () => {
    expect(await found(fix(determined.slice(80)), {}, both)).toEqual([]);
    expect(await found(settlement(settled.slice(70, 76)), {}, both)).toEqual([]);
  });

  it("of which one lies 3 % away and the next is back are held, by the digit that was changed", async () => {
    const wrong = determined
      .slice(80)
      .map(([day, value], at) => [day, at === 4 ? value.replace(/^17\.\d/, "16.9") : value] as const);
    expect(wrong[4]?.[1]).toMatch(/^16\.9/);
    expect(await found(fix(wrong), {}, both)).toEqual([
      expect.objectContaining({ code: "outlier", period: wrong[4]?.[0], value: wrong[4]?.[1] }),
    ]);
  });

  it("that are rounded are held, though no day of them is stored", async () => {
    const rounded = determined.slice(80).map(([day, value]) => [day, Number(value).toFixed(2)] as const);
    expect(codesIn(await found(fix(rounded), {}, both))).toContain("less-exact");
  });

  it("of the day of determination, given as those of settlement, are held; and the other way round", async () => {
    expect(await found(settlement(determined.slice(74, 80)), {}, both)).toContainEqual(
      expect.objectContaining({ code: "of-another-series", other: "usd-mxn-fix" }),
    );
    expect(codesIn(await found(fix(settled.slice(78, 86)), {}, both))).toContain("shifted");
  });
});

describe.skipIf(samples === null)("publishers' real files (SAMPLES_DIR)", () => {
  const remittances = "banxico-remesas-mensuales-tidy-2026-07.csv";
  const encounters = "cbp-nationwide-encounters-fy22-fy25-state.csv";
  const timesFrom = (first: string, factor: number): string =>
    textOf(remittances).replaceAll(
      /^(\d{4}-\d\d)(-01,1,Ingresos,\d+,)(\d+)/gm,
      (line, month: string, rest: string, value: string) =>
        month < first ? line : `${month}${rest}${String(Math.round(Number(value) * factor))}`,
    );

  it("remittances of which all are a twentieth more are held: nothing was counted anew", async () => {
    const findings = await found(brought("banxico-remittances", remittances, timesFrom("1995-01", 1.05)));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "scaled", seriesId: "mx-remittances", factor: "1.0500" }),
    );
  });

  it.each([1.6, 0.6])(
    "a new month of remittances that is %f times what it was is held by the season's own steps",
    async (factor) => {
      const fresh = await openDatabase(await createDatabase());
      try {
        const until = (month: string, text: string): string =>
          text
            .split("\n")
            .filter((line) => line.slice(0, 7) <= month || line.startsWith("PERIODO"))
            .join("\n");
        const held = until("2026-02", textOf(remittances));
        await ingest(brought("banxico-remittances", remittances, held), effectsOn(fresh), {
          accepted: true,
          vintageDate: "2026-04-01",
        });
        const dated = { vintageDate: "2026-07-20" };
        expect(await found(brought("banxico-remittances", remittances, textOf(remittances)), dated, fresh)).toEqual([]);
        const wrong = timesFrom("2026-03", factor);
        expect(codesIn(await found(brought("banxico-remittances", remittances, wrong), dated, fresh))).toContain(
          "outlier",
        );
        const oneFlow = textOf(remittances).replaceAll(/^2026-0[45]-01,2,.*\r?\n/gm, "");
        expect(await found(brought("banxico-remittances", remittances, oneFlow), dated, fresh)).toContainEqual(
          expect.objectContaining({ code: "period-gap", seriesId: "mx-remittances-sent", period: "2026-04" }),
        );
      } finally {
        await fresh.close();
      }
    },
  );

  it("Texas and Arizona exchanged in the newest months are held by their names", async () => {
    const exchanged = textOf(encounters).replaceAll(
      /^(2025,FYTD,(?:AUG|SEP),Southwest Land Border,|2025,[^,]*,(?:AUG|SEP),Southwest Land Border,)(TX|AZ),/gm,
      (_, row: string, state: string) => `${row}${state === "TX" ? "AZ" : "TX"},`,
    );
    expect(exchanged).not.toBe(textOf(encounters));
    expect(await found(brought("cbp-encounters", encounters, exchanged))).toContainEqual(
      expect.objectContaining({ code: "parts-exchanged", part: "AZ, TX", period: "2025-08" }),
    );
  });

  it.each(["2025", "2024", "2017"])(
    "counts of UNHCR's origins that have slipped by a row in %s are held, though their sum is the same",
    async (year) => {
      const name = "unhcr-asylum-applications-coa-MEX-2026-06.csv";
      const lines = textOf(name).split("\n");
      const own = lines.flatMap((line, at) => (line.startsWith(`${year},`) ? [at] : []));
      const counts = own.map((at) => /[^,]*$/.exec(lines[at] ?? "")?.[0] ?? "");
      const slipped = lines.map((line, at) => {
        const place = own.indexOf(at);
        return place < 0 ? line : line.replace(/[^,]*$/, counts[(place + 1) % counts.length] ?? "");
      });
      const findings = await found(brought("unhcr-asylum", name, slipped.join("\n")), { vintageDate: "2026-11-20" });
      // What changes no sum is looked at only where something else of the file is new.
      const odd =
        findings.length > 0 ? findings : await foundOnEmpty(brought("unhcr-asylum", name, slipped.join("\n")));
      expect(codesIn(odd).some((code) => code === "parts-shifted" || code === "part-low")).toBe(true);
    },
  );

  async function foundOnEmpty(source: SmallSource): Promise<readonly Finding[]> {
    const fresh = await openDatabase(await createDatabase());
    try {
      return await found(source, { vintageDate: "2026-11-20" }, fresh);
    } finally {
      await fresh.close();
    }
  }

  it("two years of the World Bank exchanged are held", async () => {
    const name = "worldbank-homicide-rate-2026-07.csv";
    const value = (year: string): string => new RegExp(`,MEX,${year},([\\d.]+)`).exec(textOf(name))?.[1] ?? "";
    const [one, other] = [value("2018"), value("2019")];
    const swapped = textOf(name)
      .replace(`,MEX,2018,${one}`, `,MEX,2018,${other}`)
      .replace(`,MEX,2019,${other}`, `,MEX,2019,${one}`);
    expect(swapped).not.toBe(textOf(name));
    expect(await found(brought("worldbank-homicide", name, swapped), { vintageDate: "2026-11-20" })).toContainEqual(
      expect.objectContaining({ code: "exchanged", period: "2018", other: "2019" }),
    );
  });

  it("RNID's file of February, brought again under a later date than the one after it, is held as an older edition", async () => {
    const id = "sesnsp-cases";
    const name = "sesnsp-RNID-Delitos_Estatal-2026-feb2026.csv";
    const february = textOf(name);
    // The month after: a case more in the second month of every row that had some.
    const march = february.replaceAll(
      /^(20.*,Homicidio doloso,.*),(\d+),([1-9]\d*)((?:,\d*){10}\r?)$/gm,
      (_, row: string, first: string, second: string, rest: string) =>
        [row, first, String(Number(second) + 1)].join() + rest,
    );
    expect(march).not.toBe(february);
    const fresh = await openDatabase(await createDatabase());
    try {
      for (const [text, vintageDate] of [
        [february, "2026-03-20"],
        [march, "2026-04-20"],
      ] as const)
        await ingest(brought(id, "cases.csv", text), effectsOn(fresh), { accepted: true, vintageDate });
      expect(await found(brought(id, "cases.csv", february), { vintageDate: "2026-05-20" }, fresh)).toContainEqual(
        expect.objectContaining({ code: "older-edition", editionDate: "2026-03-20" }),
      );
    } finally {
      await fresh.close();
    }
  });

  it.each(["2010", "2021"])(
    "State's table of fiscal year 2009 under the year %s is held as a copy, and one of a year without its accounts refused",
    async (year) => {
      const text = textOf("state-budget-by-country-account-fy2009.csv");
      const retyped = (to: string): string => text.replaceAll(/,2009(\r?)$/gm, `,${to}$1`);
      expect(retyped(year)).not.toBe(text);
      const as2012 = textOf("state-budget-by-country-account-fy2012.csv").replaceAll(
        /,2012(\r?)$/gm,
        `,${year === "2010" ? "2015" : year}$1`,
      );
      const source = brought("state-country-tables", "table.csv", year === "2010" ? retyped(year) : as2012);
      expect(await found(source, { vintageDate: "2026-11-20" })).toContainEqual(
        expect.objectContaining({ code: "copied", other: year === "2010" ? "FY2009" : "FY2012" }),
      );
      await expect(found(brought("state-country-tables", "table.csv", retyped("2004")))).rejects.toThrow(
        "fiscal year 2004 had no account GHCS",
      );
    },
  );
});

describe("figures typed one by one", () => {
  const typed = (rows: readonly string[]) =>
    brought(
      "typed-figures",
      "typed.csv",
      ["series,period,value,rounded_to,status,document,document_date", ...rows, ""].join("\n"),
    );

  it.each([
    ["thousands for whole people", "comar-asylum-applications,2023,141,,A,COMAR,2024-01-10"],
    ["a digit too many", "comar-asylum-applications,2023,1409820,,A,COMAR,2024-01-10"],
    ["nothing for something", "comar-asylum-applications,2023,0,,A,COMAR,2024-01-10"],
  ])("with %s wait for a person, however few values are held", async (_, row) => {
    expect(codesIn(await found(typed([row])))).toEqual(["outlier"]);
  });

  it("in millions beside dollars wait, those of one file too", async () => {
    const rows = ["FY2016,3642820000", "FY2015,3797"].map((cells) => `usbp-budget-fy,${cells},,A,CBP,2016-10-14`);
    expect(codesIn(await found(typed(rows)))).toEqual(["outlier"]);
  });

  it("that are right come in, over whatever years", async () => {
    const rows = [
      "comar-asylum-applications,2023,140982,,A,COMAR,2024-01-10",
      "usbp-budget-fy,FY1993,362456000,,A,CBP,2016-10-14",
      "usbp-budget-fy,FY2016,3642820000,,A,CBP,2016-10-14",
    ];
    expect(codesIn(await found(typed(rows)))).toEqual([]);
  });
});
