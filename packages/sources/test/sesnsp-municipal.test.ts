import { CATALOGUE, MEXICAN_STATES } from "@frontera/content";
import { type Observation, type SeriesVintage } from "@frontera/domain";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSource, type BatchedVintage, type LargeDownload, type LargeSource } from "../src/index.ts";
import { readMunicipalRows } from "../src/sesnsp-municipal/rows.ts";
import { openFile } from "../src/sesnsp-municipal/open-file.ts";
import { tallyRows } from "../src/sesnsp-municipal/tally.ts";
import { toVintage } from "../src/sesnsp-municipal/parse.ts";
import { allAt, effects } from "./effects.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { folderBeside } from "./read-file.ts";

const months = "Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,Noviembre,Diciembre";
const header = `Año,Clave_Ent,Entidad,Cve. Municipio,Municipio,Bien jurídico afectado,Tipo de delito,Subtipo de delito,Modalidad,${months}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-municipal-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function source(id = "sesnsp-municipal"): LargeSource {
  const found = findSource(id);
  if (!found || !("isLarge" in found)) throw new Error(`no ${id}`);
  return found;
}

/** Two months of two municipalities in each state; the figures of homicide are the state's key, and its double. */
const rows = MEXICAN_STATES.flatMap(({ key, name }) =>
  [1, 2].flatMap((own) => {
    const place = `2025,${String(Number(key))},${name},${String(Number(key))}00${String(own)},"Municipio, ${String(own)}"`;
    const count = Number(key) * own;
    const blank = ",".repeat(10);
    return [
      `${place},La vida y la Integridad corporal,Homicidio,Homicidio doloso,Con arma de fuego,${String(count)},${String(count + 1)}${blank}`,
      `${place},La vida y la Integridad corporal,Homicidio,Homicidio culposo,Con arma de fuego,9,9${blank}`,
      `${place},La vida y la Integridad corporal,Homicidio,Homicidio doloso,Con otro elemento,1,0${blank}`,
    ];
  }),
);
const whole = [header, ...rows, ""].join("\n");

function fileOf(content: string | Buffer, name = "IDM_NM_feb25.csv"): LargeDownload {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? Buffer.from(content, "latin1") : content);
  const validators = { etag: null, lastModified: null };
  return {
    path,
    size: content.length,
    sha256: "0".repeat(64),
    url: `file://${path}`,
    fileName: basename(path),
    mediaType: null,
    lastModified: null,
    validators,
    fetchedAt: "2026-11-24T12:00:00.000Z",
  };
}

const seriesOf = (vintage: BatchedVintage): readonly SeriesVintage[] => [...vintage.batches()].flat();
function of(vintage: BatchedVintage, id: string): readonly Observation[] {
  const found = seriesOf(vintage).find(({ seriesId }) => seriesId === id);
  if (!found) throw new Error(`${id} was not read`);
  return found.observations;
}
/** The one vintage of a file, and what it holds besides. */
async function readOne(file: LargeDownload, id?: string) {
  const { vintages, survey } = await source(id).read(file);
  const [vintage] = vintages;
  if (!vintage || vintages.length > 1 || !survey)
    throw new Error(`${file.fileName} has ${String(vintages.length)} vintages`);
  return { vintage, survey };
}
const parse = async (content: string | Buffer, name?: string) => readOne(fileOf(content, name));

