import { CATALOGUE } from "@frontera/content";
import { seriesTitle } from "@frontera/domain";
import { describe, expect, it } from "vitest";
import { search, toMunicipality, withWords } from "../src/index.ts";

const families = ["sesnsp-homicide-cases", "sesnsp-homicide-cases-rnid", "sesnsp-homicide-victims-rnid"];

const held = (key: string, ...names: readonly string[]) => {
  const area = `mun-${key}`;
  const series = families.map((family) => CATALOGUE.seriesOf(`${family}.${area}`));
  return toMunicipality({ area, name: names[0] ?? "", names }, series);
};

const municipalities = [
  held("02004", "Tijuana"),
  held("08037", "Juárez"),
  held("11015", "Guanajuato"),
  held("12029", "Chilpancingo de los Bravo", "Chilpancingo"),
  held("19018", "García"),
  held("20067", "Oaxaca de Juárez"),
  held("23005", "Benito Juárez"),
];

const found = (query: string): readonly string[] => search(query, municipalities).series.map(({ id }) => id);

describe("municipalities in the search", () => {
  it("a name begins with the victims of that municipality, then its case files", () => {
    expect(found("Tijuana").slice(0, 3)).toEqual([
      "sesnsp-homicide-victims-rnid.mun-02004",
      "sesnsp-homicide-cases-rnid.mun-02004",
      "sesnsp-homicide-cases.mun-02004",
    ]);
    const [first] = search("tijuana", municipalities).series;
    expect(first && seriesTitle(first).es).toBe(
      "Víctimas de homicidio doloso desde 2026 (SESNSP, RNID), Tijuana, Baja California",
    );
  });

  it.each([
    ["victimas homicidio tijuana", "sesnsp-homicide-victims-rnid.mun-02004"],
    ["carpetas Tijuana Baja California", "sesnsp-homicide-cases-rnid.mun-02004"],
    ["Ciudad Juárez", "sesnsp-homicide-victims-rnid.mun-08037"],
    ["Juarez Chihuahua", "sesnsp-homicide-victims-rnid.mun-08037"],
    ["Cancún", "sesnsp-homicide-victims-rnid.mun-23005"],
    ["Chilpancingo", "sesnsp-homicide-victims-rnid.mun-12029"],
  ])("%s begins with %s", (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it("a state of the same name comes first, and a word of a subject is not taken for the beginning of a name", () => {
    expect(found("Guanajuato")[0]).toMatch(/\.MX-GUA$/);
    expect(found("Guanajuato")).toContain("sesnsp-homicide-victims-rnid.mun-11015");
    expect(search("peso", municipalities).best[0]).toMatchObject({ kind: "subject", subject: "peso" });
  });

  it("of several that have the word one series each is given, in the order of their keys", () => {
    const alike = [held("26042", "Navojoa"), held("20058", "Magdalena"), held("26036", "Magdalena")];
    expect(search("Magdalena", alike).series.map(({ id }) => id)).toEqual([
      "sesnsp-homicide-victims-rnid.mun-20058",
      "sesnsp-homicide-victims-rnid.mun-26036",
    ]);
  });

  it("without municipalities the answer is what it was", () => {
    expect(search("Tijuana", [])).toEqual(search("Tijuana"));
  });

  it("the chooser takes words of the name and of the state, whole names first", () => {
    const areas = (query: string) => withWords(query, municipalities).map(({ area }) => area);
    expect(areas("juarez")).toEqual(["mun-08037", "mun-20067", "mun-23005"]);
    expect(areas("juarez quintana")).toEqual(["mun-23005"]);
    expect(areas("oaxaca")).toEqual(["mun-20067"]);
    expect(areas("nowhere")).toEqual([]);
  });
});
