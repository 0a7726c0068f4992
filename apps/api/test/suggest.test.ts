import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "@frontera/domain";
import { startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const suggest = (query: string, locale: Locale = "en") => api.trpc.suggest.query({ query, locale });

const pathsOf = async (query: string, locale?: Locale): Promise<readonly string[]> =>
  (await suggest(query, locale)).found.map(({ path }) => path.replace(/\?series=/, " "));

describe("what is suggested", () => {
  it.each([
    ["Chihuahua", ["/violence sesnsp-homicide-victims.MX-CHH", "/violence sesnsp-feminicide-victims.MX-CHH"]],
    ["Tijuana", ["/violence sesnsp-homicide-victims.MX-BCN", "/violence sesnsp-feminicide-victims.MX-BCN"]],
    ["fentanyl", ["/drugs cbp-sw-seized-fentanyl", "/drugs cbp-sw-seizure-events-fentanyl"]],
    ["fentanilo", ["/drugs cbp-sw-seized-fentanyl", "/drugs cbp-sw-seizure-events-fentanyl"]],
    ["homicidios por estado", ["/violence sesnsp-homicide-victims"]],
    ["homicides by state", ["/violence sesnsp-homicide-victims"]],
    ["peso", ["/peso", "/peso usd-mxn-h10"]],
    ["arrests", ["/apprehensions usbp-sw-apprehensions"]],
    ["remesas", ["/movement", "/movement mx-remittances"]],
    ["precio del dólar", ["/peso usd-mxn-h10"]],
    ["ayuda de Estados Unidos", ["/merida us-aid-mexico-appropriated-fy"]],
    ["venezolanos", ["/apprehensions usbp-sw-encounters.cit-VE"]],
    ["niños migrantes", ["/apprehensions usbp-sw-uac-fy"]],
    ["border patrol agents", ["/apprehensions usbp-agents-fy"]],
    ["población de México", ["/context conapo-population"]],
    ["print", ["/brief"]],
    ["fuentes", ["/sources"]],
    ["deadliest month", ["/ledger#deadliest-month"]],
  ])("for %s begins with what readers want", async (query, first) => {
    expect((await pathsOf(query)).slice(0, first.length)).toEqual(first);
  });

  it("never begins with a population, and a series of which nothing is held comes after those that have values", async () => {
    const paths = await pathsOf("Chihuahua");
    const population = paths.indexOf("/context conapo-population.MX-CHH");
    expect(population).toBeGreaterThan(0);
    expect(paths.indexOf("/violence sesnsp-homicide-cases-rnid.MX-CHH")).toBeGreaterThan(population);
  });

  it("says in which place a city lies, or which it faces", async () => {
    const { found } = await suggest("Tijuana", "es");
    expect(found[0]?.detail).toMatch(/^Para Tijuana: Baja California · mensual/);
  });

  it.each([
    ["apprehensions December 2017", "en", "28,995 arrests", "Dec 2017", "/apprehensions?series=usbp-sw-apprehensions"],
    ["detenciones dic 2017", "es", "28,995 detenciones", "dic 2017", "/apprehensions?series=usbp-sw-apprehensions"],
    ["peso hoy", "es", "17.69 pesos por dólar", "lo más reciente: 25 sep 2026", "/peso?series=usd-mxn-h10"],
    ["peso 2016-11-08", "en", "18.44 pesos per US dollar", "8 Nov 2016", "/peso?series=usd-mxn-h10"],
    [
      "peso December 2017",
      "en",
      "19.18 pesos per US dollar",
      "Dec 2017",
      "/peso?series=usd-mxn-h10&frequency=m&aggregation_method=avg",
    ],
    ["aid FY2017", "en", "US$138.6 million", "FY2017", "/merida?series=us-aid-mexico-appropriated-fy"],
    ["ayuda 2017", "es", "138.6 millones de dólares", "AF2017", "/merida?series=us-aid-mexico-appropriated-fy"],
    [
      "homicidios dolosos 2024",
      "es",
      "30,046 víctimas",
      "2024",
      "/violence?series=sesnsp-homicide-victims&frequency=a&aggregation_method=sum",
    ],
    ["murders in Mexico 2018", "en", "36,685 deaths", "2018", "/violence?series=inegi-homicide-deaths"],
    ["cuántos homicidios hubo en 2018", "es", "36,685 defunciones", "2018", "/violence?series=inegi-homicide-deaths"],
    [
      "border arrests last month",
      "en",
      "8,870 arrests",
      "newest: Aug 2026",
      "/apprehensions?series=usbp-sw-apprehensions",
    ],
    ["homicides 2018", "en", "36,685 deaths", "2018", "/violence?series=inegi-homicide-deaths"],
  ] as const)("answers %s with the value, its period, its series and where it stands", async (...row) => {
    const [query, locale, title, period, path] = row;
    const { answer } = await suggest(query, locale);
    expect([answer?.title, answer?.detail.split(" · ")[0], answer?.path]).toEqual([title, period, path]);
    expect(answer?.detail.split(" · ")).toHaveLength(3);
  });

  it("answers nothing where no time is named, and where no series has a value then", async () => {
    for (const query of ["peso", "2017", "apprehensions 1850", "apprehensions 2099", "zzzzzz 2017"])
      expect((await suggest(query)).answer, query).toBeNull();
  });

  it("takes any text, and never offers more than eight", async () => {
    const words = fc.constantFrom(
      "peso",
      "2017",
      "diciembre",
      "hoy",
      "FY2016",
      "2016-13",
      "31",
      "fy",
      "México",
      "-",
      "of",
    );
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.array(words, { minLength: 1, maxLength: 6 }).map((each) => each.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (query) => {
        if (query.trim() === "" || query.includes("\0")) return;
        const { found, status } = await suggest(query);
        expect(found.length).toBeLessThanOrEqual(8);
        expect(status).not.toBe("");
      }),
      { numRuns: 60 },
    );
  });
});
