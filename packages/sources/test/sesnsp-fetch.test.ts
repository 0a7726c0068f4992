import { describe, expect, it } from "vitest";
import { findSource, type Source } from "../src/index.ts";
import { findLink } from "../src/sesnsp/links.ts";
import { allAt, effects } from "./effects.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { fetchWhole, fixture, type ReadsAtOnce } from "./read-file.ts";

const share = (token: string): string =>
  `https://sspcgob-my.sharepoint.com/:u:/g/personal/cni_sspc_gob_mx/${token}?e=abc`;
/** Labels as they have been worded: accents as characters or references, odd spaces, dashes of all kinds, tags inside. */
const page = `
<a href="${share("TABLERO")}">Tablero de incidencia delictiva estatal del fuero com&uacute;n</a>
<a href="${share("FEDERAL")}">Incidencia delictiva del fuero federal, delitos, 2015 - 2025</a>
<a href="${share("CNSPDEL")}"><strong>Cifras de Incidencia  Delictiva Estatal</strong>&nbsp;(delitos), fuero com&uacute;n, 2015 &ndash; 2025</a>
<a href="${share("CNSPVIC")}">Cifras de incidencia delictiva estatal (Víctimas) del fuero común 2015-2025</a>
<a href="${share("CNSPMUN")}">Cifras de incidencia delictiva municipal, delitos, fuero común, 2015 - 2025</a>
<a target="_blank" href="${share("RNIDDEL")}">Incidencia delictiva estatal, delitos del fuero com&#250;n, Enero &#8211; agosto 2026</a>
<a href="${share("RNIDVIC")}">Incidencia delictiva estatal, v&iacute;ctimas del fuero común, enero - agosto 2026</a>`;

const zip = fixture("sesnsp/cases-rnid.zip").bytes;
const direct = (token: string): string => `/personal/cni_sspc_gob_mx/_layouts/15/download.aspx?share=${token}`;
const shared = (token: string): string => `/:u:/g/personal/cni_sspc_gob_mx/${token}?e=abc&download=1`;
const login = "<!DOCTYPE html><title>Sign in to your account</title>";

const answer = inTurn({
  "/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva": [
    (response) => response.writeHead(200, { "Content-Type": "text/html" }).end(page),
    (response) => response.writeHead(200).end(page),
    (response) => response.writeHead(200).end(page),
    (response) => response.writeHead(200).end("<html><title>Challenge Validation</title></html>"),
  ],
  [direct("RNIDDEL")]: [(response) => response.writeHead(200).end(zip)],
  [direct("CNSPDEL")]: [(response) => response.writeHead(200).end(login)],
  [shared("CNSPDEL")]: [
    (response) =>
      response
        .writeHead(200, { "Content-Disposition": "attachment; filename*=UTF-8''Estatal-Delitos-2015-2025_ago2026.zip" })
        .end(zip),
  ],
  [direct("CNSPVIC")]: [(response) => response.writeHead(403).end()],
  [shared("CNSPVIC")]: [(response) => response.writeHead(200).end("not a zip at all")],
});
const base = await startPublisher(answer);
const reachable = { ...effects, baseUrls: allAt(base) };

function sourceOf(id: ReadsAtOnce): Source {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}

describe("SESNSP's links", () => {
  it.each([
    ["delitos", "estatal", "cnsp", "CNSPDEL"],
    ["victimas", "estatal", "cnsp", "CNSPVIC"],
    ["delitos", "municipal", "cnsp", "CNSPMUN"],
    ["delitos", "estatal", "rnid", "RNIDDEL"],
    ["victimas", "estatal", "rnid", "RNIDVIC"],
  ] as const)("%s, %s, %s is found by what it says, however it is written", (what, area, registry, token) => {
    expect(findLink(page, { what, area, registry })).toBe(share(token));
  });

  it("no link is taken for another file", () => {
    expect(findLink(page, { what: "victimas", area: "municipal", registry: "rnid" })).toBeNull();
    expect(findLink(login, { what: "delitos", area: "estatal", registry: "cnsp" })).toBeNull();
  });
});

describe("SESNSP's files", () => {
  it("come from the address that gives the file itself, and what comes can be read", async () => {
    const source = sourceOf("sesnsp-rnid-cases");
    const download = await fetchWhole(source, reachable);
    expect(download.url).toBe(`${base}${direct("RNIDDEL")}`);
    expect(source.parse(download)[0]).toMatchObject({ releaseId: "sesnsp-rnid" });
    expect(source.survey?.(download)).toMatchObject({
      rows: 160,
      categories: { "Subtipo de delito": expect.any(Array) as string[] },
    });
  });

  it("come from the other address where the first asks to sign in, under the publisher's own name", async () => {
    const download = await fetchWhole(sourceOf("sesnsp-cases"), reachable);
    expect(download.fileName).toBe("Estatal-Delitos-2015-2025_ago2026.zip");
  });

  it("a body that does not start like a ZIP is none, whatever its status", async () => {
    await expect(sourceOf("sesnsp-victims").fetch(reachable)).rejects.toMatchObject({
      code: "not-the-file",
      message: expect.stringContaining('something else than the file, which starts with "PK"') as string,
    });
  });

  it("a challenge in place of the page of links is a failure that says so", async () => {
    await expect(sourceOf("sesnsp-rnid-cases").fetch(reachable)).rejects.toMatchObject({
      code: "not-the-file",
      message: expect.stringContaining("has no link to delitos, estatal, rnid") as string,
    });
  });
});
