import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE, DRUGS, MEXICAN_STATES } from "../src/index.ts";
import { SUBJECTS } from "../src/subjects.ts";
import { gate, parsePeriod, periodInfo, sideOf, type SeriesFamily } from "@frontera/domain";
import { describe, expect, it } from "vitest";

const families = Object.entries(CATALOGUE.families);

/** Ids that share a key, where more than one does. */
function sharing(keyOf: (family: SeriesFamily) => string): string[][] {
  const groups = Map.groupBy(families, ([, family]) => keyOf(family));
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.map(([id]) => id));
}

describe("the subjects", () => {
  it("are the folders that have an index, each of them in the list", async () => {
    const source = join(import.meta.dirname, "../src");
    const folders = readdirSync(source).filter((name) => existsSync(join(source, name, "index.ts")));
    const made = await Promise.all(
      folders.map((name) => import(join(source, name, "index.ts")) as Promise<Readonly<Record<string, unknown>>>),
    );
    expect(new Set(made.flatMap((each) => Object.values(each)))).toEqual(new Set<unknown>(SUBJECTS));
    expect(SUBJECTS).toHaveLength(folders.length);
  });
});

describe("the catalogue", () => {
  it("holds one series a family, 32 more where it is held by state, and one more for every part of its breakdowns", () => {
    const byState = families.filter(([, { byState }]) => byState).map(([id]) => id);
    const parts = families.flatMap(([id, family]) =>
      (family.parts ?? []).flatMap((kind) => (CATALOGUE.parts[kind]?.parts ?? []).map(({ code }) => `${id}.${code}`)),
    );
    expect(CATALOGUE.series).toHaveLength(families.length + 32 * byState.length + parts.length);
    for (const id of parts) expect(CATALOGUE.findSeries(id)?.part).not.toBeNull();
    for (const id of byState)
      for (const { code, name } of MEXICAN_STATES)
        expect(CATALOGUE.findSeries(`${id}.${code}`)?.areaName.es).toBe(name);
  });

  it("knows no id but its own", () => {
    for (const id of ["", "toString", "usd-mxn", "usd-mxn-h10.MX-OAX", "sesnsp-homicide-victims.MX-XXX"])
      expect([id, CATALOGUE.findSeries(id), CATALOGUE.isSeriesId(id)]).toEqual([id, null, false]);
    expect(() => CATALOGUE.seriesOf("usd-mxn")).toThrow("unknown series: usd-mxn");
  });

  it("never lets a part be compared with its whole, or with another part", () => {
    const ids = ["cbp-sw-encounters", "cbp-sw-encounters.cit-MX", "cbp-sw-encounters.dem-family-units"] as const;
    const month = parsePeriod("2023-12");
    for (const a of ids)
      for (const b of ids)
        expect([
          a,
          b,
          gate(sideOf(CATALOGUE.seriesOf(a), month), sideOf(CATALOGUE.seriesOf(b), month)).comparable,
        ]).toEqual([a, b, a === b]);
  });

  it("gives the same definition only to series that count the same thing", () => {
    expect(
      sharing(({ definition, moneyStage, priceBasis, moneyBasis }) =>
        [definition, moneyStage, priceBasis, moneyBasis].join(),
      ),
    ).toEqual([
      ["usd-mxn-h10", "usd-mxn-fix", "usd-mxn-fix-settlement", "usd-mxn-ecb-cross", "usd-mxn-fix-frankfurter"],
      ["usbp-sw-apprehensions", "usbp-sw-apprehensions-fy", "usbp-apprehensions-fy"],
      ["usbp-sw-expulsions", "usbp-sw-expulsions-fy"],
      ["usbp-sw-encounters", "usbp-sw-encounters-fy", "usbp-sw-all-citizenships-fy"],
      ["usbp-agents-fy", "usbp-agents-southwest-fy", "usbp-agents-northern-fy", "usbp-agents-coastal-fy"],
      ["inegi-homicide-deaths", "worldbank-homicide-count"],
      ["inegi-homicide-rate-wpp", "worldbank-homicide-rate"],
      ...["seized", "seizure-events"].flatMap((what) =>
        Object.keys(DRUGS).map((drug) => [`cbp-sw-${what}-${drug}`, `cbp-${what}-${drug}-fy`]),
      ),
      ["unodc-cocaine-wholesale-mexico", "unodc-cocaine-wholesale-us"],
      ["mx-returned-foreigners", "mx-returned-foreigners-quarterly"],
    ]);
  });

  it("two series of one definition differ in area, period, quote or publisher, never in all but their names", () => {
    const identity = (family: SeriesFamily): string =>
      [
        family.definition,
        family.area,
        family.frequency,
        family.calendar,
        family.release,
        family.quote?.basis,
        family.moneyStage,
        family.moneyBasis,
        family.priceBasis,
      ].join();
    // The total printed beside the figures by citizenship is the same count, out of another table.
    expect(sharing(identity)).toEqual([["usbp-sw-encounters-fy", "usbp-sw-all-citizenships-fy"]]);
  });

  it("one definition has one unit and one kind", () => {
    for (const group of sharing(({ definition }) => definition)) {
      const measures = new Set(group.map((id) => `${CATALOGUE.seriesOf(id).unit} ${CATALOGUE.seriesOf(id).kind}`));
      expect([group, measures.size]).toEqual([group, 1]);
    }
  });

  it.each(families)(
    "%s: speaks both languages, and its breaks are periods of its own frequency in order",
    (id, family) => {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(id.endsWith("-fy")).toBe(family.calendar === "us-fiscal");
      for (const text of [family.title, family.about, family.isNot, ...family.breaks.map(({ reason }) => reason)]) {
        expect(text.en.length).toBeGreaterThan(5);
        expect(text.es.length).toBeGreaterThan(5);
        expect(text.es).not.toBe(text.en);
      }
      const starts = family.breaks.map(({ at }) => periodInfo(at).start);
      expect(starts).toEqual([...new Set(starts)].toSorted());
      for (const period of [...family.breaks.map(({ at }) => at), ...(family.concluded ? [family.concluded] : [])])
        expect(periodInfo(period)).toMatchObject({ frequency: family.frequency, calendar: family.calendar });
    },
  );

  it("every release carries a series and is due before it is overdue", () => {
    for (const [id, { cadence }] of Object.entries(CATALOGUE.releases)) {
      expect(
        families.some(([, { release }]) => release === id),
        id,
      ).toBe(true);
      if (cadence) expect(cadence.dueAfterDays).toBeLessThan(cadence.overdueAfterDays);
    }
  });
});
