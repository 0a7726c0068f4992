import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromFile, ingest } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { writeMunicipalFile, type Shape } from "@frontera/ingest/test/municipal-file";
import { findSource } from "@frontera/sources";
import { startApi, type StartedApi } from "./start-api.ts";

const family = "sesnsp-homicide-cases";
const tijuana = `${family}.mun-02004`;
const shape: Shape = { municipalitiesPerState: 4, firstYear: 2025, lastYear: 2025 };

let api: StartedApi;
let folder: string;
beforeAll(async () => {
  api = await startApi();
  folder = mkdtempSync(join(tmpdir(), "frontera-municipal-"));
  await load("IDM_NM_dic25.csv", "2026-01-20", { "02004": "Tijuana", "11003": "San Miguel" });
  await load("IDM_NM_ene26.csv", "2026-02-20", { "02004": "Tijuana", "11003": "San Miguel de Allende" });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

async function load(
  fileName: string,
  vintageDate: string,
  names: Readonly<Record<string, string>>,
  firstYear = shape.firstYear,
): Promise<void> {
  const source = findSource("sesnsp-municipal");
  if (!source) throw new Error("no sesnsp-municipal");
  const path = join(folder, fileName);
  await writeMunicipalFile(path, { ...shape, firstYear, names });
  await ingest(fromFile(source, path), effectsOn(api.db), { vintageDate, accepted: true });
}

describe("municipalities, once their file is loaded", () => {
  it("are suggested by their names before the state they lie in", async () => {
    const { found } = await api.trpc.suggest.query({ query: "Tijuana", locale: "es" });
    expect(found[0]).toMatchObject({
      title: "Carpetas de investigación por homicidio doloso (SESNSP), Tijuana, Baja California",
      path: `/violence?series=${tijuana}`,
    });
    const { series } = await api.trpc.search.query({ query: "homicidios Tijuana" });
    expect(series[0]).toEqual({
      id: tijuana,
      areaName: { en: "Tijuana, Baja California", es: "Tijuana, Baja California" },
    });
    expect((await api.trpc.seriesFound.query({ query: "Tijuana" }))[0]?.id).toBe(tijuana);
  });

  it("answer with the value of the time that is asked for", async () => {
    const { answer } = await api.trpc.suggest.query({ query: "Tijuana May 2025", locale: "en" });
    expect(answer?.detail).toMatch(/^May 2025 · Intentional homicide case files \(SESNSP\), Tijuana, Baja California/);
  });

  it("are found by name and state, and all those of one state are listed", async () => {
    const ask = (input: { query?: string; state?: string }) => api.trpc.municipalities.query({ family, ...input });
    expect(await ask({})).toEqual({ held: 128, found: [] });
    expect((await ask({ query: "miguel guanajuato" })).found.map(({ id }) => id)).toEqual([`${family}.mun-11003`]);
    expect((await ask({ state: "MX-BCN" })).found).toHaveLength(4);
    expect((await api.trpc.municipalities.query({ family: "sesnsp-homicide-victims" })).held).toBe(0);
    await expect(api.trpc.municipalities.query({ family: "nothing" })).rejects.toThrow("nothing");
  });

  it("keep the old name on a day on which they had it, in the page's answer and in the file", async () => {
    const nameOn = async (asOf?: string) =>
      (await api.trpc.series.query({ id: `${family}.mun-11003`, ...(asOf === undefined ? {} : { asOf }) })).series
        .areaName.en;
    expect(await nameOn()).toBe("San Miguel de Allende, Guanajuato");
    expect(await nameOn("2026-02-19")).toBe("San Miguel, Guanajuato");
    expect(await nameOn("2026-01-01")).toBe("Guanajuato, municipality 11003");
    const bibtex = await fetch(`${api.origin}/series/${family}.mun-11003.citation.bib?asOf=2026-02-19`);
    expect(await bibtex.text()).toContain("San Miguel, Guanajuato");
  });

  it("are called by it in snapshots, on the day frozen, in files of several series, and in what watches tell", async () => {
    const id = `${family}.mun-11003`;
    const frozen = async (asOf: string): Promise<string> => {
      const { id: made } = await api.trpc.snapshots.make.mutate({ name: `Guanajuato, ${asOf}`, series: [id], asOf });
      const texts = ["README.md", "csv-metadata.json", "citation.txt"].map((file) =>
        fetch(`${api.origin}/snapshots/${made}/${file}`).then((response) => response.text()),
      );
      return (await Promise.all(texts)).join("\n");
    };
    expect(await frozen("2026-02-19")).toMatch(/San Miguel, Guanajuato[^]*San Miguel, Guanajuato/);
    expect(await frozen("2026-02-20")).toContain("San Miguel de Allende, Guanajuato");
    const wide = await fetch(`${api.origin}/series/${family}.csv-metadata.json?compare=${id}`);
    expect(await wide.text()).toContain("San Miguel de Allende, Guanajuato");
    const bulk = await fetch(`${api.origin}/api/v1/observations.csv?series=${id},usd-mxn-h10`);
    expect(await bulk.text()).toContain(id);
    const { id: watch } = await api.trpc.watches.begin.mutate({ kind: "new-value", series: id });
    await load("IDM_NM_feb26.csv", "2026-03-20", { "02004": "Tijuana", "11003": "San Miguel de Allende" }, 2024);
    const feed = await (await fetch(`${api.origin}/api/v1/watches/${watch}/notices.json?locale=es`)).text();
    expect(feed).toContain(
      "Carpetas de investigación por homicidio doloso (SESNSP), San Miguel de Allende, Guanajuato",
    );
    const { watches } = await api.trpc.watches.list.query();
    expect(watches[0]?.title.en).toBe(
      "A new value: Intentional homicide case files (SESNSP), San Miguel de Allende, Guanajuato",
    );
    expect(watches[0]?.newest[0]?.title.en).toContain("San Miguel de Allende, Guanajuato, ");
  });

  it("have a rate per 100,000 once their population is loaded from a file, and are refused one of another place", async () => {
    const id = `${family}.mun-02004`;
    const population = "conapo-population.mun-02004";
    const ask = (per_100000: string) => api.trpc.series.query({ id, frequency: "a", per_100000 });
    expect((await ask(population)).rows.every(({ value }) => value === null)).toBe(true);
    const path = join(folder, "typed.csv");
    const columns = "series,period,value,rounded_to,status,document,document_date";
    writeFileSync(path, `${columns}\n${population},2025,2000000,,E,"CONAPO, municipios, 2024",2024-09-10\n`);
    const typed = findSource("typed-figures");
    if (!typed) throw new Error("no typed-figures");
    await ingest(fromFile(typed, path), effectsOn(api.db), { accepted: true });
    const counted = (await api.trpc.series.query({ id, frequency: "a" })).latest;
    const rate = (await ask(population)).latest;
    expect(rate).toMatchObject({ period: "2025", unit: expect.stringContaining("100") as string });
    expect(Number(rate?.value)).toBeCloseTo(Number(counted?.value) / 20, 6);
    await expect(ask("conapo-population")).rejects.toThrow("conapo-population");
  });
});
