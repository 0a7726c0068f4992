import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, openDatabase, readLastRuns, readSeries, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { allAt } from "@frontera/sources/test/effects";
import { good, hurriedAt } from "@frontera/sources/test/faulty-publisher";
import { startProxy } from "@frontera/testing/proxy-server";
import { makeEffects } from "../src/effects.ts";
import { readEnvironment } from "../src/env.ts";
import { runSource } from "../src/run-source.ts";

const root = join(import.meta.dirname, "../../..");
/** With letters that an address spells otherwise. */
const password = "s3cret/of us";
const credentials = `analyst:${password}`;
const encoded = `analyst:${encodeURIComponent(password)}`;
const spellings = [password, encodeURIComponent(password), Buffer.from(credentials).toString("base64")];

let url: string;
let db: Database;
let folder: string;
let publisher: string;
const proxy = await startProxy({ credentials });

beforeAll(async () => {
  url = await createDatabase();
  db = await openDatabase(url);
  folder = mkdtempSync(join(tmpdir(), "frontera-proxy-"));
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  writeFileSync(join(folder, "authority.pem"), cert);
  const server = createServer({ cert, key }, (_, response) => response.writeHead(200).end(good));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  publisher = `https://localhost:${String((server.address() as AddressInfo).port)}`;
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const withCredentials = (address: string): string => address.replace("http://", `http://${encoded}@`);

/** `pnpm ingest run fred-h10` in a process of its own, which trusts the certificate as an operator tells it to. */
async function command(env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, ["apps/ingest/src/main.ts", "run", "fred-h10"], {
    cwd: root,
    env: {
      ...process.env,
      ...{ NO_PROXY: "", no_proxy: "" },
      ...{ DATABASE_URL: url, FRED_BASE_URL: publisher, FETCH_GAP_MS: "0", ...env },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  return `${out}${err}`;
}

/** The same source in this process, given up after a blink; gives the reason that is on record. */
async function failure(HTTPS_PROXY: string): Promise<string> {
  const lines: string[] = [];
  const settings = {
    ...readEnvironment(),
    baseUrls: allAt(publisher),
    HTTPS_PROXY,
    NO_PROXY: undefined,
    FETCH_GAP_MS: 0,
  };
  const effects = makeEffects(db, settings, (line) => lines.push(line));
  await runSource(hurriedAt(publisher), effects, "schedule");
  expectNoSecret(lines.join("\n"));
  const [run] = await readLastRuns(db);
  expect(run).toMatchObject({ sourceId: "fred-h10", outcome: "failed", errorCode: "unreachable" });
  return run?.error ?? "";
}

function expectNoSecret(text: string): void {
  for (const spelling of spellings) expect(text).not.toContain(spelling);
}

/** Every row of every table, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`;
  const texts = await Promise.all(
    tables.map(async ({ name }) => (await db.sql.unsafe(`select t::text from ${name} t`)).map((row) => String(row.t))),
  );
  return texts.flat().join("\n");
}

describe("a publisher over TLS behind a proxy", () => {
  it("is fetched through a CONNECT tunnel of the proxy, with the credentials the setting holds", async () => {
    const printed = await command({
      HTTPS_PROXY: withCredentials(proxy.address),
      NODE_EXTRA_CA_CERTS: join(folder, "authority.pem"),
    });
    expect(printed).toContain("done: added 3");
    expect(proxy.asked).toEqual([new URL(publisher).host]);
    const held = await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-11-26" });
    expect(held.get("usd-mxn-h10")?.map(({ value }) => value)).toEqual(["18.4350", "19.7745", "20.4030"]);
    expectNoSecret(printed);
  });

  it("is not asked past a proxy that is gone: the run fails and says so", async () => {
    const gone = `http://127.0.0.1:${String(await freePort())}`;
    expect(await failure(withCredentials(gone))).toMatch(
      /^https:\/\/localhost:\d+\/graph\/fredgraph\.csv cannot be reached: .*ECONNREFUSED 127\.0\.0\.1:\d+/,
    );
  });

  it("says that the proxy refuses, where the credentials are wrong", async () => {
    expect(await failure(proxy.address)).toMatch(/cannot be reached: .*407/);
  });

  it("is refused where nobody vouches for its certificate", async () => {
    expect(await failure(withCredentials(proxy.address))).toMatch(/cannot be reached: .*self-signed certificate/);
  });

  it("leaves nothing of the credentials in the database", async () => {
    const whole = await wholeDatabase();
    expect(whole).toContain("cannot be reached");
    expectNoSecret(whole);
  });
});