describe("SESNSP's municipal file", () => {
  it("gives intentional homicide by municipality, the ways of killing added up, to the last month with crimes", async () => {
    const { vintage, survey } = await parse(whole);
    expect(vintage).toMatchObject({ releaseId: "sesnsp-cnsp", vintageDate: "2025-03-20", seriesCount: 64 });
    expect(survey).toMatchObject({ rows: 192 });
    expect(of(vintage, "sesnsp-homicide-cases.mun-11002").map(({ period, value }) => [period, value])).toEqual([
      ["2025-01", "23"],
      ["2025-02", "23"],
    ]);
    expect(of(vintage, "sesnsp-homicide-cases.mun-01001")[0]).toMatchObject({ value: "2" });
  });

  it("says the same in UTF-8 behind a byte order mark, and in gzip; twice asked, the same series come again", async () => {
    const plain = seriesOf((await parse(whole)).vintage);
    const utf8 = await parse(Buffer.from(`\uFEFF${whole}`, "utf8"), "utf8_feb25.csv");
    expect(seriesOf(utf8.vintage)).toEqual(plain);
    expect(seriesOf(utf8.vintage)).toEqual(plain);
    const gzip = await parse(gzipSync(Buffer.from(whole, "latin1")), "packed_feb25.csv.gz");
    expect(seriesOf(gzip.vintage)).toEqual(plain);
  });

  it("keeps what each municipality is called, as printed; one that is not named has none", async () => {
    const { vintage } = await parse(whole.replaceAll('11002,"Municipio, 2"', "11002,"));
    expect(vintage.areaNames?.get("mun-11001")).toBe("Municipio, 1");
    expect(vintage.areaNames?.has("mun-11002")).toBe(false);
  });

  it("a state that printed 0 for every crime did not report: its municipalities are missing, not zero", async () => {
    const silent = whole.replaceAll(/^(2025,20,.*?),\d+,(\d+,{10})$/gm, "$1,0,$2");
    const { vintage } = await parse(silent);
    expect(of(vintage, "sesnsp-homicide-cases.mun-20001")[0]).toMatchObject({
      value: null,
      status: "L",
      caveat: "published-as-zero",
    });
  });

  it("a negative cell is a correction of the publisher's, and stays", async () => {
    const { vintage } = await parse(whole.replace(",11,12,", ",11,-1,"));
    expect(of(vintage, "sesnsp-homicide-cases.mun-11001")[1]).toMatchObject({ value: "-1" });
  });

  it.each([
    ["another header", "Municipio,Bien", "Municipio2,Bien", "unknown-header", "unknown header"],
    ["a count that is none", "de fuego,1,2,", "de fuego,x,2,", "bad-value", 'not a count: "x" (row 2)'],
    ["a municipality of another state", ",11001,", ",12001,", "bad-value", 'unknown municipality: "12001" in state 11'],
    ["a blank in a published month", "de fuego,1,2,", "de fuego,,2,", "bad-value", "blank cell in 2025-01"],
    ["a row cut short", ",0,,,,,,,,,,\n", ",0\n", "not-the-file", "11 columns where the header has 21 (row 4)"],
  ])("refuses %s by value and row", async (_, from, to, code, message) => {
    if (!whole.includes(from)) throw new Error(`the file does not hold ${from}`);
    const parsing = parse(whole.replace(from, to));
    await expect(parsing).rejects.toMatchObject({ code, message: expect.stringContaining(message) as string });
  });

  it("refuses a repeated row, a municipality with too few rows, a state that is missing, a damaged file", async () => {
    const [first = "", second = ""] = rows;
    await expect(parse(whole.replace(second, first))).rejects.toThrow(/row 3 repeats row 2/);
    await expect(parse(whole.replace(`${second}\n`, ""))).rejects.toThrow("has 2 rows in 2025 where another has 3");
    const without = whole.replaceAll(/^2025,32,.*\n/gm, "");
    await expect(parse(without)).rejects.toThrow("no rows of Zacatecas");
    const gzip = gzipSync(Buffer.from(whole, "latin1"));
    await expect(parse(gzip.subarray(0, 300), "cut_feb25.csv.gz")).rejects.toThrow("is damaged");
    await expect(parse("")).rejects.toThrow("is empty");
  });

  it("refuses a row that does not end, packed small, before it fills the memory", async () => {
    const endless = Buffer.alloc(64 * 1024 * 1024, "a");
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${header}\n`, "latin1"), endless]), { level: 1 });
    await expect(parse(bomb, "bomb_feb25.csv.gz")).rejects.toMatchObject({
      code: "not-the-file",
      message: expect.stringContaining("Max Record Size") as string,
    });
  });

  it("comes from the mirror where the page of links answers with a challenge, as a file on disk", async () => {
    const mirror = "/api_update/sesnsp/incidencia_delictiva/IDM_NM_dic25.csv";
    const answer = inTurn({
      "/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva": [
        (response) => response.writeHead(200).end("<html><title>Challenge Validation</title></html>"),
      ],
      [mirror]: [(response) => response.writeHead(200, { ETag: '"m"' }).end(Buffer.from(whole, "latin1"))],
    });
    const base = await startPublisher(answer);
    const fetched = await source().fetch({ ...effects, baseUrls: allAt(base) }, folder);
    if ("notModified" in fetched) throw new Error("nothing was remembered");
    expect(fetched).toMatchObject({
      url: `${base}${mirror}`,
      fileName: "IDM_NM_dic25.csv",
      validators: { etag: '"m"' },
    });
    expect(fetched.size).toBe(Buffer.byteLength(whole, "latin1"));
  });
});

/** January and February 2026 in RNID's form: keys with their zeros, months to come printed as 0, attempts within the same type. */
const rnidRows = (extra: readonly string[]): readonly string[] =>
  MEXICAN_STATES.flatMap(({ key, name }) =>
    ["001", "998"].flatMap((own) =>
      ["Homicidio doloso", "Tentativa de homicidio doloso"].flatMap((subtype) =>
        extra.map((detail, index) => {
          const crime = `La vida y la Integridad corporal,Homicidio,${subtype},Con arma de fuego`;
          const counts = [Number(key) + index, index, ...Array<number>(10).fill(0)].join(",");
          return `2026,${key},${name},${key}${own},"Municipio, ${own}",${crime}${detail},${counts}`;
        }),
      ),
    ),
  );
const rnidCases = `\uFEFF${[header, ...rnidRows([""]), ""].join("\r\n")}`;
const victimHeader = header.replace("Modalidad,", "Modalidad,Sexo,Rango de edad,");
const rnidVictims = [victimHeader, ...rnidRows([",Mujer,18 a 29 años", ",Hombre,18 a 29 años"]), ""].join("\n");

describe("RNID's municipal files", () => {
  const parseAs = async (id: string, content: string, name: string) =>
    readOne(fileOf(Buffer.from(content, "utf8"), name), id);

  it("give case files from January 2026 as series of their own, attempts left out, months to come not published", async () => {
    const name = "RNID-Delitos_Municipal-2026-ene2026.csv";
    const { vintage, survey } = await parseAs("sesnsp-rnid-municipal-cases", rnidCases, name);
    expect(vintage).toMatchObject({ releaseId: "sesnsp-rnid", seriesCount: 64, vintageDate: "2026-02-20" });
    expect(survey.rows).toBe(128);
    expect(of(vintage, "sesnsp-homicide-cases-rnid.mun-09001")).toMatchObject([{ period: "2026-01", value: "9" }]);
    expect(CATALOGUE.findSeries("sesnsp-homicide-cases-rnid.mun-09998")?.areaName.en).toContain(
      "not specified or other",
    );
  });

  it("give victims, of both sexes and every age together", async () => {
    const { vintage } = await parseAs(
      "sesnsp-rnid-municipal-victims",
      rnidVictims,
      "RNID-Víctimas_Municipal-2026-feb2026.csv",
    );
    expect(vintage).toMatchObject({ releaseId: "sesnsp-rnid", seriesCount: 64, vintageDate: "2026-03-20" });
    expect(of(vintage, "sesnsp-homicide-victims-rnid.mun-09001").map(({ period, value }) => [period, value])).toEqual([
      ["2026-01", "19"],
      ["2026-02", "1"],
    ]);
  });

  it.each([
    [
      "victims read as case files",
      "sesnsp-rnid-municipal-cases",
      rnidVictims,
      "expected SESNSP's 21 columns of delitos",
    ],
    [
      "case files read as victims",
      "sesnsp-rnid-municipal-victims",
      rnidCases,
      "expected SESNSP's 23 columns of víctimas",
    ],
    [
      "a file whose name promises another month",
      "sesnsp-rnid-municipal-victims",
      rnidVictims,
      "its name says 2026-01, its last month with crimes is 2026-02",
    ],
    [
      "a person counted twice",
      "sesnsp-rnid-municipal-victims",
      rnidVictims.replaceAll("Hombre", "Mujer"),
      "row 3 repeats row 2",
    ],
    [
      "victims of a year before 2026",
      "sesnsp-rnid-municipal-victims",
      rnidVictims.replaceAll(/^2026/gm, "2025"),
      "victims of 2025",
    ],
    [
      "a file without the crime",
      "sesnsp-rnid-municipal-victims",
      rnidVictims.replaceAll(",Homicidio doloso,", ",Homicidio simple,"),
      'no rows of subtype "Homicidio doloso"',
    ],
  ])("refuse %s", async (_, id, content, message) => {
    await expect(parseAs(id, content, "RNID-Municipal-2026-ene2026.csv")).rejects.toThrow(message);
  });

  it("are found on the page of links by what the links say", async () => {
    const share = (token: string): string => `https://sspcgob-my.sharepoint.com/:u:/g/personal/cni/${token}?e=a`;
    const page = [
      ["CNSP", "Cifras de incidencia delictiva municipal, delitos, fuero común, 2015 - 2025"],
      ["STATE", "Incidencia delictiva estatal, víctimas del fuero común, enero - agosto 2026"],
      ["CASES", "Incidencia Delictiva Municipal (delitos) del fuero com&uacute;n, Enero &ndash; agosto 2026"],
      ["VICTIMS", "Incidencia delictiva municipal, v&iacute;ctimas, fuero común, enero - agosto 2026"],
    ].map(([token = "", label = ""]) => `<a href="${share(token)}">${label}</a>`);
    const asked: string[] = [];
    const base = await startPublisher((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200).end(request.url?.includes("download.aspx") ? "PK zip" : page.join("\n"));
    });
    for (const [id, token] of [
      ["sesnsp-rnid-municipal-cases", "CASES"],
      ["sesnsp-rnid-municipal-victims", "VICTIMS"],
    ] as const) {
      await source(id).fetch({ ...effects, baseUrls: allAt(base) }, folder);
      expect(asked.at(-1)).toBe(`/personal/cni/_layouts/15/download.aspx?share=${token}`);
    }
  });
});

