import type { IncomingHttpHeaders } from "node:http";
import writeXlsxFile from "write-excel-file/node";
import { describe, expect, it } from "vitest";
import { banxicoFix, banxicoSettlement } from "../src/banxico/index.ts";
import { allAt, effects } from "./effects.ts";
import { observationsOf, valuesOf } from "./only.ts";
import { startPublisher } from "@frontera/testing/publisher-server";
import { altered, downloadOf, fetchWhole, fixture } from "./read-file.ts";

const read = { ...fixture("banxico/sie.json"), fetchedAt: "2026-03-13T19:00:00.000Z" };

describe("Banxico's SIE answer", () => {
  it("is read by series id, in whatever order the series come; other series are left alone", async () => {
    const vintages = await banxicoFix.parse(read);
    expect(vintages.map(({ releaseId }) => releaseId)).toEqual(["banxico-fix", "banxico-settlement"]);
    expect(observationsOf(vintages, "usd-mxn-fix")).toHaveLength(10);
    expect(valuesOf(vintages, "usd-mxn-fix")).toMatchObject({ "2026-03-02": "17.3485", "2026-03-13": "17.9218" });
  });

  it("the same rate by settlement date is another series, whose newest day has not come yet", async () => {
    const vintages = await banxicoFix.parse(read);
    expect(valuesOf(vintages, "usd-mxn-fix-settlement")).toMatchObject({
      "2026-03-04": "17.3485",
      "2026-03-18": "17.9218",
    });
    // Public on the day of the determination, not on the day it is dated.
    for (const vintage of vintages)
      expect(vintage).toMatchObject({ vintageDate: "2026-03-13", vintageDateBasis: "scheduled" });
  });

  it("a determination in the future and a settlement more than a week ahead are refused", async () => {
    await expect(banxicoFix.parse({ ...read, fetchedAt: "2026-03-12T19:00:00.000Z" })).rejects.toThrow(
      "13/03/2026 lies too far ahead (SF43718, row 10)",
    );
    await expect(banxicoFix.parse(altered(read, "18/03/2026", "25/03/2026"))).rejects.toThrow(
      "25/03/2026 lies too far ahead (SF60653, row 10)",
    );
  });

  it("N/E is missing, and a comma at the thousands is no decimal point", async () => {
    const missing = altered(read, '"05/03/2026","dato":"17.7228"', '"05/03/2026","dato":"N/E"');
    const settled = observationsOf(await banxicoFix.parse(missing), "usd-mxn-fix-settlement");
    expect(settled.find(({ period }) => period === "2026-03-05")).toMatchObject({ value: null, status: "O" });
    await expect(banxicoFix.parse(altered(missing, '"17.5445"', '"1,234.5"'))).rejects.toThrow(
      "1234.5 cannot be pesos per dollar (SF60653, row 3)",
    );
  });

  it.each([
    ["a day that is none", "05/03/2026", "05/13/2026", "bad-value", 'not a date: "05/13/2026" (SF60653, row 2.fecha)'],
    ["a decimal comma", '"17.7228"', '"17,7228"', "bad-value", 'not a rate: "17,7228" (SF60653, row 2.dato)'],
    ["a rate of nothing", '"17.7228"', '"0.0000"', "bad-value", 'not a rate: "0.0000"'],
    ["a day twice", "05/03/2026", "04/03/2026", "duplicate-row", "04/03/2026 comes after 2026-03-04 (SF60653, row 2)"],
    ["a series twice", "SF46406", "SF43718", "duplicate-row", "SF43718 stands in it twice"],
    ["an answer cut off", "]}}", "", "not-the-file", "is not JSON"],
    ["an answer without series", '"series"', '"error"', "bad-value", "bmx.series"],
  ])("refuses %s by value and place", async (_, from, to, code, message) => {
    const parsed = banxicoFix.parse(altered(read, from, to));
    await expect(parsed).rejects.toMatchObject({ code, message: expect.stringContaining(message) as string });
  });

  it("refuses missing and empty datos, and an answer without our series", async () => {
    const holding = (series: unknown) => banxicoFix.parse(downloadOf("sie.json", JSON.stringify({ bmx: { series } })));
    await expect(holding([{ idSerie: "SF43718", titulo: "FIX" }])).rejects.toThrow("SF43718 has no datos");
    await expect(holding([{ idSerie: "SF60653", titulo: "FIX", datos: [] }])).rejects.toThrow(
      "sie.json has not SF43718, only SF60653",
    );
    await expect(holding([{ idSerie: "SF46410", titulo: "Euro", datos: [] }])).rejects.toThrow("only SF46410");
    await expect(holding([])).rejects.toThrow("only nothing");
  });

  it("the settlement series alone is dated by the day it was read", async () => {
    const answer = JSON.parse(new TextDecoder().decode(read.bytes)) as { bmx: { series: { idSerie: string }[] } };
    const series = answer.bmx.series.filter(({ idSerie }) => idSerie === "SF60653");
    const file = downloadOf("SF60653.json", JSON.stringify({ bmx: { series } }));
    expect(await banxicoSettlement.parse({ ...file, fetchedAt: read.fetchedAt })).toMatchObject([
      { releaseId: "banxico-settlement", vintageDate: "2026-03-13", vintageDateBasis: "observed" },
    ]);
    await expect(banxicoFix.parse(file)).rejects.toThrow("SF60653.json has not SF43718, only SF60653");
  });

  it("a series that is gone from the answer shows as drift", async () => {
    expect(await banxicoFix.survey?.(read)).toMatchObject({
      categories: { idSerie: ["SF43718", "SF46406", "SF60653"] },
    });
  });
});

