import { search } from "../src/index.ts";
import { CATALOGUE, PAPER, GLOSSARY } from "@frontera/content";
import { type Locale, seriesTitle } from "@frontera/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const anyLocale = fc.constantFrom<Locale>("en", "es");
const keysOf = (query: string): string[] => {
  const { series, figures, terms, releases } = search(query);
  return [...series, ...figures, ...terms].map(({ id }) => id).concat(releases);
};

describe("search", () => {
  it("finds every series, state and part by its title, in either language", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOGUE.series), anyLocale, (series, locale) => {
        const found = search(seriesTitle(series)[locale]);
        expect(found.series.map(({ id }) => id)).toContain(series.id);
        expect(found.someWords).toBe(false);
      }),
    );
  });

  it("finds every figure by its statement, every word by its name and every publication by its own", () => {
    for (const locale of ["en", "es"] as const) {
      for (const { id, statement } of PAPER.figures) expect(keysOf(statement[locale]), id).toContain(id);
      for (const { id, name } of GLOSSARY) expect(keysOf(name[locale]), id).toContain(id);
      for (const [id, { name }] of Object.entries(CATALOGUE.releases)) expect(keysOf(name[locale]), id).toContain(id);
    }
  });

  it("answers the same whatever the case, the accents and the spaces", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOGUE.series, ...GLOSSARY), anyLocale, (one, locale) => {
        const words = "meaning" in one ? one.name[locale] : seriesTitle(one)[locale];
        const bare = words.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
        expect(search(`  ${bare.replaceAll(" ", "  ")} `)).toEqual(search(words));
      }),
    );
  });

  it("takes any text without failing, and gives nothing twice", () => {
    const anyText = fc.string({ maxLength: 100, unit: "binary" });
    const oneWord = fc.constantFrom(...PAPER.figures, ...GLOSSARY, ...CATALOGUE.series).map(({ id }) => id.slice(0, 3));
    fc.assert(
      fc.property(fc.oneof(anyText, oneWord), (query) => {
        const { series, figures, terms, releases } = search(query);
        // A publication and a series may bear one id, so each kind is asked by itself.
        const ids = (kind: readonly { id: string }[]) => kind.map(({ id }) => id);
        for (const kind of [ids(series), ids(figures), ids(terms), releases])
          expect(new Set(kind).size).toBe(kind.length);
      }),
    );
  });

  it("puts the exact id first, a municipality's too", () => {
    for (const id of ["usd-mxn-fix", "sesnsp-homicide-cases.MX-OAX", "sesnsp-homicide-cases.mun-11003"])
      expect(search(id).series[0]?.id).toBe(id);
  });

  it("shows states only where the query names one", () => {
    expect(search("homicide").series.filter(({ id, family }) => id !== family)).toEqual([]);
    expect(search("homicidio Oaxaca").series.map(({ area }) => area)).toContain("MX-OAX");
  });

  it("reads a number as printed, with or without separators", () => {
    for (const query of ["67,000", "67000"]) expect(search(query).figures.map(({ id }) => id)).toEqual(["uac-2014"]);
    expect(search("2.8").figures.map(({ id }) => id)).toContain("merida-total");
  });

  it("forgives a letter in a long word, and says when only some words were found", () => {
    expect(search("apprehnsions").series[0]?.id).toBe("usbp-sw-apprehensions");
    expect(search("apprehnsions").someWords).toBe(false);
    const some = search("homicide zzzzzzzz");
    expect([some.someWords, some.series.length > 0]).toEqual([true, true]);
    expect(keysOf("zzzzzzzz")).toEqual([]);
  });

  it("finds what people say by the words they use", () => {
    const first = (query: string) => search(query).series[0]?.id;
    expect(first("exchange rate")).toBe("usd-mxn-h10");
    expect(first("tipo de cambio")).toBe("usd-mxn-h10");
    expect(first("homicide")).toBe("sesnsp-homicide-cases-rnid");
    expect(first("murder")).toBe("sesnsp-homicide-cases-rnid");
    expect(first("asesinatos")).toBe("sesnsp-homicide-cases-rnid");
    expect(first("precio del dólar")).toBe("usd-mxn-h10");
    expect(first("niños migrantes")).toBe("usbp-sw-uac-fy");
    expect(first("venezolanos")).toBe("usbp-sw-encounters.cit-VE");
    expect(first("Venezuelans")).toBe("usbp-sw-encounters.cit-VE");
  });

  it("takes no word of a question for one of what it is about", () => {
    const found = (query: string) => search(query).series.map(({ id }) => id);
    expect(found("trade with Mexico")).toEqual(found("trade Mexico"));
    expect(found("cuántos homicidios hubo en 2023")).toEqual(found("homicidios 2023"));
    expect(search("border arrests last month").asked).toEqual({ of: "border arrest", when: "newest" });
  });

  it("knows the United States by every name", () => {
    const [first, ...others] = ["ayuda de EE. UU.", "ayuda de Estados Unidos", "ayuda de EEUU", "ayuda USA"].map(
      (query) => search(query).series.map(({ id }) => id),
    );
    expect(first?.[0]).toBe("us-aid-mexico-appropriated-fy");
    for (const other of others) expect(other).toEqual(first);
  });

  it.each([
    ["us-imports-from-mexico", "exportaciones de México a Estados Unidos"],
    ["us-imports-from-mexico", "exportaciones mexicanas a EE. UU."],
    ["us-imports-from-mexico", "Mexican exports to the U.S."],
    ["us-imports-from-mexico", "US imports from Mexico"],
    ["us-imports-from-mexico", "importaciones estadounidenses de México"],
    ["us-imports-from-mexico", "importaciones de Estados Unidos desde México"],
    ["us-imports-from-mexico", "exports from Mexico"],
    ["us-exports-to-mexico", "US exports to Mexico"],
    ["us-exports-to-mexico", "exportaciones de EE. UU. a México"],
    ["us-exports-to-mexico", "importaciones de México desde EE. UU."],
    ["us-exports-to-mexico", "importaciones mexicanas de Estados Unidos"],
    ["us-exports-to-mexico", "Mexico's imports from the United States"],
    ["us-exports-to-mexico", "exports to Mexico 2017"],
  ])("puts %s first for %s: what goes from whom to whom", (id, query) => {
    expect(search(query).series[0]?.id).toBe(id);
  });

  it("puts what is not held after what is, and so what is not held in the parts that are asked for", () => {
    const states = CATALOGUE.states.map(({ code }) => `sesnsp-homicide-victims.${code}`);
    const held = new Set(["sesnsp-homicide-cases-rnid", "sesnsp-homicide-victims", ...states]);
    const first = (query: string) => search(query, [], held).series[0]?.id;
    for (const query of ["homicidios por estado", "homicides by state"])
      expect(first(query)).toBe("sesnsp-homicide-victims");
    expect(first("homicidios")).toBe("sesnsp-homicide-cases-rnid");
    held.delete("sesnsp-homicide-cases-rnid");
    expect(first("homicidios")).toBe("sesnsp-homicide-victims");
    expect(first("sesnsp-homicide-cases-rnid")).toBe("sesnsp-homicide-cases-rnid");
  });

  it("finds the page of snapshots by what it is for", () => {
    for (const query of ["cite", "how to cite", "citing", "citar", "cómo citar"])
      expect(search(query).best[0]).toMatchObject({ page: { path: "/snapshots" } });
  });

  it("means the country by its name, and by more of it its capital or the state of that name", () => {
    const [first] = search("murders in Mexico 2017").series;
    expect(first?.id).toBe(first?.family);
    expect(search("Ciudad de México homicidios").series[0]?.area).toBe("MX-CMX");
    for (const query of ["Estado de México", "Edomex"]) expect(search(query).series[0]?.area).toBe("MX-MEX");
    expect(search("homicidios por estado").series.filter(({ id, family }) => id !== family)).toEqual([]);
  });

  it("puts what is of a place before words that begin like it, the whole before its parts, and a population first where that is asked", () => {
    expect(search("El Paso").best[0]).toMatchObject({ series: { id: "usbp-sw-encounters.sector-el-paso" } });
    expect(search("border patrol agents").series[0]?.id).toBe("usbp-agents-fy");
    expect(search("población de México").series[0]?.id).toBe("conapo-population");
  });
});

describe("the glossary", () => {
  it("has each word once, under one id and one name in each language", () => {
    for (const key of [
      (term: (typeof GLOSSARY)[number]) => term.id,
      ({ name }: (typeof GLOSSARY)[number]) => name.en,
      ({ name }: (typeof GLOSSARY)[number]) => name.es,
    ])
      expect(new Set(GLOSSARY.map(key)).size).toBe(GLOSSARY.length);
  });

  it.each([
    ["secuestro", "kidnapping", "SESNSP"],
    ["cobro de piso", "extortion", "SESNSP"],
    ["desaparecidos", "the disappeared", "Comisión Nacional de Búsqueda"],
    ["armas", "guns", "US Customs and Border Protection (CBP)"],
    ["muro", "border wall", "US Customs and Border Protection (CBP)"],
    ["aranceles", "tariffs", "US International Trade Commission (USITC)"],
  ])("says of “%s” and “%s”, of which no series is held, who publishes it", (es, en, publisher) => {
    for (const query of [es, en]) {
      const [first] = search(query).terms;
      expect(first?.elsewhere?.publisher).toBe(publisher);
      expect(first?.series).toBeUndefined();
    }
  });
});
