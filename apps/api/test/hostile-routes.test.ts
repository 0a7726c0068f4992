import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { ingest } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { openAccess } from "./open-access.ts";
import { SeriesInput } from "../src/inputs.ts";
import { startLive, type Live } from "../src/live.ts";
import { createApp } from "../src/server.ts";
import { signInAccess } from "../src/sign-in/sign-in.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { fredFile } from "./start-api.ts";

let db: Database;
let live: Live;
type App = ReturnType<typeof createApp>;
let app: App;

beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  await ingest(fredFile("2016-11-08,18.4350"), effectsOn(db));
  live = await startLive(db);
  app = createApp({ db, live, access: openAccess, now: () => new Date("2026-11-24T12:00:00Z") });
});
afterAll(async () => {
  await live.close();
  await db.close();
});

/** As an address spells a text; one that no address can hold is left out. */
const spelled = HOSTILE_TEXTS.flatMap((text) => (text.isWellFormed() ? [encodeURIComponent(text)] : []));

/** What the answers to some addresses have against them: a failure inside, or a body that ends in one. */
async function faults(addresses: readonly string[], init: RequestInit = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const answer = await app.request(`http://localhost${address}`, init);
    const whole = await answer.text().then(
      () => true,
      () => false,
    );
    if (answer.status === 500 || !whole) found.push(`${String(answer.status)} ${address}`);
  }
  return found;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}
const knownIds = { series: "usd-mxn-h10", releases: "fed-h10", figures: "peso-before", snapshots: "0".repeat(64) };

describe("whatever stands in an address or a body", () => {
  it("in a part of a path: every route answers or refuses", async () => {
    const routes = app.routes.filter(({ path }) => path.includes("/:"));
    expect(routes.length).toBeGreaterThan(15);
    for (const { method, path } of routes)
      for (const part of spelled) {
        const address = path.replaceAll(/:\w+(\{[^/]*\})?/g, (_, shape?: string) =>
          shape?.includes("|") ? "confirm" : `${part}${/\\\.\w+/.exec(shape ?? "")?.[0].slice(1) ?? ""}`,
        );
        expect(await faults([address], { method, ...(method === "POST" ? { body: "x" } : {}) })).toEqual([]);
      }
  });

  it("in a parameter: everything that the description of the API names answers or refuses", async () => {
    const { paths } = (await (await app.request("http://localhost/api/v1/openapi.json")).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    };
    const addresses = Object.entries(paths).flatMap(([path, operations]) => {
      const room = Object.entries(knownIds).find(([name]) => path.includes(`/${name}/`));
      const address = path.replaceAll(/\{\w+\}/g, room?.[1] ?? "x");
      const parameters = Object.values(operations).flatMap(({ parameters: all = [] }) => all);
      return parameters
        .filter((parameter) => parameter.in === "query")
        .flatMap(({ name }) => spelled.map((text) => `${address}?${name}=${text}`));
    });
    expect(addresses.length).toBeGreaterThan(1000);
    expect(await faults(addresses)).toEqual([]);
  });

  it("in a parameter of a file: it is sent whole or refused", async () => {
    const names = [...Object.keys(SeriesInput.shape), "profile", "indicator", "verdict"];
    const files = ["/series/usd-mxn-h10.csv", "/series/usd-mxn-h10.xlsx", "/figures.csv", "/feeds/releases.ics"];
    expect(
      await faults(files.flatMap((file) => names.flatMap((name) => spelled.map((text) => `${file}?${name}=${text}`)))),
    ).toEqual([]);
  });

  it("in a sign-in: it is refused, and counted", async () => {
    const access = signInAccess(db, { secret: "x".repeat(32), publicUrl: "http://localhost" });
    const door = createApp({ db, live, access, now: () => new Date("2026-11-24T12:00:00Z") });
    const headers = { "Content-Type": "application/json", Origin: "http://localhost" };
    for (const text of HOSTILE_TEXTS)
      for (const body of [
        { email: text, password: "x" },
        { email: `${text}@example.org`, password: "x" },
        { email: "ana@example.org", password: text },
        { email: { text }, password: [text] },
        text,
      ]) {
        const init = { method: "POST", headers, body: JSON.stringify(body) };
        const { status } = await door.request("http://localhost/auth/sign-in/email", init);
        expect([400, 401, 413, 429], JSON.stringify(body)).toContain(status);
      }
  });
});