/** A table as the SIE's pages save it. */
const saved = (rows: readonly string[]): string =>
  [
    "Banco de México",
    "",
    "Tipos de cambio diarios",
    "Título,Tipo de cambio FIX,Tipo de cambio de liquidación",
    "Periodo disponible,12/11/1991 - 13/03/2026,14/11/1991 - 18/03/2026",
    "Periodicidad,Diaria,Diaria",
    "Unidad,Pesos por Dólar,Pesos por Dólar",
    "",
    "Fecha,SF43718,SF60653",
    ...rows,
    "",
  ].join("\r\n");
const rows = ["11/03/2026,17.6515,17.5010", "12/03/2026,17.8022,N/E", "13/03/2026,17.9218,17.6515"];
const values = { "2026-03-11": "17.6515", "2026-03-12": "17.8022", "2026-03-13": "17.9218" };

describe("a table saved from Banxico's pages", () => {
  const parse = (fileName: string, bytes: Uint8Array | string) =>
    banxicoFix.parse({ ...downloadOf(fileName, bytes), fetchedAt: read.fetchedAt });

  it.each([
    ["windows-1252", "latin1"],
    ["UTF-8", "utf8"],
  ] as const)("is read as CSV in %s, the notes above its header passed over", async (_, encoding) => {
    const vintages = await parse("Consulta_20260313.csv", Buffer.from(saved(rows), encoding));
    expect(valuesOf(vintages, "usd-mxn-fix")).toEqual(values);
    expect(valuesOf(vintages, "usd-mxn-fix-settlement")).toMatchObject({ "2026-03-12": null });
  });

  it("is read as a workbook, whose days are days and whose rates are numbers", async () => {
    const days = Object.entries(values).map(([day, rate]) => [
      { value: new Date(`${day}T00:00:00Z`), format: "dd/mm/yyyy" },
      { value: Number(rate) },
    ]);
    const head = [["Banco de México"], ["Título", "Tipo de cambio FIX"], ["Fecha", "SF43718"]];
    const data = [...head.map((cells) => cells.map((value) => ({ value }))), ...days];
    const bytes = await writeXlsxFile([{ sheet: "Hoja1", data }]).toBuffer();
    expect(valuesOf(await parse("Consulta_20260313.xlsx", bytes), "usd-mxn-fix")).toEqual(values);
  });

  it.each([
    ["a day that is none", "12/03/2026", "12/13/2026", 'not a date: "12/13/2026" (SF43718, row 9.fecha)'],
    ["a decimal comma", "17.8022", '"17,8022"', 'not a rate: "17,8022" (SF43718, row 9.dato)'],
    ["no ids of series", "Fecha,SF43718,SF60653", "Día,FIX,Liquidación", "has no row that begins with Fecha"],
    ["a series twice", "SF60653", "SF43718", "SF43718 stands in it twice"],
  ])("refuses %s by value and place", async (_, from, to, message) => {
    await expect(parse("Consulta.csv", saved(rows).replace(from, to))).rejects.toThrow(message);
  });
});

describe("asking Banxico", () => {
  const token = "t0k3n/of-64-characters";
  let asked: { url: string | undefined; headers: IncomingHttpHeaders } | null = null;
  let respond: { status: number; body: string | Uint8Array } = { status: 200, body: read.bytes };
  const started = startPublisher((request, response) => {
    asked = { url: request.url, headers: request.headers };
    response.writeHead(respond.status).end(respond.body);
  });
  const reachable = async () => ({ ...effects, baseUrls: allAt(await started), keys: { BANXICO_TOKEN: token } });

  it("sends the token in its header and nowhere else, and asks for days to come", async () => {
    const download = await fetchWhole(banxicoFix, await reachable());
    expect(asked).toMatchObject({
      url: "/SieAPIRest/service/v1/series/SF43718/datos/1991-11-12/2026-12-08",
      headers: { "bmx-token": token },
    });
    expect(JSON.stringify({ ...download, bytes: null })).not.toContain(token);
    expect(await banxicoFix.parse(download)).toHaveLength(2);
  });

  it.each([
    [
      200,
      "<!DOCTYPE html><html><title>Request Rejected</title></html>",
      "not-the-file",
      "a page in HTML instead of the file",
    ],
    [401, "{}", "refused-by-publisher", "answered 401"],
    [404, "{}", "refused-by-publisher", "answered 404"],
    [302, "", "refused-by-publisher", "answered 302"],
  ])(
    "an answer of %i with %j is refused, and the reason does not show the token",
    async (status, body, code, reason) => {
      respond = { status, body };
      const refused = banxicoFix.fetch(await reachable());
      await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(reason) as string });
      await expect(refused).rejects.not.toThrow(token);
    },
  );

  it("without a token is not configured", async () => {
    await expect(banxicoFix.fetch(effects)).rejects.toMatchObject({ code: "not-configured" });
  });
});