describe("municipal series", () => {
  it("exist for every key of one of the 32 states, and for nothing else", () => {
    expect(CATALOGUE.findSeries("sesnsp-homicide-cases.mun-11003")).toMatchObject({
      area: "mun-11003",
      areaName: { en: "Guanajuato, municipality 11003" },
    });
    for (const id of ["sesnsp-homicide-cases.mun-33001", "sesnsp-homicide-cases.mun-1", "usd-mxn-h10.mun-11003"])
      expect([id, CATALOGUE.findSeries(id)]).toEqual([id, null]);
  });
});

const samples = folderBeside("SAMPLES_DIR", "samples");

describe.skipIf(samples === null)("a real excerpt of the municipal file (SAMPLES_DIR)", () => {
  it("Guanajuato's 46 municipalities from 2020 to November 2025", async () => {
    const fileName = "sesnsp-IDM_NM_nov25_guanajuato_homicidio.csv";
    const file = await openFile(join(samples ?? "", fileName), fileName);
    const tally = await tallyRows(fileName, readMunicipalRows(file, "cases"), "Homicidio doloso");
    expect(tally.rows).toBe(2484);
    const vintage = toVintage("cases", "IDM_NM_nov25.csv", tally, undefined);
    const all = seriesOf(vintage);
    expect(all).toHaveLength(46);
    expect(all.every(({ span }) => span.first === "2020-01" && span.last === "2025-11")).toBe(true);
    expect(vintage.vintageDate).toBe("2025-12-20");
  });
});
