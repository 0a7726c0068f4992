import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@frontera/db";
import { fromFile, ingest } from "@frontera/ingest";
import { theArchive } from "@frontera/ingest/test/archive";
import { effectsOn } from "@frontera/ingest/test/effects";
import { writeMunicipalFile } from "@frontera/ingest/test/municipal-file";
import { findSource } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { serve, type Serving } from "./serving.ts";

const family = "sesnsp-homicide-cases";
let folder: string;
let stack: Serving;

beforeAll(async () => {
  const url = await createDatabase({ holding: theArchive });
  folder = mkdtempSync(join(tmpdir(), "frontera-municipal-"));
  const db = await openDatabase(url);
  const source = findSource("sesnsp-municipal");
  if (!source) throw new Error("no sesnsp-municipal");
  const path = join(folder, "IDM_NM_dic25.csv");
  const names = { "02004": "Tijuana", "20067": "Oaxaca de Juárez" };
  await writeMunicipalFile(path, { municipalitiesPerState: 70, firstYear: 2025, lastYear: 2025, names });
  await ingest(fromFile(source, path), effectsOn(db), { vintageDate: "2026-01-20", accepted: true });
  await db.close();
  stack = await serve(url);
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});

const read = (path: string): Promise<Response> => fetch(`${stack.origin}${path}`, { redirect: "manual" });
const pageOf = async (path: string): Promise<string> => (await read(path)).text();

describe("a municipality, without scripts", () => {
  it("is found on the page by name and state, and chosen from those of its state", async () => {
    const found = await pageOf(`/en/violence?series=${family}&municipality=tijuana+baja`);
    expect(found).toContain(`series=${family}.mun-02004`);
    expect(found).toContain("Tijuana, Baja California");
    expect(await pageOf(`/en/violence?series=${family}&municipality=nowhere`)).toContain("has these words");
    const state = await pageOf(`/es/violence?series=${family}.MX-BCN`);
    expect(state).toMatch(/<option value="02004"[^>]*>Tijuana<\/option>/);
    expect(state).toContain("Municipios de Baja California");
  });

  it("chosen by its key, leads to the address of its series", async () => {
    const { status, headers } = await read(`/en/violence?series=${family}.MX-BCN&asOf=2026-02-01&municipality=02004`);
    expect(status).toBe(307);
    expect(headers.get("location")).toBe(`/en/violence?asOf=2026-02-01&series=${family}.mun-02004`);
  });

  it("is called by its name, is chosen in the bar, and says why it has no rate, with that of its state", async () => {
    const page = await pageOf(`/en/violence?series=${family}.mun-02004`);
    expect(page).toMatch(/<h1[^>]*>Intentional homicide case files \(SESNSP\)(<!-- -->)?, Tijuana, Baja California/);
    expect(page).toContain(`<option value="${family}.mun-02004" selected="">`);
    expect(page).toContain("No population of Tijuana, Baja California is held here");
    expect(page).toContain(`series=${family}.MX-BCN&amp;per_100000=conapo-population.MX-BCN`);
    expect((await read(`/en/violence?series=${family}.MX-BCN&per_100000=conapo-population.MX-BCN`)).status).toBe(200);
  });
});
